import type { BodyPart } from '../../markdown/body.ts';
import type { CardView, ImageView } from '../card-view.ts';
import type { PlayerView } from '../reader-views.ts';
import type { TextView } from '../text-view.ts';
import type { TimeView } from '../time-view.ts';

/** A body part with everything it points at resolved. */
export type BodyPartView =
  | Extract<BodyPart, { type: 'html' }>
  | { readonly type: 'related'; readonly card: CardView }
  | {
      readonly type: 'callout';
      readonly text: TextView;
      readonly action: string;
      readonly url: string;
      readonly name: string;
    }
  | {
      readonly type: 'figure';
      readonly image: ImageView;
      /** «الصورة 2 من 4», of what a gallery crops and opens whole; null for all else. */
      readonly place: string | null;
    }
  | {
      readonly type: 'embed';
      readonly url: string;
      readonly title: TextView;
      readonly host: string;
      readonly image: ImageView | null;
      /** What a click loads in its place; null where it can only be opened. */
      readonly player: PlayerView | null;
    }
  | {
      readonly type: 'quote';
      readonly speaker: TextView | null;
      readonly role: TextView | null;
      readonly parts: readonly BodyPartView[];
    }
  | { readonly type: 'gallery' | 'keypoints' | 'timeline' | 'note'; readonly parts: readonly BodyPartView[] }
  | { readonly type: 'correction'; readonly time: TimeView; readonly parts: readonly BodyPartView[] }
  | {
      readonly type: 'entry';
      /** With its day, for whoever reads the entry by itself. */
      readonly time: TimeView;
      /** «الأحد، 18 تشرين الأول 2026», on the first entry of its day; null on the others. */
      readonly day: string | null;
      /** «22:30» */
      readonly hour: string;
      readonly title: TextView;
      readonly pinned: boolean;
      readonly key: boolean;
      readonly fragment: string;
      readonly parts: readonly BodyPartView[];
    };
