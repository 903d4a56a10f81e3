import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import { toYearKey } from '../../collections/collections.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import type { Article } from '../../content/newsroom.ts';
import type { BodyPart } from '../../markdown/body.ts';
import { listPlaces } from '../../markdown/list-places.ts';
import { textOnlyPolicy } from '../../publish/content-security-policy.ts';
import { routes } from '../../routes.ts';
import { isIndexed } from '../article/article-page.ts';
import { toArticleText } from '../article/article-text.ts';
import type { CardView, LinkView } from '../card-view.ts';
import { toLiteBody } from './lite-body.ts';
import { toLiteParts } from './lite-parts.ts';
import type { LitePartsView, LiteView } from './lite-view.ts';
import type { NameView } from '../name-view.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toDatePolicy } from '../time-view.ts';

/** Articles on the front of the text-only edition: a page of about six kilobytes. */
const LATEST = 30;

/**
 * An article in the text-only edition, on more than one page where it is long. Search engines keep its full page: it is
 * in no sitemap, feed or index of ours, and where robots are kept out of the article they are kept out here.
 */
export function toLitePages(article: Article, context: PageContext): readonly PageOf<'pages/lite.njk'>[] {
  const { slug } = article;
  const parts = toLiteParts(article);
  return parts.map((body, index) => ({
    path: routes.lite(slug, index + 1),
    layout: 'pages/lite.njk',
    year: toYearKey(article),
    view: () => toLiteView(article, { parts, body, number: index + 1 }, context),
  }));
}

/** One page of an article. */
interface LitePart {
  /** Bodies of all its pages. */
  readonly parts: readonly (readonly BodyPart[])[];
  readonly body: readonly BodyPart[];
  /** From 1 on. */
  readonly number: number;
}

function toLiteView(article: Article, part: LitePart, context: PageContext): LiteView {
  const { toHref, toAbsoluteUrl } = context;
  const { slug, lang, dir } = article;
  const card = context.toCard(article);
  const text = toArticleText(article, context, part.body);
  const isFirst = part.number === 1;
  const isLast = part.number === part.parts.length;
  return {
    lang,
    dir,
    section: null,
    canonical: toAbsoluteUrl(routes.article(slug)),
    robots: isIndexed(article) && context.newsroom.site.publish.listed ? null : 'noindex, follow',
    contentSecurityPolicy: textOnlyPolicy,
    fullHref: toHref(routes.article(slug)),
    homeHref: toHref(routes.liteHome()),
    kicker: card.section,
    image: isFirst ? card.image : null,
    ribbon: card.ribbon?.text ?? null,
    by: card.authors.length > 0 ? labelsFor(lang).by : null,
    signers: toSigners(card),
    ...text,
    standfirst: isFirst ? text.standfirst : null,
    factCheck: isFirst ? text.factCheck : null,
    corrections: isLast ? text.corrections : [],
    sources: isLast ? text.sources : [],
    body: toLiteBody(text.body, createPlaceFinder(article, part, toHref)),
    parts: part.parts.length === 1 ? null : toPartsView(article, part, context),
  };
}

/** Finds the page that has a place of an article; what no text-only page has, the full one may. */
function createPlaceFinder(
  { slug }: Article,
  { parts, number }: LitePart,
  toHref: PageContext['toHref'],
): (fragment: string) => string {
  let places: ReadonlyMap<string, number> | undefined;
  return (fragment) => {
    places ??= toPlaces(parts);
    const holder = places.get(fragment);
    if (holder === number || fragment === '' || fragment === 'top') return '';
    return toHref(holder === undefined ? routes.article(slug) : routes.lite(slug, holder));
  };
}

/** Numbers of the pages that places of a body stand on. */
function toPlaces(parts: readonly (readonly BodyPart[])[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  // What stands on two pages, as an entry that goes on does, begins on the first.
  parts.forEach((body, index) => {
    for (const place of listPlaces(body)) if (!places.has(place)) places.set(place, index + 1);
  });
  return places;
}

function toPartsView(article: Article, { parts, number }: LitePart, context: PageContext): LitePartsView {
  const labels = labelsFor(article.lang);
  const { digits } = toDatePolicy(context.newsroom.dates, article.lang);
  const places = toPlaces(parts);
  const toLink = (other: number, words: string): LinkView | null => {
    if (other < 1 || other > parts.length) return null;
    const heading = article.body.headings.find(({ fragment }) => places.get(fragment) === other);
    const text = heading === undefined || other < number ? words : `${words}: ${heading.text}`;
    return { href: context.toHref(routes.lite(article.slug, other)), text };
  };
  const others = number === 1 ? parts.map((_part, index) => index + 1).slice(1) : [];
  return {
    position: labels.part(formatNumber(number, digits), formatNumber(parts.length, digits)),
    contents: others.flatMap((other) => toLink(other, labels.partNumber(formatNumber(other, digits))) ?? []),
    previous: toLink(number - 1, labels.previousPart),
    next: toLink(number + 1, labels.nextPart),
  };
}

/** Those who sign: persons by their names, then the wire. */
function toSigners({ authors, agency }: CardView): readonly NameView[] {
  const persons = authors.map(({ text, language }) => ({ text, language }));
  return agency === null ? persons : [...persons, agency];
}

/** The front of the text-only edition: the latest articles, with no pictures. */
export function toLiteHomePage(context: PageContext): PageOf<'pages/lite-home.njk'> {
  const { newsroom, collections, toHref, toAbsoluteUrl } = context;
  return {
    path: routes.liteHome(),
    layout: 'pages/lite-home.njk',
    view: () => ({
      lang: newsroom.site.lang,
      dir: newsroom.site.dir,
      section: null,
      canonical: toAbsoluteUrl(routes.home()),
      robots: newsroom.site.publish.listed ? null : 'noindex, follow',
      contentSecurityPolicy: textOnlyPolicy,
      fullHref: toHref(routes.home()),
      articles: collections.latest.slice(0, LATEST).map((article) => {
        const { lang, dir, title, time } = context.toCard(article);
        return { href: toHref(routes.lite(article.slug)), lang, dir, title, time };
      }),
    }),
  };
}
