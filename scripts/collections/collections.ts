import { sortArabic } from '../../assets/shared/arabic/sort-arabic.ts';
import type { Article, Author, Newsroom, Tag } from '../content/newsroom.ts';
import { once } from '../once.ts';
import type { Amendment } from './amendments.ts';
import { toAmendments } from './amendments.ts';
import { groupTranslations } from './group-translations.ts';
import type { Moves } from './moves.ts';
import { toArchiveIds, toMoves } from './moves.ts';

/** Articles under one heading, newest first. */
export interface Group<Subject> {
  readonly subject: Subject;
  readonly articles: readonly Article[];
}

/** A file «ملف»: articles in the order of their parts. */
export interface Series {
  readonly name: string;
  readonly slug: string;
  readonly articles: readonly Article[];
}

/**
 * Every list of the site, made once in one pass over the articles; those that few pages need, when the first of these is
 * asked for. Lists hold listed articles only: expired ones keep their page and leave the lists.
 */
export interface Collections {
  /** Newest first. */
  readonly latest: readonly Article[];
  readonly bySlug: ReadonlyMap<string, Article>;
  /** All editions of the articles that stand in several languages, keyed by the slug of each. */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  /** Keyed by slug, in the order of `site.yaml`; empty sections too. */
  readonly sections: ReadonlyMap<string, readonly Article[]>;
  /** Keyed by the tag's key, in the order in which articles name them. */
  readonly tags: ReadonlyMap<string, Group<Tag>>;
  /** In Arabic order. */
  readonly sortedTags: () => readonly Group<Tag>[];
  /** Keyed by slug, in Arabic order; authors without articles too. */
  readonly authors: ReadonlyMap<string, Group<Author>>;
  /** Keyed by name; the most recently continued first. */
  readonly series: ReadonlyMap<string, Series>;
  /** Keyed `YYYY`, `YYYY-MM` and `YYYY-MM-DD`, in the site's zone, newest first. */
  readonly years: ReadonlyMap<string, readonly Article[]>;
  readonly months: ReadonlyMap<string, readonly Article[]>;
  readonly days: ReadonlyMap<string, readonly Article[]>;
  /** Ids of short links by slug. */
  readonly shortIds: ReadonlyMap<string, string>;
  readonly moves: () => Moves;
  /** Of the snapshot, what is listed; empty where there is none. */
  readonly mostRead: readonly Article[];
  /** The latest first. */
  readonly amendments: readonly Amendment[];
}

const toMonthKey = (article: Article): string => article.date.iso.slice(0, 7);
/** `2026-03-14` in the site's zone: a day's key in the archive, always in ASCII digits. */
export const toDayKey = (article: Article): string => article.date.iso.slice(0, 10);
/** `2026`: an article's year in the archive, and the part of the archive that it belongs to. */
export const toYearKey = (article: Article): string => article.date.iso.slice(0, 4);

function isListed(article: Article): boolean {
  return article.publication !== 'expired';
}

function groupBy(articles: readonly Article[], toKey: (article: Article) => string): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) append(groups, toKey(article), article);
  return groups;
}

function append<Key>(groups: Map<Key, Article[]>, key: Key, article: Article): void {
  const group = groups.get(key);
  if (group) group.push(article);
  else groups.set(key, [article]);
}

function groupBySection(newsroom: Newsroom, listed: readonly Article[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>(newsroom.site.sections.map((section) => [section.slug, []]));
  for (const article of listed) append(groups, article.section, article);
  return groups;
}

function groupByTag(listed: readonly Article[]): ReadonlyMap<string, Group<Tag>> {
  const groups = new Map<string, { subject: Tag; articles: Article[] }>();
  for (const article of listed) {
    for (const tag of article.tags) {
      const group = groups.get(tag.key);
      if (group) group.articles.push(article);
      else groups.set(tag.key, { subject: tag, articles: [article] });
    }
  }
  return groups;
}

function groupByAuthor(newsroom: Newsroom, listed: readonly Article[]): Map<string, Group<Author>> {
  const groups = new Map<string, { subject: Author; articles: Article[] }>(
    newsroom.authors.map((author) => [author.slug, { subject: author, articles: [] }]),
  );
  for (const article of listed) for (const author of article.authors) groups.get(author.slug)?.articles.push(article);
  return groups;
}

function groupBySeries(listed: readonly Article[]): Map<string, Series> {
  const groups = new Map<string, { readonly name: string; readonly slug: string; readonly articles: Article[] }>();
  for (const article of listed) {
    if (article.series === undefined) continue;
    const { name, slug } = article.series;
    const group = groups.get(name);
    if (group) group.articles.push(article);
    else groups.set(name, { name, slug, articles: [article] });
  }
  for (const { articles } of groups.values()) articles.sort((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));
  return groups;
}

/** Makes every list of the site from the checked newsroom. Pure; linear in the number of articles but for the sorting of names. */
export function toCollections(newsroom: Newsroom): Collections {
  const latest = newsroom.articles.filter(isListed);
  const sections = groupBySection(newsroom, latest);
  const tags = groupByTag(latest);
  const shortIds = toArchiveIds(newsroom);
  const bySlug = new Map(newsroom.articles.map((article) => [article.slug, article]));
  return {
    latest,
    bySlug,
    translations: groupTranslations(bySlug),
    sections,
    tags,
    sortedTags: once(() => sortArabic([...tags.values()], ({ subject }) => subject.name)),
    authors: groupByAuthor(newsroom, latest),
    series: groupBySeries(latest),
    years: groupBy(latest, toYearKey),
    months: groupBy(latest, toMonthKey),
    days: groupBy(latest, toDayKey),
    mostRead: (newsroom.mostRead?.slugs ?? [])
      .flatMap((slug) => bySlug.get(slug) ?? [])
      .filter((article) => isListed(article) && !article.noindex),
    shortIds,
    moves: once(() => toMoves(newsroom, shortIds)),
    amendments: toAmendments(newsroom),
  };
}
