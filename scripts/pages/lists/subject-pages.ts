import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import type { Group, Series } from '../../collections/collections.ts';
import { findListLanguage } from '../../collections/find-list-language.ts';
import type { Author, Tag } from '../../content/newsroom.ts';
import type { Section } from '../../content/site.ts';
import { formatCounted, readsEnglish } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toProfilePage, type StructuredDataContext } from '../../seo/structured-data.ts';
import { toBodyView } from '../article/body-view.ts';
import { hasFeeds, isThin } from '../feeds/feed-policy.ts';
import { toImageView } from '../image-view.ts';
import { planListPages, toLastModified } from './list-pages.ts';
import { sectionLooks, type ListView, type SectionView } from './list-views.ts';
import type { Page, PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toFrontCard } from '../front-card.ts';
import { toRankingView } from '../home/ranking-view.ts';

/** A section's ranking: of fewer it says nothing, of more nobody reads it. */
const RANKED = { least: 3, most: 5 } as const;

/**
 * The pages of a section. One whose every article is in English is an English section: it is printed from left to right
 * with English interface words, and the newsroom names it in English.
 */
export function toSectionPages(section: Section, context: PageContext): readonly Page[] {
  const articles = context.collections.sections.get(section.slug) ?? [];
  const siteLang = context.newsroom.site.lang;
  const listLang = findListLanguage(articles, siteLang);
  const lang = readsEnglish(listLang) ? listLang : siteLang;
  const labels = labelsFor(lang);
  const plans = planListPages(
    {
      lang,
      title: section.name,
      label: labels.section,
      description: section.description ?? '',
      articles,
      filter: { name: 'section', value: section.slug },
      toPath: (page) => routes.section(section.slug, page),
      trail: [{ path: routes.section(section.slug), text: section.name }],
      meta: {
        section: section.slug,
        description: section.description ?? toListDescription(section.name, articles.length, context, lang),
      },
      toFrontCard: (article) => toFrontCard(article, context),
      hasFeeds: true,
    },
    context,
  );
  return plans.map((plan) => ({
    path: plan.path,
    layout: 'pages/section.njk',
    lastModified: plan.lastModified,
    view: () => toSectionView(plan.view(), section, plan.isFront, context),
  }));
}

/**
 * A section's front by its place among the sections; one that holds nothing but opinion is set by its voices. Its lead,
 * which nobody can buy, is the newest that nobody paid for.
 */
function toSectionView(view: ListView, section: Section, isFront: boolean, context: PageContext): SectionView {
  const place = context.newsroom.site.sections.indexOf(section);
  const isOpinion = view.cards.every(({ kind }) => kind.kind === 'opinion');
  const lead = view.cards.find(({ sponsored }) => sponsored === null) ?? null;
  const rest = view.cards.filter((card) => card !== lead);
  const mostRead = isFront ? context.collections.mostRead.filter((article) => article.section === section.slug) : [];
  return {
    ...view,
    slug: section.slug,
    fresh: view.cards.some(({ fresh }) => fresh),
    color: section.color ?? null,
    mostRead: mostRead.length < RANKED.least ? null : toRankingView(mostRead.slice(0, RANKED.most), true, context),
    ...(isOpinion
      ? { look: 'voices', lead: null, rest: view.cards }
      : { look: sectionLooks[place % sectionLooks.length] ?? sectionLooks[0], lead, rest }),
  };
}

/** The pages of a tag; a tag on one article alone is kept out of search engines, since it says nothing the article does not. */
export function toTagPages(group: Group<Tag>, context: PageContext): readonly Page[] {
  const labels = labelsFor(context.newsroom.site.lang);
  const { subject: tag, articles } = group;
  const thin = isThin(articles);
  const plans = planListPages(
    {
      title: tag.name,
      label: labels.tag,
      description: '',
      articles,
      filter: { name: 'tag', value: tag.slug },
      toPath: (page) => routes.tag(tag.slug, page),
      trail: [
        { path: routes.tagIndex(), text: labels.tags },
        { path: routes.tag(tag.slug), text: tag.name },
      ],
      meta: { noindex: thin, description: toListDescription(tag.name, articles.length, context) },
      hasFeeds: hasFeeds(articles, context.collections.tags.size),
    },
    context,
  );
  return plans.map((plan) => ({
    path: plan.path,
    layout: 'pages/tag.njk',
    view: plan.view,
    ...(thin ? {} : { lastModified: plan.lastModified }),
  }));
}

/** «الدستور: 12 مادة في مداد»: what a list holds, for search engines. */
function toListDescription(name: string, count: number, { newsroom }: PageContext, lang = newsroom.site.lang): string {
  const { site, dates } = newsroom;
  return `${name}: ${formatCounted(count, 'article', lang, dates.digits)} | ${site.name}`;
}

/** The pages of an author. */
export function toAuthorPages(group: Group<Author>, context: PageContext, seo: StructuredDataContext): readonly Page[] {
  const labels = labelsFor(context.newsroom.site.lang);
  const { subject: author, articles } = group;
  const summary = author.biography.text.split('\n')[0] ?? '';
  const plans = planListPages(
    {
      title: author.name,
      label: author.role ?? labels.author,
      description: summary,
      articles,
      filter: { name: 'author', value: author.slug },
      toPath: (page) => routes.author(author.slug, page),
      trail: [
        { path: routes.authorIndex(), text: labels.authors },
        { path: routes.author(author.slug), text: author.name },
      ],
      meta: {
        ogType: 'profile',
        jsonLd: [toProfilePage(author, seo)],
        ...(summary === '' ? { description: toListDescription(author.name, articles.length, context) } : {}),
      },
      hasFeeds: true,
    },
    context,
  );
  return plans.map((plan) => ({
    path: plan.path,
    layout: 'pages/author.njk',
    lastModified: plan.lastModified,
    view: () => ({
      portrait: toImageView(author.image, context.newsroom.site.dir, context),
      role: author.role ?? null,
      email: author.email ?? null,
      links: author.links.map((link) => ({ href: link.url, text: link.title })),
      biography: plan.isFront ? toBodyView(author.biography.parts, context.newsroom.site, context) : [],
      ...plan.view(),
    }),
  }));
}

/** The page of a series «ملف», its parts in order. */
export function toSeriesPage(series: Series, context: PageContext): PageOf<'pages/series.njk'> {
  const { site, dates } = context.newsroom;
  const labels = labelsFor(site.lang);
  const count = formatCounted(series.articles.length, 'part', site.lang, dates.digits);
  const [plan] = planListPages(
    {
      title: series.name,
      label: labels.series,
      description: '',
      articles: [],
      toPath: () => routes.series(series.slug),
      trail: [
        { path: routes.seriesIndex(), text: labels.seriesList },
        { path: routes.series(series.slug), text: series.name },
      ],
      meta: {
        description: `${series.name}: ${labels.seriesOf(formatCounted(series.articles.length, 'part', site.lang, dates.digits, 'genitive'))} | ${site.name}`,
      },
      hasFeeds: false,
    },
    context,
  );
  if (!plan) throw new Error('A list has a front page, even an empty one.');
  return {
    path: plan.path,
    layout: 'pages/series.njk',
    lastModified: toLastModified(series.articles, context),
    view: () => ({
      ...plan.view(),
      count,
      cards: series.articles.map(context.toCard),
      parts: series.articles.map((article, index) => ({
        label: labels.partNumber(formatNumber(article.series?.part ?? index + 1, dates.digits)),
        card: context.toCard(article),
      })),
    }),
  };
}
