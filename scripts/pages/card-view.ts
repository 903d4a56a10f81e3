import type { ArticleKind, Publication } from '../content/newsroom.ts';
import type { CountedView } from './reader-views.ts';
import type { NamedLinkView, NameView } from './name-view.ts';
import type { TextView } from './text-view.ts';
import type { TimeView } from './time-view.ts';

export interface LinkView {
  readonly href: string;
  readonly text: string;
  /** This page, or the section it belongs to. */
  readonly current?: boolean;
}

export interface ImageSourceView {
  readonly type: string;
  readonly srcset: string;
}

export interface ImageView {
  /** Fallback file. */
  readonly src: string;
  /** Null for a picture on another host, whose size nobody knows. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** A chart, a map or a text: cropped or as a thumbnail it says nothing. */
  readonly isDrawing: boolean;
  readonly sources: readonly ImageSourceView[];
  readonly alt: string;
  readonly caption: TextView | null;
  readonly credit: TextView | null;
}

export interface KindView {
  readonly kind: ArticleKind;
  /** «رأي», «تحليل»…; empty for plain news, and where its section has that very name. */
  readonly label: string;
}

/** Preview ribbons: «مسودة», «مجدول»; expired articles say so to everyone. */
export interface RibbonView {
  readonly state: Exclude<Publication, 'published'>;
  readonly text: string;
}

export interface AuthorLinkView extends NamedLinkView {
  readonly role: NameView | null;
  readonly portrait: ImageView | null;
}

/** An article on a list. */
export interface CardView {
  readonly href: string;
  /** Its text-only page. */
  readonly liteHref: string;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly title: TextView;
  readonly standfirst: TextView;
  readonly section: NamedLinkView & { readonly slug: string };
  readonly kind: KindView;
  readonly image: ImageView | null;
  readonly authors: readonly AuthorLinkView[];
  /** Who holds an opinion, where the face is known: among news it stands in the place of the picture. */
  readonly voice: AuthorLinkView | null;
  readonly agency: NameView | null;
  readonly time: TimeView;
  /** Whether its time is a moment whose age the device tells: on fronts, where it is younger than a day. */
  readonly fresh: boolean;
  /** «قراءة 4 دقائق» */
  readonly readingTime: string;
  /** «لا تعليقات», or null where nothing is counted. */
  readonly comments: string | null;
  /** «701 مشاهدة» */
  readonly views: string | null;
  /** What a service counts on top of an earlier system's numbers, where one is on. */
  readonly counted: CountedView | null;
  readonly breaking: boolean;
  /** «محتوى مدفوع», or null. */
  readonly sponsored: string | null;
  readonly ribbon: RibbonView | null;
}
