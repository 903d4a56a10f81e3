import type { Rating } from '../../content/newsroom.ts';
import type { BodyPartView } from './body-part-view.ts';
import type { TextView } from '../text-view.ts';
import type { TimeView } from '../time-view.ts';

/** The text of an article, in every edition of it. */
export interface ArticleTextView {
  readonly title: TextView;
  readonly standfirst: TextView | null;
  readonly published: TimeView;
  readonly updated: TimeView | null;
  readonly body: readonly BodyPartView[];
  /** «نُشر قبل أكثر من ٤ سنوات…», or null. */
  readonly ageNotice: string | null;
  readonly expiredNotice: string | null;
  readonly opinionNotice: string | null;
  /** Who paid for it, or null. */
  readonly sponsorNotice: string | null;
  readonly contentNote: TextView | null;
  readonly factCheck: {
    readonly rating: Rating;
    readonly ratingLabel: string;
    readonly claim: TextView;
    readonly claimant: TextView;
    /** Every rating in order, for the scale. */
    readonly scale: readonly { readonly rating: Rating; readonly label: string; readonly current: boolean }[];
  } | null;
  readonly corrections: readonly CorrectionView[];
  readonly sources: readonly {
    readonly title: TextView;
    readonly url: string | null;
    readonly publisher: TextView | null;
  }[];
}

export interface CorrectionView {
  /** «توضيح»; null for what is just a correction, as the heading above it says. */
  readonly label: string | null;
  readonly time: TimeView;
  readonly text: TextView;
  readonly before: TextView | null;
  readonly after: TextView | null;
  /** Its place on the article's page. */
  readonly fragment: string;
}
