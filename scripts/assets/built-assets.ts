/** A picture ready for print: its fallback file and better formats, all with known size. Paths are site-relative. */
export interface BuiltImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** A chart, a map or a text: cropped or as a thumbnail it says nothing. */
  readonly isDrawing: boolean;
  readonly sources: readonly {
    /** MIME type. */
    readonly type: string;
    readonly variants: readonly { readonly path: string; readonly width: number }[];
  }[];
}

/** What sets a whole page; the sheets name the fonts. */
export interface PageStyles {
  /** Styles of an article of plain text: what it can do without is left out. */
  readonly articleStyles: string;
  /** Styles of an article with pictures, faces, tables, boxes, sources or corrections. */
  readonly storyStyles: string;
  /** Styles of whatever is read: articles with all their blocks, and pages. */
  readonly readingStyles: string;
  /** Styles of what is browsed: the home page and lists. */
  readonly listStyles: string;
  /** Fonts worth preloading. */
  readonly fonts: readonly string[];
}

/** Site-relative paths of the bundled styles, scripts and fonts; their names hold a hash of their bytes. */
export interface BuiltAssets {
  /** Of pages by the direction in which they are read: they differ in their letters alone. */
  readonly rtl: PageStyles;
  readonly ltr: PageStyles;
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
  /** For fronts with something fresh, and live coverage while it goes on: how long ago it was. */
  readonly timesScript: string;
  /** For live coverage while it goes on. */
  readonly liveScript: string;
  /** For articles with a gallery: opens its pictures over the page. */
  readonly lightboxScript: string;
  readonly lightboxStyles: string;
  /** For whoever wrote an address otherwise than the site does. */
  readonly notFoundScript: string;
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
