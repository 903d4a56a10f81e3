import type { SearchIndex } from './search-index.ts';
import type { Ranking } from './search-ranking.ts';
import type { Term } from './search-terms.ts';

/** Scores of the pages that hold at least one of the terms. */
export interface Scores {
  readonly pages: readonly number[];
  /** By page. */
  readonly scores: Float64Array;
}

/** Words between two that are still near each other. */
const nearby = 4;
/** Pages, best first, whose words are looked at for standing together. */
const mostNear = 400;

/** Natural logarithm of how rare a word is (BM25's inverse document frequency, never negative). */
function rarity(pagesWithWord: number, pages: number): number {
  return Math.log(1 + (pages - pagesWithWord + 0.5) / (pagesWithWord + 0.5));
}

/**
 * Scores pages: BM25 of each word's stem, a share of BM25 for its exact form, neighbours of the query standing together
 * by the rarer one's weight, and words that stand near the beginning, where news says what it is about; all of it raised
 * by the share of the query's weight that the page holds.
 */
export function scorePages(terms: readonly Term[], { table, lengths }: SearchIndex, ranking: Ranking): Scores {
  const norms = lengths.map((length) => ranking.saturation * (1 - ranking.lengthShare + ranking.lengthShare * length));
  const scores = new Float64Array(table.pages);
  const held = new Float64Array(table.pages);
  const pages: number[] = [];
  const weights = new Map(terms.map((term) => [term.key, termWeight(term, table.pages)]));
  const distinct = [...new Map(terms.map((term) => [term.key, term])).values()];
  for (const { key, hits } of distinct) {
    const weight = weights.get(key) ?? 0;
    const exactPages = hits.pages.reduce((count, page) => count + Number(hits.exact[page] !== 0), 0);
    const exactWeight = ranking.exact * rarity(exactPages, table.pages);
    for (const page of hits.pages) {
      const norm = norms[page] ?? 1;
      const stemmed = saturate(hits.counts[page] ?? 0, norm, ranking);
      const exact = saturate(hits.exact[page] ?? 0, norm, ranking);
      if (held[page] === 0) pages.push(page);
      scores[page] = (scores[page] ?? 0) + weight * stemmed + exactWeight * exact;
      held[page] = (held[page] ?? 0) + weight;
    }
  }
  const total = distinct.reduce((sum, { key }) => sum + (weights.get(key) ?? 0), 0);
  // From here on, what share of the query's weight the page holds, raised to the ranking's power.
  for (const page of pages) held[page] = ((held[page] ?? 0) / total) ** ranking.coverage;
  const covered = scores.map((score, page) => score * (held[page] ?? 0));
  for (const page of bestPages(pages, covered)) {
    const places = placesOn(page, terms);
    const placed = neighbourScore(terms, weights, places, ranking) + openingScore(distinct, weights, places, ranking);
    covered[page] = (covered[page] ?? 0) + (held[page] ?? 0) * placed;
  }
  return { pages, scores: covered };
}

function bestPages(pages: readonly number[], scores: Float64Array): readonly number[] {
  if (pages.length <= mostNear) return pages;
  const least = Float64Array.from(pages, (page) => scores[page] ?? 0).sort()[pages.length - mostNear] ?? 0;
  return pages.filter((page) => (scores[page] ?? 0) >= least);
}

/** A word that is nowhere still weighs: a page can't hold all of the query without it. */
function termWeight({ hits }: Term, pages: number): number {
  return hits.pages.length > 0 ? rarity(hits.pages.length, pages) : 0.5 * Math.log(1 + 2 * pages);
}

function saturate(count: number, norm: number, ranking: Ranking): number {
  return count === 0 ? 0 : (count * (ranking.saturation + 1)) / (count + norm);
}

/** Where each of the terms stands on a page; those that don't are left out. */
type Places = ReadonlyMap<Term, readonly number[]>;

function placesOn(page: number, terms: readonly Term[]): Places {
  const found = terms.filter(({ hits }) => hits.counts[page] !== 0);
  return new Map(found.map((term) => [term, term.hits.positionsOn(page)]));
}

/** Each word of the query with the word before it, and with the one before that. */
function neighbourScore(
  terms: readonly Term[],
  weights: ReadonlyMap<string, number>,
  places: Places,
  ranking: Ranking,
): number {
  let score = 0;
  for (const [i, term] of terms.entries()) {
    const second = places.get(term);
    if (second === undefined) continue;
    for (const gap of [1, 2]) {
      const before = terms[i - gap];
      const first = before && places.get(before);
      if (before === undefined || first === undefined) continue;
      const weight = Math.min(weights.get(before.key) ?? 0, weights.get(term.key) ?? 0);
      const share = gap === 1 ? 1 : ranking.secondNeighbours;
      score += share * weight * nearness(first, second, gap, ranking);
    }
  }
  return ranking.neighbours * score;
}

/** 1 where the second word stands as far behind the first as in the query, less where it is near in either direction. */
function nearness(first: readonly number[], second: readonly number[], gap: number, ranking: Ranking): number {
  let best = 0;
  for (const place of first) {
    for (const other of second) {
      const distance = other - place;
      if (distance === gap) return 1;
      if (distance !== 0 && distance <= nearby && distance >= -nearby) best = ranking.nearby;
    }
  }
  return best;
}

function openingScore(
  terms: readonly Term[],
  weights: ReadonlyMap<string, number>,
  places: Places,
  { opening, openingWords }: Ranking,
): number {
  let score = 0;
  for (const term of terms) {
    const first = Math.min(...(places.get(term) ?? []));
    score += ((weights.get(term.key) ?? 0) * openingWords) / (openingWords + first);
  }
  return opening * score;
}
