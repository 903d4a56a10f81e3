import { fromLengthCode, type IndexTable } from './search-index-format.ts';
import type { Ranking } from './search-ranking.ts';
import type { Term } from './search-terms.ts';

/** Scores of pages that hold at least one of the terms. */
export type Scores = ReadonlyMap<number, number>;

/** Natural logarithm of how rare a word is (BM25's inverse document frequency, never negative). */
export function rarity(pagesWithWord: number, pages: number): number {
  return Math.log(1 + (pages - pagesWithWord + 0.5) / (pagesWithWord + 0.5));
}

/**
 * Scores pages: BM25 of each word's stem, a share of BM25 for its exact form, neighbours of the query standing together
 * by the rarer one's weight, all of it raised by the share of the query's weight that the page holds.
 */
export function scorePages(terms: readonly Term[], table: IndexTable, ranking: Ranking): Scores {
  const lengthOf = lengthFactors(table, ranking);
  const scores = new Map<number, number>();
  const held = new Map<number, number>();
  const distinct = [...new Map(terms.map((term) => [term.key, term])).values()];
  const weights = new Map(terms.map((term) => [term.key, termWeight(term, table.pages)]));
  for (const term of distinct) {
    const weight = weights.get(term.key) ?? 0;
    const exactWeight = ranking.exact * weight;
    for (const [page, hits] of term.pages) {
      const norm = lengthOf(page);
      const score = weight * saturate(hits.count, norm, ranking) + exactWeight * saturate(hits.exact, norm, ranking);
      scores.set(page, (scores.get(page) ?? 0) + score);
      held.set(page, (held.get(page) ?? 0) + weight);
    }
  }
  addNeighbours(scores, terms, weights, ranking);
  const total = distinct.reduce((sum, term) => sum + (weights.get(term.key) ?? 0), 0);
  for (const [page, score] of scores) scores.set(page, score * ((held.get(page) ?? 0) / total) ** ranking.coverage);
  return scores;
}

/** A word that is nowhere still weighs: a page can't hold all of the query without it. */
function termWeight(term: Term, pages: number): number {
  return term.pages.size > 0 ? rarity(term.pages.size, pages) : 0.5 * Math.log(1 + 2 * pages);
}

function saturate(count: number, norm: number, ranking: Ranking): number {
  return count === 0 ? 0 : (count * (ranking.saturation + 1)) / (count + ranking.saturation * norm);
}

/** BM25's correction for a page's length, against the mean of all pages. */
function lengthFactors(table: IndexTable, ranking: Ranking): (page: number) => number {
  let sum = 0;
  for (let page = 0; page < table.pages; page += 1) sum += fromLengthCode(table.lengths.charCodeAt(page));
  const mean = Math.max(1, sum / Math.max(1, table.pages));
  return (page) => 1 - ranking.lengthShare + (ranking.lengthShare * fromLengthCode(table.lengths.charCodeAt(page))) / mean;
}

function addNeighbours(
  scores: Map<number, number>,
  terms: readonly Term[],
  weights: ReadonlyMap<string, number>,
  ranking: Ranking,
): void {
  for (const [i, second] of terms.entries()) {
    const first = terms[i - 1];
    if (first === undefined) continue;
    const weight = ranking.neighbours * Math.min(weights.get(first.key) ?? 0, weights.get(second.key) ?? 0);
    for (const [page, hits] of first.pages) {
      const others = second.pages.get(page);
      if (others === undefined) continue;
      const nearness = nearest(hits.positions, others.positions);
      if (nearness > 0) scores.set(page, (scores.get(page) ?? 0) + weight * nearness);
    }
  }
}

/** 1 where the second word follows the first, a half where one word stands between them or they are turned round. */
function nearest(first: readonly number[], second: readonly number[]): number {
  const places = new Set(second);
  let best = 0;
  for (const place of first) {
    if (places.has(place + 1)) return 1;
    if (places.has(place + 2) || places.has(place - 1)) best = 0.5;
  }
  return best;
}
