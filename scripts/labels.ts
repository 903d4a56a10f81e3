import type { ArticleKind, Publication, Rating } from './content/newsroom.ts';
import { isEnglish } from './format-counted.ts';
import { arabicLabels } from './labels-arabic.ts';
import { englishLabels } from './labels-english.ts';

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
  readonly latest: string;
  readonly mostRead: string;
  readonly opinion: string;
  readonly pinned: string;
  readonly breaking: string;
  readonly more: string;
  readonly moreFrom: (name: string) => string;
  readonly by: string;
  readonly and: string;
  /** Between names in a row: «، ». */
  readonly listSeparator: string;
  readonly published: string;
  readonly updated: string;
  readonly imageCredit: string;
  readonly readMore: string;
  readonly readAlso: string;
  readonly related: string;
  readonly keypoints: string;
  readonly timeline: string;
  readonly note: string;
  readonly gallery: string;
  readonly correction: string;
  readonly sources: string;
  readonly contents: string;
  readonly aboutAuthor: string;
  readonly aboutAuthors: string;
  readonly previousArticle: string;
  readonly nextArticle: string;
  readonly previousPart: string;
  readonly nextPart: string;
  readonly share: string;
  readonly shareOn: (channel: string) => string;
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
  readonly expiredNotice: string;
  /** The span in words comes from the counted nouns: «3 سنوات». */
  readonly ageNotice: (span: string) => string;
  readonly liveUpdates: string;
  readonly pinnedEntry: string;
  readonly embedNotice: (host: string) => string;
  readonly embedOpen: string;
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
  readonly rights: (year: string, name: string) => string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly backToTop: string;
  readonly theme: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly themeSystem: string;
  readonly today: string;
  readonly organisation: string;
}

/** Interface words of a language; anything that is not English is served in Arabic, the house's language. */
export function labelsFor(lang: string): Labels {
  return isEnglish(lang) ? englishLabels : arabicLabels;
}
