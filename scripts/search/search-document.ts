import type { FragmentImage, Named } from '../../assets/shared/search-index-format.ts';

/** An article as search takes it in. */
export interface SearchDocument {
  /** Site-relative address, as it stands in an `href`. */
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly standfirst: string;
  /** Prose, a line a block. */
  readonly body: string;
  /** ISO date, whose first ten characters are the day in the site's zone. */
  readonly date: string;
  /** The date as readers see it. */
  readonly dateText: string;
  readonly section: Named;
  readonly authors: readonly Named[];
  readonly tags: readonly Named[];
  readonly kind: string;
  /** Empty for plain news. */
  readonly kindLabel: string;
  /** What a hit must say of an article that somebody paid for; null for every other. */
  readonly sponsored: string | null;
  readonly series: string | null;
  readonly image: FragmentImage | null;
}
