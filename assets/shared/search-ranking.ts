/** The numbers of the ranking; tuned on half of the development questions. */
export interface Ranking {
  /** BM25's saturation of a word's count (Robertson and Zaragoza, 2009). */
  readonly saturation: number;
  /** BM25's share of a page's length. */
  readonly lengthShare: number;
  /** What a word's place counts for, beside a place in the body. */
  readonly title: number;
  readonly standfirst: number;
  readonly author: number;
  readonly tag: number;
  /** What the exact form adds to the stem's score. */
  readonly exact: number;
  /** What two of the query's neighbours add where they stand together, for each unit of the rarer one's weight. */
  readonly neighbours: number;
  /** The same of words with one between them, beside neighbours. */
  readonly secondNeighbours: number;
  /** The same of words that stand near each other, but otherwise than in the query. */
  readonly nearby: number;
  /** What a word adds that opens a page, for each unit of its weight, and after how many words half of that is left. */
  readonly opening: number;
  readonly openingWords: number;
  /** Exponent on the share of the query's weight that a page holds. */
  readonly coverage: number;
  /** Score of a synonym, of a beginning and of a close spelling, beside the word's own. */
  readonly synonym: number;
  readonly beginning: number;
  readonly closeSpelling: number;
  /** What the newest page gains, and after how many days half of that is left. */
  readonly freshness: number;
  readonly freshDays: number;
}

export const ranking: Ranking = {
  saturation: 1,
  lengthShare: 0.9,
  title: 2,
  standfirst: 2.5,
  author: 1,
  tag: 1.5,
  exact: 0.7,
  neighbours: 4,
  secondNeighbours: 0.8,
  nearby: 0.5,
  opening: 0.7,
  openingWords: 60,
  coverage: 0.4,
  synonym: 0.8,
  beginning: 0.4,
  closeSpelling: 0.8,
  freshness: 0.15,
  freshDays: 180,
};

/** The ranking with what the newsroom's settings say a word counts for in a field; the body's words count 1. */
export function boostFields(base: Ranking, boosts: Readonly<Record<string, number>>): Ranking {
  return {
    ...base,
    title: boosts.title ?? base.title,
    standfirst: boosts.summary ?? base.standfirst,
    author: boosts.author ?? base.author,
    tag: boosts.tag ?? base.tag,
  };
}
