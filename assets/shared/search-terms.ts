import { readings } from './arabic/segment.ts';
import { stem } from './arabic/stem.ts';
import type { SearchIndex } from './search-index.ts';
import { toFormMarks, toStemKey } from './search-key.ts';
import { forEachPlace, type Posting, type StemEntry } from './search-postings.ts';
import type { Ranking } from './search-ranking.ts';

/** Where a word of the query stands on one page. */
export interface PageHits {
  /** Weighted count of the stem's places, and of the exact form's among them. */
  count: number;
  exact: number;
  readonly positions: number[];
}

/** A place of a word of the query. */
export interface WordPlace {
  readonly position: number;
  /** Which word of the query it is. */
  readonly word: number;
}

/** A word of the query and what was found for it. */
export interface Term {
  readonly form: string;
  /** The key it was found under; of its first reading when nothing was found. */
  readonly key: string;
  /** Whether the index holds the very form. */
  readonly isExact: boolean;
  readonly pages: ReadonlyMap<number, PageHits>;
}

/**
 * Finds a word: under the stem of the whole word if the index holds its very form there, else with its first letters
 * taken for particles, in the order of {@link readings}. Where no reading holds the form, the first that is found wins,
 * unless a later one is five times as frequent.
 */
export async function findTerm(index: SearchIndex, form: string, ranking: Ranking): Promise<Term> {
  let best: { readonly key: string; readonly entry: StemEntry; readonly size: number } | null = null;
  for (const reading of readings(form)) {
    const stemmed = stem(reading);
    const key = toStemKey(stemmed);
    const entry = await index.lookUp(key);
    if (entry === null) continue;
    const marks = toFormMarks(form, stemmed);
    if (entry.has(marks)) return { form, key, isExact: true, pages: collect(entry, marks, ranking) };
    const size = countPostings(entry);
    if (best === null || size > 5 * best.size) best = { key, entry, size };
  }
  if (best === null) return { form, key: toStemKey(stem(form)), isExact: false, pages: new Map() };
  return { form, key: best.key, isExact: false, pages: collect(best.entry, null, ranking) };
}

/** The pages of an entry; `exactMarks` names the form that counts as exact. */
export function collect(entry: StemEntry, exactMarks: string | null, ranking: Ranking): Map<number, PageHits> {
  const pages = new Map<number, PageHits>();
  for (const [marks, postings] of entry) {
    for (const posting of postings) addPosting(pages, posting, marks === exactMarks, ranking);
  }
  return pages;
}

function addPosting(pages: Map<number, PageHits>, posting: Posting, isExact: boolean, ranking: Ranking): void {
  let hits = pages.get(posting.page);
  if (hits === undefined) {
    hits = { count: 0, exact: 0, positions: [] };
    pages.set(posting.page, hits);
  }
  const { positions } = hits;
  let count = 0;
  forEachPlace(posting, (field, position) => {
    count += field === 'body' ? 1 : ranking[field];
    positions.push(position);
  });
  hits.count += count;
  if (isExact) hits.exact += count;
}

function countPostings(entry: StemEntry): number {
  let count = 0;
  for (const postings of entry.values()) count += postings.length;
  return count;
}
