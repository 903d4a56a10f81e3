import { domainToUnicode } from 'node:url';
import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import { toYearKey } from '../../collections/collections.ts';
import { toLanguage } from '../../collections/find-list-language.ts';
import type { Article, Related } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { nameLanguage } from '../../labels/language-names.ts';
import { readingLabelsFor } from '../../labels/reading-labels.ts';
import { routes } from '../../routes.ts';
import { toClaimReview, toNewsArticle, type StructuredDataContext } from '../../seo/structured-data.ts';
import { toArticleText } from './article-text.ts';
import { toAuthorLink } from '../card.ts';
import { toCommentsView } from './comments-view.ts';
import { toPageView } from '../frame/head.ts';
import { toImageView } from '../image-view.ts';
import { toLiveView } from './live-view.ts';
import { chooseArticleStyles, type UnstyledArticleView } from './choose-article-styles.ts';
import { toNamedLink, toOptionalNameView, type NamedLinkView } from '../name-view.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toPageName } from '../page-name.ts';
import { opensPictures } from './opens-pictures.ts';
import { toRevisionsView } from './revisions-view.ts';
import { toShareLinks } from './share-links.ts';
import { toDatePolicy } from '../time-view.ts';
import { toIntroduction } from './to-introduction.ts';
import type { LinkView } from '../card-view.ts';
import type { ArticleView, HeadView, PageView, RelatedLinkView, SeriesNavigationView } from '../views.ts';

/** Related links at the end of an article: the editor's, then the closest, together at least this many where there are. */
const RELATED = 4;
/** A table of contents helps from this many sub-headings on. */
const CONTENTS_FROM = 3;

/** The page of one article. */
export function toArticlePage(
  article: Article,
  context: PageContext,
  seo: StructuredDataContext,
): PageOf<'pages/article.njk'> {
  return {
    path: routes.article(article.slug),
    layout: 'pages/article.njk',
    year: toYearKey(article),
    view: () => {
      const view = toArticleView(article, context, seo);
      return { styles: chooseArticleStyles(view), ...view };
    },
    ...(isIndexed(article) ? { lastModified: (article.updated ?? article.date).iso } : {}),
  };
}

/** Whether search engines may keep an article. */
export function isIndexed(article: Article): boolean {
  return article.publication === 'published' && !article.noindex;
}

function toArticleView(article: Article, context: PageContext, seo: StructuredDataContext): UnstyledArticleView {
  const { dir, lang } = article;
  const labels = labelsFor(lang);
  const card = context.toCard(article);
  const editions = context.collections.translations.get(article.slug) ?? [];
  const text = toArticleText(article, context);
  // Spreads come last: a literal that begins with one and goes on gets a hidden class of its own each time it is made,
  // which takes V8 a hundred times as long as the object and stays until the next full collection.
  return {
    card,
    image: toImageView(article.image, dir, context),
    contents: toContents(article),
    live: toLiveView(article, context),
    revisions: toRevisionsView(article, context),
    series: toSeriesNavigation(article, context),
    tags: toTagLinks(article, context),
    authors: card.authors,
    introduced: toIntroduced(article, context),
    related: toRelatedLinks(article, context),
    shortUrl: toShortUrl(article, context),
    translations: toTranslationLinks(article, editions, context),
    alternates: toAlternates(article, editions, context),
    share: toShareLinks(card.title.plain, context.toAbsoluteUrl(routes.article(article.slug)), labels),
    comments: toCommentsView(article, context),
    hasLightbox: opensPictures(text.body),
    ...toArticlePageView(article, context, seo),
    ...text,
  };
}

/** Desks need no introduction. */
function toIntroduced(article: Article, context: PageContext): ArticleView['introduced'] {
  const { lang } = article;
  return article.authors.flatMap((author) => {
    const biography = toOptionalNameView(toIntroduction(author.biography.text), lang);
    if (author.collective || biography === null) return [];
    return [{ biography, ...toAuthorLink(author, article, context) }];
  });
}

function toTranslationLinks(
  article: Article,
  editions: readonly Article[],
  context: PageContext,
): ArticleView['translations'] {
  return editions
    .filter((edition) => edition !== article)
    .map(({ slug, lang, dir }) => ({
      lang,
      dir,
      href: context.toHref(routes.article(slug)),
      text: toInvitation(lang),
    }));
}

/** «اقرأ بالعربية»; a language without interface words of its own invites by its name alone: «français». */
function toInvitation(lang: string): string {
  const hasWords = ['ar', 'en'].includes(toLanguage(lang));
  return hasWords ? readingLabelsFor(lang).readHere : nameLanguage(lang);
}

function toAlternates(article: Article, editions: readonly Article[], context: PageContext): ArticleView['alternates'] {
  const indexed = editions.filter(isIndexed);
  if (indexed.length < 2 || !indexed.includes(article)) return [];
  return indexed.map(({ lang, slug }) => ({ lang, url: context.toAbsoluteUrl(routes.article(slug)) }));
}

/** The address that fits a message: its id is in the table, since every article printed is. */
function toShortUrl(article: Article, context: PageContext): string {
  const id = context.collections.shortIds.get(article.slug);
  return context.toAbsoluteUrl(id === undefined ? routes.article(article.slug) : routes.short(id));
}

function toArticlePageView(article: Article, context: PageContext, seo: StructuredDataContext): PageView {
  const labels = labelsFor(article.lang);
  const section = context.newsroom.site.sections.find(({ slug }) => slug === article.section);
  const title = context.toCard(article).title.plain;
  const claimReview = article.factCheck ? toClaimReview(article, labels.ratings[article.factCheck.rating], seo) : null;
  return toPageView(
    {
      path: routes.article(article.slug),
      title,
      description: article.summary,
      lang: article.lang,
      section: article.section,
      trail: [
        { path: routes.section(article.section), text: section?.name ?? article.section },
        { path: routes.article(article.slug), text: title },
      ],
      noindex: !isIndexed(article),
      ogType: 'article',
      ...(article.image ? { image: article.image } : {}),
      properties: toProperties(article, context),
      jsonLd: [toNewsArticle(article, seo), ...(claimReview ? [claimReview] : [])],
    },
    context,
  );
}

/** @see https://ogp.me/#type_article */
function toProperties(article: Article, context: PageContext): HeadView['properties'] {
  return [
    { name: 'article:published_time', content: article.date.iso },
    ...(article.updated ? [{ name: 'article:modified_time', content: article.updated.iso }] : []),
    ...article.authors.map((author) => ({
      name: 'article:author',
      content: context.toAbsoluteUrl(routes.author(author.slug)),
    })),
  ];
}

/** A tag has a page while a listed article carries it; an expired article may be the last that did. */
function toTagLinks(article: Article, context: PageContext): readonly NamedLinkView[] {
  return article.tags
    .filter((tag) => context.collections.tags.has(tag.key))
    .map((tag) => toNamedLink(context.toHref(routes.tag(tag.slug)), tag.name, article.lang));
}

function toContents(article: Article): readonly LinkView[] {
  const headings = article.body.headings.filter((heading) => heading.level === 2);
  if (headings.length < CONTENTS_FROM) return [];
  return headings.map((heading) => ({ href: `#${heading.fragment}`, text: heading.text }));
}

function toSeriesNavigation(article: Article, context: PageContext): SeriesNavigationView | null {
  const series = article.series && context.collections.series.get(article.series.name);
  if (!article.series || !series) return null;
  const { digits } = toDatePolicy(context.newsroom.dates, article.lang);
  const parts = series.articles.map((part, index) => ({
    href: context.toHref(routes.article(part.slug)),
    text: context.toCard(part).title.plain,
    part: part.series?.part ?? index + 1,
    current: part.slug === article.slug,
  }));
  const index = parts.findIndex((part) => part.current);
  if (index < 0) return null;
  return {
    link: toNamedLink(context.toHref(routes.series(series.slug)), series.name, article.lang),
    position: labelsFor(article.lang).part(
      formatNumber(article.series.part, digits),
      formatNumber(series.articles.length, digits),
    ),
    parts,
    previous: parts[index - 1] ?? null,
    next: parts[index + 1] ?? null,
  };
}

function toRelatedLinks(article: Article, context: PageContext): readonly RelatedLinkView[] {
  const filed = article.related.flatMap((related) => toFiledLink(related, context) ?? []);
  const named = article.related.flatMap((related) =>
    related.type === 'article' ? (context.collections.bySlug.get(related.slug) ?? []) : [],
  );
  const closest = context.findRelated(article, Math.max(0, RELATED - filed.length), new Set(named));
  // Words alone come last: between pictures they would leave a hole in a row.
  const [cards, words] = [filed.filter(({ card }) => card !== null), filed.filter(({ card }) => card === null)];
  return [...cards, ...closest.map((other) => toCardLink(other, context)), ...words];
}

function toCardLink(article: Article, context: PageContext): RelatedLinkView {
  const card = context.toCard(article);
  return { href: card.href, text: card.title.plain, card, host: null };
}

function toFiledLink(related: Related, context: PageContext): RelatedLinkView | null {
  switch (related.type) {
    case 'article': {
      const article = context.collections.bySlug.get(related.slug);
      return article ? toCardLink(article, context) : null;
    }
    case 'page':
      return {
        href: context.toHref(related.path),
        text: related.title ?? toPageName(related.path, context),
        card: null,
        host: null,
      };
    case 'outside':
      return { href: related.url, text: related.title, card: null, host: toHostName(related.url) };
  }
}

/** The host in its own letters, without «www.», which tells a reader nothing. */
function toHostName(url: string): string {
  return domainToUnicode(new URL(url).hostname).replace(/^www\./, '');
}
