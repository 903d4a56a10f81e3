import { readings } from './arabic/segment.ts';
import type { SearchIndex } from './search-index.ts';
import { toFormCode, toWordKey } from './search-key.ts';
import { fieldOf, findPage, positionOf, type Postings, type StemEntry } from './search-postings.ts';
import type { Ranking } from './search-ranking.ts';

/** A place of a word of the query. */
export interface WordPlace {
  readonly position: number;
  /** Which word of the query it is. */
  readonly word: number;
}

/** Where something stands: pages with counts, and positions on a page. */
export interface Hits {
  /** Without repetition, in no order. */
  readonly pages: readonly number[];
  /** By page: how often, each place weighted by its field; and how often in the very form that was typed. */
  readonly counts: Float32Array;
  readonly exact: Float32Array;
  readonly positionsOn: (page: number) => readonly number[];
}

/** A word of the query and what was found for it. */
export interface Term {
  readonly form: string;
  /** The key it was found under; of its first reading when nothing was found. */
  readonly key: string;
  /** Whether the index holds the very form. */
  readonly isExact: boolean;
  readonly hits: Hits;
}

/**
 * Finds a word: under the stem of the whole word if the index holds its very form there, else with its first letters
 * taken for particles, in the order of {@link readings}. Where no reading holds the form, the first that is found wins,
 * unless a later one is five times as frequent.
 */
export async function findTerm(index: SearchIndex, form: string, ranking: Ranking): Promise<Term> {
  let best: { readonly key: string; readonly entry: StemEntry; readonly size: number } | null = null;
  for (const reading of readings(form)) {
    const { key, stem } = toWordKey(reading);
    const entry = await index.lookUp(key);
    if (entry === null) continue;
    const code = toFormCode(form, stem);
    if (entry.has(code)) return { form, key, isExact: true, hits: toHits(entry, code, index, ranking) };
    const size = countPostings(entry);
    if (best === null || size > 5 * best.size) best = { key, entry, size };
  }
  if (best === null) return { form, key: toWordKey(form).key, isExact: false, hits: noHits(index) };
  return { form, key: best.key, isExact: false, hits: toHits(best.entry, null, index, ranking) };
}

/** What stands nowhere. */
export function noHits(index: SearchIndex): Hits {
  const counts = new Float32Array(index.table.pages);
  return { pages: [], counts, exact: counts, positionsOn: () => [] };
}

/** Where the forms of an entry stand; `exactCode` is of the form that was typed. */
export function toHits(entry: StemEntry, exactCode: number | null, index: SearchIndex, ranking: Ranking): Hits {
  const pages: number[] = [];
  const counts = new Float32Array(index.table.pages);
  const exact = new Float32Array(index.table.pages);
  for (const [code, postings] of entry) {
    for (const [i, page] of postings.pages.entries()) {
      let count = 0;
      for (const place of placesAt(postings, i)) {
        const field = fieldOf(place);
        count += field === 'body' ? 1 : ranking[field];
      }
      if (counts[page] === 0) pages.push(page);
      counts[page] = (counts[page] ?? 0) + count;
      if (code === exactCode) exact[page] = (exact[page] ?? 0) + count;
    }
  }
  return { pages, counts, exact, positionsOn: (page) => positionsIn(entry, page) };
}

function positionsIn(entry: StemEntry, page: number): readonly number[] {
  const positions: number[] = [];
  for (const postings of entry.values()) {
    const i = findPage(postings.pages, page);
    if (i >= 0) for (const place of placesAt(postings, i)) positions.push(positionOf(place));
  }
  return positions;
}

function placesAt({ places, starts }: Postings, i: number): Int32Array {
  return places.subarray(starts[i], starts[i + 1]);
}

/** Both: what the second counts, times `share`, is added to the first. */
export function mergeHits(first: Hits, second: Hits, share: number): Hits {
  const counts = Float32Array.from(first.counts);
  const pages = [...first.pages];
  for (const page of second.pages) {
    if (counts[page] === 0) pages.push(page);
    counts[page] = (counts[page] ?? 0) + share * (second.counts[page] ?? 0);
  }
  const positionsOn = (page: number): readonly number[] => [
    ...new Set([...first.positionsOn(page), ...second.positionsOn(page)]),
  ];
  return { pages, counts, exact: first.exact, positionsOn };
}

function countPostings(entry: StemEntry): number {
  let count = 0;
  for (const postings of entry.values()) count += postings.pages.length;
  return count;
}
