/** Words of what only a script can do, and so only a script prints. */
export interface SiteWords {
  /** What is chosen, and the names of its buttons in their order. */
  readonly theme: readonly [title: string, ...names: string[]];
  readonly textSize: readonly [title: string, ...names: string[]];
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly shareSheet: string;
  readonly save: string;
  /** Leads to what was saved. */
  readonly savedPage: string;
  readonly listen: string;
}

/** What the build writes into the script of every page of a language. */
export interface SiteData {
  /** Address with the site's prefix. */
  readonly savedHref: string;
  readonly words: SiteWords;
}

/** Scripts that are loaded when a reader asks for them, relative to the script that loads them. */
export interface LazyModules {
  readonly reading: string;
  readonly listen: string;
}
