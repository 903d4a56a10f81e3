import type { ArticleKind, CorrectionType, Publication, Rating } from '../article-kinds.ts';

/** Every word of the interface, one object a language; a missing word does not compile. */
export interface Labels {
  readonly skipToContent: string;
  readonly home: string;
  readonly menu: string;
  readonly mainNavigation: string;
  readonly breadcrumbs: string;
  readonly sections: string;
  readonly section: string;
  readonly tags: string;
  readonly tag: string;
  readonly authors: string;
  readonly author: string;
  readonly archive: string;
  readonly series: string;
  readonly seriesList: string;
  readonly corrections: string;
  readonly correctionsPolicy: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly searchWithin: (name: string) => string;
  readonly latest: string;
  readonly mostRead: string;
  /** Before the day on which it was counted. */
  readonly mostReadTaken: string;
  readonly opinion: string;
  readonly pinned: string;
  readonly breaking: string;
  readonly more: string;
  readonly by: string;
  readonly and: string;
  /** Between names in a row: «، ». */
  readonly listSeparator: string;
  readonly published: string;
  readonly updated: string;
  readonly imageCredit: string;
  readonly readAlso: string;
  readonly related: string;
  readonly keypoints: string;
  readonly timeline: string;
  readonly note: string;
  readonly gallery: string;
  /** «الصورة 2 من 4» */
  readonly pictureOf: (position: string, total: string) => string;
  readonly correction: string;
  readonly sources: string;
  readonly contents: string;
  /** {@link contents} of a page that is no article. */
  readonly pageContents: string;
  readonly aboutAuthor: string;
  readonly aboutAuthors: string;
  readonly previousPart: string;
  readonly nextPart: string;
  readonly share: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Opens the device's own share sheet. */
  readonly shareSheet: string;
  readonly print: string;
  readonly channels: Readonly<Record<'telegram' | 'whatsapp' | 'x' | 'facebook' | 'youtube' | 'rss' | 'email', string>>;
  readonly followUs: string;
  readonly feeds: string;
  readonly pages: string;
  readonly browse: string;
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly ribbons: Readonly<Record<Exclude<Publication, 'published'>, string>>;
  readonly ratings: Readonly<Record<Rating, string>>;
  readonly factCheck: string;
  readonly claim: string;
  readonly claimant: string;
  readonly rating: string;
  readonly opinionNotice: string;
  /** On every card and page of an article that somebody paid for. */
  readonly sponsored: string;
  readonly sponsorNotice: (sponsor: string) => string;
  readonly contentNote: string;
  /** Before the wire from which an article was taken. */
  readonly quotedFrom: string;
  readonly expiredNotice: string;
  /** The span in words comes from the counted nouns: «3 سنوات». */
  readonly ageNotice: (span: string) => string;
  /** What leads from an old address to today's. */
  readonly movedTo: string;
  readonly shortLink: string;
  /** What each kind of amendment is called. */
  readonly amendments: Readonly<Record<CorrectionType | 'withdrawal', string>>;
  /** «عُدِّل 3 مرات» */
  readonly revised: (times: string) => string;
  readonly correctionBefore: string;
  readonly correctionAfter: string;
  readonly withdrawn: string;
  readonly withdrawnOn: string;
  readonly withdrawnText: string;
  readonly withdrawnReason: string;
  readonly readInstead: string;
  readonly fullStop: string;
  readonly pinnedEntry: string;
  readonly keyEntry: string;
  readonly keyEntries: string;
  readonly liveRunning: string;
  readonly liveEnded: string;
  /** On a button that shows entries which came after the page. */
  readonly showUpdates: string;
  readonly embedNotice: (host: string) => string;
  readonly embedOpen: string;
  /** Before the host of a link that leads elsewhere. */
  readonly outsideSite: string;
  readonly pagination: string;
  readonly page: (number: string, total: string) => string;
  readonly newest: string;
  readonly newer: string;
  readonly older: string;
  readonly oldest: string;
  readonly earlier: string;
  readonly later: string;
  readonly part: (number: string, total: string) => string;
  readonly partNumber: (number: string) => string;
  readonly seriesOf: (parts: string) => string;
  readonly reading: (minutes: string) => string;
  readonly allAuthors: string;
  readonly allTags: string;
  readonly allSeries: string;
  readonly topTags: string;
  readonly letterIndex: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly noArticles: string;
  readonly noCorrections: string;
  readonly rights: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly backToTop: string;
  readonly theme: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly themeSystem: string;
  readonly today: string;
}
