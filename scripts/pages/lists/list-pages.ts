import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import type { FilterName } from '../../../assets/shared/search-query.ts';
import { paginate, type ListPage } from '../../collections/paginate.ts';
import type { Article } from '../../content/newsroom.ts';
import { formatCounted } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { textDirection } from '../../labels/text-direction.ts';
import { routes } from '../../routes.ts';
import { toFeedLinks, toPageView, type PageMeta } from '../frame/head.ts';
import type { PageContext } from '../page-context.ts';
import { toTextView } from '../text-view.ts';
import { toDatePolicy } from '../time-view.ts';
import type { ListView, SearchWithinView } from './list-views.ts';
import type { LinkView } from '../card-view.ts';
import type { PaginationView } from '../views.ts';

/** Articles on a page of a list. */
export const LIST_SIZE = 20;

/** A list of articles. */
export interface ListSource {
  /** The language of the list itself; the site's where absent. */
  readonly lang?: string;
  readonly title: string;
  readonly label: string;
  readonly description: string;
  readonly articles: readonly Article[];
  /** The path of its page `n`; 0 is the front. */
  readonly toPath: (page: number) => string;
  readonly trail: NonNullable<PageMeta['trail']>;
  readonly meta?: Partial<PageMeta>;
  /** The filter by which search finds what is on the list, with its slug. */
  readonly filter?: { readonly name: FilterName; readonly value: string };
  /** How its front has an article; as every list where absent. */
  readonly toFrontCard?: PageContext['toCard'];
  /** Whether the list has feeds of its own. */
  readonly hasFeeds: boolean;
}

/** A page of a list before its layout adds what is its own. */
export interface ListPagePlan {
  readonly path: string;
  readonly isFront: boolean;
  readonly view: () => ListView;
  readonly lastModified: string;
}

/** Plans every page of a list: the front with the newest, then numbered pages that never shift. */
export function planListPages(source: ListSource, context: PageContext): readonly ListPagePlan[] {
  return paginate(source.articles, LIST_SIZE).map((page) => ({
    path: source.toPath(page.number),
    isFront: page.number === 0,
    view: () => toListView(source, page, context),
    lastModified: toLastModified(page.items, context),
  }));
}

/** The time of the last change on a list. */
export function toLastModified(articles: readonly Article[], context: PageContext): string {
  const [first, ...rest] = articles.map((article) => article.updated ?? article.date);
  if (!first) return context.newsroom.now.iso;
  return rest.reduce((latest, time) => (time.epoch > latest.epoch ? time : latest), first).iso;
}

/** What changes with every new article stands on the front alone, so that a numbered page stays as it is. */
function toListView(source: ListSource, page: ListPage<Article>, context: PageContext): ListView {
  const { site } = context.newsroom;
  const lang = source.lang ?? site.lang;
  const dir = textDirection(lang);
  const { digits } = toDatePolicy(context.newsroom.dates, lang);
  const pagination = toListPagination(page, source.toPath, context, lang);
  const base = source.toPath(0);
  const isFront = page.number === 0;
  const title = pagination?.label ? `${source.title}${labelsFor(lang).listSeparator}${pagination.label}` : source.title;
  return {
    title: toTextView(source.title, dir),
    label: source.label,
    description: source.description === '' ? null : toTextView(source.description, dir),
    count: isFront ? formatCounted(source.articles.length, 'article', lang, digits) : '',
    cards: page.items.map((isFront ? source.toFrontCard : undefined) ?? context.toCard),
    pagination,
    within: isFront ? toSearchWithin(source, context) : null,
    feeds: source.hasFeeds ? toFeedLinks(base, `${source.title} | ${site.name}`, context) : null,
    ...toPageView(
      {
        path: source.toPath(page.number),
        lang,
        title,
        description: source.description,
        trail: source.trail,
        previous: pagination?.newer?.href ?? null,
        next: pagination?.older?.href ?? null,
        ...(source.hasFeeds ? { feedBase: base, feedTitle: `${source.title} | ${site.name}` } : {}),
        ...source.meta,
        ...(isFront ? {} : { description: `${title} | ${site.name}` }),
      },
      context,
    ),
  };
}

/** A list of one article is not searched. */
function toSearchWithin({ title, filter, articles, lang }: ListSource, context: PageContext): SearchWithinView | null {
  if (filter === undefined || articles.length < 2) return null;
  const { searchWithin } = labelsFor(lang ?? context.newsroom.site.lang);
  return { action: context.toHref(routes.search()), ...filter, label: searchWithin(title) };
}

/** The ways from one page of a list to the others; null where it has one page only. */
export function toListPagination(
  page: ListPage<unknown>,
  toPath: (page: number) => string,
  context: PageContext,
  lang = context.newsroom.site.lang,
): PaginationView | null {
  if (page.total === 0) return null;
  const labels = labelsFor(lang);
  const { digits } = toDatePolicy(context.newsroom.dates, lang);
  const toLink = (number: number, text: string): LinkView => ({ href: context.toHref(toPath(number)), text });
  const isFront = page.number === 0;
  const newer = page.number === page.total ? 0 : page.number + 1;
  const older = isFront ? page.total : page.number - 1;
  return {
    label: isFront ? null : labels.page(formatNumber(page.number, digits), formatNumber(page.total, digits)),
    newest: isFront || newer === 0 ? null : toLink(0, labels.newest),
    newer: isFront ? null : toLink(newer, labels.newer),
    older: older === 0 ? null : toLink(older, labels.older),
    oldest: older <= 1 ? null : toLink(1, labels.oldest),
  };
}
