/** A picture ready for print: its fallback file and better formats, all with known size. Paths are site-relative. */
export interface BuiltImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly {
    /** MIME type. */
    readonly type: string;
    readonly variants: readonly { readonly path: string; readonly width: number }[];
  }[];
}

/** Site-relative paths of the bundled styles, scripts and fonts; their names hold a hash of their bytes. */
export interface BuiltAssets {
  /** Styles of an article of plain text: what it can do without is left out. */
  readonly articleStyles: string;
  /** Styles of an article with pictures, faces, tables, boxes, sources or corrections. */
  readonly storyStyles: string;
  /** Styles of whatever is read: articles with all their blocks, and pages. */
  readonly readingStyles: string;
  /** Styles of what is browsed: the home page and lists. */
  readonly listStyles: string;
  /** Beside another sheet on pages that are read from left to right. */
  readonly latinStyles: string;
  /** Styles of the text-only edition. */
  readonly liteStyles: string;
  /** Of every page, with words in Arabic; and the same of pages in English. */
  readonly script: string;
  readonly englishScript: string;
  readonly searchStyles: string;
  readonly searchScript: string;
  /** Of the page of saved articles. */
  readonly savedStyles: string;
  /** Of the page of saved articles, and loaded when an article is saved. */
  readonly readingScript: string;
  /** For sites with comments, counters or embeds. */
  readonly servicesStyles: string;
  readonly servicesScript: string;
  readonly commentsScript: string;
  /** For live coverage while it goes on. */
  readonly liveScript: string;
  /** For whoever wrote an address otherwise than the site does. */
  readonly notFoundScript: string;
  /** Fonts worth preloading: what every page needs, and what pages in another language than Arabic do. */
  readonly fonts: { readonly everywhere: readonly string[]; readonly latin: readonly string[] };
  /** What a browser paints round the page: the masthead's colour, which is nearly the same in both themes. */
  readonly themeColor: string;
  readonly icon: string;
  /** The same as bitmaps, for feed readers and home screens. */
  readonly feedIcon: string;
  readonly homeIcon: string;
}

/** A file for the output folder: bytes in memory, or the path of a file to copy. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array | { readonly copyOf: string };
}
