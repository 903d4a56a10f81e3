import type { BuiltImage } from '../assets/built-assets.ts';
import type { FiledArticle } from '../content/articles/parse-article.ts';
import { toYearKey } from '../collections/collections.ts';
import { toNamedSlugs } from '../collections/to-named-slugs.ts';
import type { Article, Newsroom } from '../content/newsroom.ts';
import { OutputError } from '../publish/output-error.ts';
import type { Shard } from '../shards/shard.ts';
import type { Entry } from './site.ts';

/** Which part of a site a build makes: all of it, the articles of one year, or what shards of other years do not hold. */
export interface ArchiveSelection {
  /** The year whose shard is built. */
  readonly shard: string | null;
  /** Years that are there already, the oldest first. */
  readonly shards: readonly Shard[];
  /** Whether a page is printed. @param year of the archive; undefined for what gathers articles */
  readonly includes: (year: string | undefined) => boolean;
}

/**
 * Selects what a build makes.
 *
 * @param shard the year that is built by itself
 * @param shards years that are there already
 */
export function toSelection(shard: string | undefined, shards: readonly Shard[]): ArchiveSelection {
  const made = new Set(shards.map(({ year }) => year));
  return {
    shard: shard ?? null,
    shards,
    includes: (year) => (shard === undefined ? year === undefined || !made.has(year) : year === shard),
  };
}

/** Whether everything is built here. */
export function isWhole({ shard, shards }: ArchiveSelection): boolean {
  return shard === null && shards.length === 0;
}

/** Pictures of what is built, and of what shards hold. */
export function joinImages(
  { shards }: ArchiveSelection,
  built: ReadonlyMap<string, BuiltImage>,
): ReadonlyMap<string, BuiltImage> {
  return new Map([...shards.flatMap(({ images }) => Object.entries(images)), ...built]);
}

/** Whether an article's body stays in memory: all of its page is printed. */
export function keepsBody({ times }: FiledArticle, { includes }: ArchiveSelection): boolean {
  return includes(times.date?.iso.slice(0, 4));
}

/**
 * What the pages of a selection show pictures of: its own articles, and those that they name.
 */
export function selectShown(newsroom: Newsroom, selection: ArchiveSelection): readonly Article[] {
  if (isWhole(selection)) return newsroom.articles;
  const { includes } = selection;
  const own = newsroom.articles.filter((article) => includes(toYearKey(article)));
  const named = new Set(own.flatMap(toNamedSlugs));
  return newsroom.articles.filter((article) => includes(toYearKey(article)) || named.has(article.slug));
}

/** What is printed of a site. */
export function* selectEntries(entries: Iterable<Entry>, { includes }: ArchiveSelection): Generator<Entry> {
  for (const entry of entries) if (includes(entry.year)) yield entry;
}

/** @throws OutputError when the newsroom's archive is not in parts, or has no such year */
export function assertSelectable({ site, articles }: Newsroom, { shard, shards }: ArchiveSelection): void {
  if (shard === null && shards.length === 0) return;
  if (site.archive.parts !== 'year') {
    throw new OutputError({
      en: 'The archive is not divided. Write archive: { parts: year } in site.yaml.',
      ar: 'الأرشيف غير مقسّم. اكتب في ملف site.yaml:‏ ‎archive: { parts: year }‎.',
    });
  }
  const years = new Set(articles.map(toYearKey));
  const missing = [...(shard === null ? [] : [shard]), ...shards.map(({ year }) => year)].find(
    (year) => !years.has(year),
  );
  if (missing === undefined) return;
  throw new OutputError({
    en: `No published article is of ${missing}. There are: ${[...years].sort().join(', ')}.`,
    ar: `لا مادة منشورة من سنة ${missing}. السنوات: ${[...years].sort().join('، ')}.`,
  });
}
