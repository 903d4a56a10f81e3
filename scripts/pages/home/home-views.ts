import type { CardView } from '../card-view.ts';
import type { TimeView } from '../time-view.ts';
import type { PageView } from '../views.ts';

/** What is read most, in its order. */
export interface RankingView {
  readonly title: string;
  /** When it was counted; null where no snapshot says so. */
  readonly taken: TimeView | null;
  readonly entries: readonly { readonly rank: string; readonly card: CardView }[];
}

export type HomeSlotView =
  | ({ readonly type: 'most-read' } & RankingView)
  | {
      readonly type: 'lead';
      readonly lead: CardView;
      /** What the lead's editor relates to it, as bare headlines below it. */
      readonly sublinks: readonly CardView[];
      readonly seconds: readonly CardView[];
    }
  | {
      readonly type: 'pinned' | 'latest' | 'opinion';
      readonly title: string;
      readonly href: string | null;
      readonly cards: readonly CardView[];
    }
  | {
      readonly type: 'section';
      readonly look: (typeof bandLooks)[number];
      readonly title: string;
      readonly href: string;
      readonly slug: string;
      readonly color: string | null;
      readonly cards: readonly CardView[];
    }
  | {
      readonly type: 'series';
      readonly title: string;
      readonly href: string;
      /** «ملف من 4 أجزاء» */
      readonly count: string;
      readonly cards: readonly CardView[];
    };

/** How a section's band is set, so that no two neighbours look alike. */
export const bandLooks = ['mosaic', 'columns', 'ledger'] as const;

export interface HomeView extends PageView {
  /** «الاثنين، 23 تشرين الثاني 2026، 13 جمادى الآخرة 1448 هـ»: the day of the build. */
  readonly today: TimeView;
  /** Whether the latest stand beside the lead: they do when they follow a lead that has a second rank. */
  readonly railed: boolean;
  /** Whether the device has ages to tell. */
  readonly fresh: boolean;
  readonly breaking: readonly CardView[];
  readonly slots: readonly HomeSlotView[];
}
