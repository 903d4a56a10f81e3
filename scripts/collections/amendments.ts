import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { Article, Correction, Newsroom, Withdrawal } from '../content/newsroom.ts';

/** Something that the newspaper took back or put right. */
export interface Amendment {
  readonly type: Correction['type'] | 'withdrawal';
  readonly date: ZonedTime;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  readonly target: Article | Withdrawal;
  /** Its place on the article's page; empty for a withdrawal, which is the page. */
  readonly fragment: string;
}

/**
 * The place of an article's correction on its page, by its number in the front matter, where new ones are added below.
 *
 * @param index from 0
 */
export function toCorrectionFragment(index: number): string {
  return `correction-${index + 1}`;
}

/** Every correction, clarification and withdrawal of the newspaper, the latest first; of one moment the one added last. */
export function toAmendments({ articles, withdrawals }: Newsroom): readonly Amendment[] {
  const corrections = articles.flatMap((target) =>
    target.corrections
      .map((correction, index) => ({ ...correction, target, fragment: toCorrectionFragment(index) }))
      .toReversed(),
  );
  const withdrawn = withdrawals.map((target) => ({
    type: 'withdrawal' as const,
    date: target.date,
    text: target.reason,
    target,
    fragment: '',
  }));
  return [...corrections, ...withdrawn].sort((a, b) => b.date.epoch - a.date.epoch || compareSlugs(a.target, b.target));
}

function compareSlugs(a: Amendment['target'], b: Amendment['target']): number {
  if (a.slug === b.slug) return 0;
  return a.slug < b.slug ? -1 : 1;
}
