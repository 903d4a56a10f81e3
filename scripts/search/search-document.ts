import type { Fragment } from '../../assets/shared/search-index-format.ts';

/** An article as search takes it in: what a hit shows of it, and the parts of its text by themselves. */
export interface SearchDocument extends Omit<Fragment, 'text'> {
  readonly title: string;
  readonly standfirst: string;
  /** Prose, a line a block. */
  readonly body: string;
  /** What a hit must say of an article that somebody paid for; null for every other. */
  readonly sponsored: string | null;
}
