/** What one question found. */
export interface Answer {
  /** Ids found, best first; ten are looked at. Of an id that several texts share the first counts. */
  readonly found: readonly string[];
  /** Ids that answer the question. */
  readonly right: ReadonlySet<string>;
}

/** Means over questions, each between 0 and 1. */
export interface Relevance {
  readonly questions: number;
  readonly success1: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly ndcg10: number;
  readonly zeroResults: number;
}

const depth = 10;

/**
 * Scores answers as retrieval conferences do (Järvelin and Kekäläinen, 2002, for nDCG): a right id counts 1, any other 0.
 */
export function measureRelevance(given: readonly Answer[]): Relevance {
  const answers = given.map(({ found, right }) => ({ found: [...new Set(found)], right }));
  const mean = (score: (answer: Answer) => number): number =>
    answers.reduce((sum, answer) => sum + score(answer), 0) / Math.max(1, answers.length);
  return {
    questions: answers.length,
    success1: mean(({ found, right }) => Number(right.has(found[0] ?? ''))),
    mrr10: mean(reciprocalRank),
    recall10: mean(({ found, right }) => found.slice(0, depth).filter((id) => right.has(id)).length / right.size),
    ndcg10: mean(({ found, right }) => discountedGain(found, right) / idealGain(right.size)),
    zeroResults: mean(({ found }) => Number(found.length === 0)),
  };
}

function reciprocalRank({ found, right }: Answer): number {
  const at = found.slice(0, depth).findIndex((id) => right.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

function discountedGain(found: readonly string[], right: ReadonlySet<string>): number {
  return found.slice(0, depth).reduce((sum, id, rank) => sum + (right.has(id) ? 1 / Math.log2(rank + 2) : 0), 0);
}

function idealGain(right: number): number {
  return Array.from({ length: Math.min(right, depth) }, (_, rank) => 1 / Math.log2(rank + 2)).reduce(
    (a, b) => a + b,
    0,
  );
}
