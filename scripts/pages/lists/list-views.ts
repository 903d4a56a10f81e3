import type { RankingView } from '../home/home-views.ts';
import type { BodyPartView } from '../article/body-part-view.ts';
import type { AuthorLinkView, CardView, ImageView, LinkView } from '../card-view.ts';
import type { TextView } from '../text-view.ts';
import type { FeedLinksView, PageView, PaginationView } from '../views.ts';

/** A list of articles: section, tag, author, series, or a day, month or year of the archive. */
export interface ListView extends PageView {
  readonly title: TextView;
  /** Above the title: «قسم», «وسم», «أرشيف»… */
  readonly label: string;
  readonly description: TextView | null;
  /** «45 مادة»; empty on a numbered page. */
  readonly count: string;
  readonly cards: readonly CardView[];
  readonly pagination: PaginationView | null;
  /** Search of what is on the list; null where there is too little, and on numbered pages. */
  readonly within: SearchWithinView | null;
  readonly feeds: FeedLinksView | null;
}

/** A form that leads to the search page with a filter chosen. */
export interface SearchWithinView {
  readonly action: string;
  /** Name and value of the filter in the search page's address. */
  readonly name: string;
  readonly value: string;
  /** «ابحث في «سورية»» */
  readonly label: string;
}

export interface SectionView extends ListView {
  readonly slug: string;
  /** Whether the device has ages to tell. */
  readonly fresh: boolean;
  readonly color: string | null;
  /** How its front is set. */
  readonly look: SectionLook;
  /** What leads the front, and what follows it; a page of opinion has no lead, but voices. */
  readonly lead: CardView | null;
  readonly rest: readonly CardView[];
  /** What is read most in the section; null on numbered pages, and where too little of it is known. */
  readonly mostRead: RankingView | null;
}

/** Settings of a section's front, so that no two sections side by side look alike; voices are for opinion. */
export const sectionLooks = ['mosaic', 'columns', 'ledger'] as const;
export type SectionLook = (typeof sectionLooks)[number] | 'voices';

export interface AuthorView extends ListView {
  readonly portrait: ImageView | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly links: readonly LinkView[];
  readonly biography: readonly BodyPartView[];
}

export interface SeriesView extends ListView {
  readonly parts: readonly { readonly label: string; readonly card: CardView }[];
}

export interface ArchiveEntryView extends LinkView {
  /** «12 مادة» */
  readonly count: string;
}

/** Archive front: years with their months. */
export interface ArchiveIndexView extends PageView {
  readonly title: TextView;
  readonly years: readonly (ArchiveEntryView & { readonly months: readonly ArchiveEntryView[] })[];
}

/** A year, month or day of the archive: its parts, and its articles where it is a month or a day. */
export interface ArchiveView extends ListView {
  readonly entries: readonly ArchiveEntryView[];
  readonly earlier: LinkView | null;
  readonly later: LinkView | null;
}

export interface AuthorIndexView extends PageView {
  readonly title: TextView;
  readonly count: string;
  readonly letters: readonly {
    readonly letter: string;
    readonly fragment: string;
    readonly authors: readonly (AuthorLinkView & { readonly count: string })[];
  }[];
}

export interface TagIndexView extends PageView {
  readonly title: TextView;
  readonly count: string;
  /** The most used, largest first. */
  readonly top: readonly ArchiveEntryView[];
  readonly letters: readonly {
    readonly letter: string;
    readonly fragment: string;
    readonly tags: readonly ArchiveEntryView[];
  }[];
}

export interface SeriesIndexView extends PageView {
  readonly title: TextView;
  readonly series: readonly {
    readonly href: string;
    readonly name: string;
    readonly count: string;
    readonly card: CardView;
  }[];
}
