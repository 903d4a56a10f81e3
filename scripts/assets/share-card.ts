/** What the picture says that others show with a link to a page. Texts are typeset, with Unicode isolates. */
export interface ShareCard {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly title: string;
  /** Above the title: the section, the kind; empty where there is nothing to say. */
  readonly kicker: string;
  /** `#rrggbb`, readable on the ink of the masthead; null for the newspaper's own. */
  readonly color: string | null;
  /** «من أرشيف 2021»: an article so old that its reader should know before he opens it. */
  readonly age: string | null;
  readonly siteName: string;
  readonly tagline: string;
}

/** Pixels: what every network shows whole. */
export const shareCardSize = { width: 1200, height: 630 } as const;
