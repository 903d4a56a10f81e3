import { readMinutes } from '../../assets/shared/arabic/words.ts';
import { isBefore } from '../content/articles/moments.ts';
import type { Article, Author } from '../content/newsroom.ts';
import { formatCounted } from '../labels/format-counted.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { routes } from '../routes.ts';
import type { CountedView } from './reader-views.ts';
import { toImageView } from './image-view.ts';
import { findForeignLanguage, toNamedLink, toOptionalNameView, type LanguageView } from './name-view.ts';
import type { PageContext } from './page-context.ts';
import { toTextView } from './text-view.ts';
import { toDatePolicy, toTimeView } from './time-view.ts';
import type { AuthorLinkView, CardView, KindView, RibbonView } from './card-view.ts';

type CardContext = Pick<PageContext, 'newsroom' | 'images' | 'services' | 'toHref'>;

/** The name, role and portrait of someone who signs, on a page of this language. */
export function toAuthorLink(author: Author, { lang, dir }: LanguageView, context: CardContext): AuthorLinkView {
  return {
    role: toOptionalNameView(author.role, lang),
    portrait: toImageView(author.image, dir, context),
    ...toNamedLink(context.toHref(routes.author(author.slug)), author.name, lang),
  };
}

function toKindView({ kind, lang }: Article, sectionName: string): KindView {
  const label = labelsFor(lang).kinds[kind];
  return { kind, label: label === sectionName ? '' : label };
}

function toRibbon(article: Article): RibbonView | null {
  if (article.publication === 'published') return null;
  return { state: article.publication, text: labelsFor(article.lang).ribbons[article.publication] };
}

/** Comments and views brought along from an earlier system, worded; null where nothing is counted. */
function toCounts(article: Article, context: CardContext): Pick<CardView, 'comments' | 'views'> {
  const { legacy, lang } = article;
  const { digits } = context.newsroom.dates;
  if (!legacy) return { comments: null, views: null };
  return {
    comments: formatCounted(legacy.comments, 'comment', lang, digits),
    views: formatCounted(legacy.views, 'view', lang, digits),
  };
}

/** What a service adds to the counts, for articles that the public sees and may count. */
function toCounted(article: Article, { services }: Pick<CardContext, 'services'>): CountedView | null {
  const hasComments = services.comments !== null && article.commentsOpen;
  if (article.publication !== 'published' || !(hasComments || services.views)) return null;
  return {
    path: routes.article(article.slug),
    comments: hasComments ? (article.legacy?.comments ?? 0) : null,
    views: services.views ? (article.legacy?.views ?? 0) : null,
  };
}

/** An article as it stands on a list. Worded in the article's own language. */
export function toCard(article: Article, context: CardContext): CardView {
  const { newsroom, toHref } = context;
  const { dir, lang } = article;
  const section = newsroom.site.sections.find(({ slug }) => slug === article.section);
  const sectionName = section?.name ?? article.section;
  const authors = article.authors.map((author) => toAuthorLink(author, article, context));
  const minutes = formatCounted(readMinutes(article.body.words), 'minute', lang, newsroom.dates.digits, 'genitive');
  return {
    href: toHref(routes.article(article.slug)),
    liteHref: toHref(routes.lite(article.slug)),
    lang,
    dir,
    title: toTextView(article.title, dir),
    standfirst: toTextView(article.summary, dir),
    section: {
      slug: article.section,
      href: toHref(routes.section(article.section)),
      text: sectionName,
      language: findForeignLanguage(sectionName, lang),
    },
    kind: toKindView(article, sectionName),
    image: toImageView(article.image, dir, context),
    authors,
    voice: article.kind === 'opinion' && authors[0]?.portrait ? authors[0] : null,
    agency: toOptionalNameView(article.agency, lang),
    // A card names the day alone, to machines as to people.
    time: {
      iso: article.date.iso.slice(0, 10),
      text: toTimeView(article.date, 'short', toDatePolicy(newsroom.dates, lang)).text,
    },
    fresh: false,
    readingTime: labelsFor(lang).reading(minutes),
    ...toCounts(article, context),
    counted: toCounted(article, context),
    breaking: article.breakingUntil !== undefined && isBefore(newsroom.now, article.breakingUntil),
    sponsored: article.sponsor === undefined ? null : labelsFor(lang).sponsored,
    ribbon: toRibbon(article),
  };
}
