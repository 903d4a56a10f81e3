import type { ZonedTime } from '../../assets/shared/dates.ts';

/** A picture the editor filed. `file` is its path below `content/media`, with forward slashes. */
export interface FiledImage {
  readonly file: string;
  /** Empty only for a decorative picture. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/**
 * The body of an article, author or page: a small tree of rendered Markdown and news blocks.
 * Markup of blocks belongs to the layouts; what stands here is what they print.
 */
export type BodyPart =
  /** Safe HTML rendered from CommonMark (raw HTML in the source is shown as text). */
  | { readonly type: 'html'; readonly html: string }
  /** «اقرأ أيضاً»: an article's slug, resolved to a card when pages are made. */
  | { readonly type: 'related'; readonly slug: string }
  | { readonly type: 'callout'; readonly name: string }
  | { readonly type: 'figure'; readonly image: FiledImage }
  | { readonly type: 'embed'; readonly url: string; readonly title: string; readonly image?: FiledImage }
  | { readonly type: 'quote'; readonly speaker?: string; readonly role?: string; readonly parts: readonly BodyPart[] }
  | { readonly type: 'gallery'; readonly parts: readonly BodyPart[] }
  | { readonly type: 'keypoints'; readonly parts: readonly BodyPart[] }
  | { readonly type: 'timeline'; readonly parts: readonly BodyPart[] }
  | { readonly type: 'note'; readonly parts: readonly BodyPart[] }
  | { readonly type: 'correction'; readonly date: ZonedTime; readonly parts: readonly BodyPart[] }
  | {
      readonly type: 'entry';
      readonly time: ZonedTime;
      readonly title: string;
      readonly pinned: boolean;
      /** One of those that tell the story to who comes late. */
      readonly key: boolean;
      /** The entry's anchor: unique in its article and stable when others are added. */
      readonly fragment: string;
      /** Its plain prose, without its title: a line a block. */
      readonly text: string;
      readonly parts: readonly BodyPart[];
    };

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly fragment: string;
}

/** Something a body points at, with its place in the file, for the gate to resolve. */
export interface BodyReference {
  readonly type: 'link' | 'related' | 'callout' | 'image';
  /** Path, slug, call-out name or media file, as written. */
  readonly target: string;
  /** 1-based place in the file. */
  readonly line: number;
  readonly column: number;
}

export interface Body {
  readonly parts: readonly BodyPart[];
  readonly headings: readonly Heading[];
  /** Plain prose, a line a block, without call-outs, related cards and embeds: what search reads. */
  readonly text: string;
  /** Words of {@link Body.text}. */
  readonly words: number;
  readonly references: readonly BodyReference[];
}
