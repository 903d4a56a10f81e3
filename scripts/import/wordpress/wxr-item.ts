/** A category, tag or co-author of an item. */
export interface WxrTerm {
  readonly domain: string;
  readonly nicename: string;
  readonly name: string;
}

export interface WxrComment {
  readonly fields: ReadonlyMap<string, string>;
}

/** An `<item>` of a WordPress export, as it stands there. */
export interface WxrItem {
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Texts of its elements by their names: `title`, `content:encoded`, `wp:post_id`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly terms: readonly WxrTerm[];
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: readonly WxrComment[];
  /** The file ended before the item did. */
  readonly isCut: boolean;
}

/** What a WordPress export holds, in its order. */
export type WxrEvent =
  | { readonly type: 'channel'; readonly name: string; readonly text: string }
  | { readonly type: 'author'; readonly fields: ReadonlyMap<string, string> }
  | { readonly type: 'category'; readonly fields: ReadonlyMap<string, string> }
  | { readonly type: 'item'; readonly item: WxrItem };
