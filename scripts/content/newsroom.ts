import type { DatePolicy, ZonedTime } from '../../assets/shared/dates.ts';
import type { Body, FiledImage } from '../markdown/body.ts';
import type { ArticleKind, CorrectionType, Publication, Rating } from '../article-kinds.ts';
import type { Site } from './site.ts';

export {
  articleKinds,
  correctionTypes,
  publications,
  ratings,
  type ArticleKind,
  type CorrectionType,
  type Publication,
  type Rating,
} from '../article-kinds.ts';

/** A person or desk that signs articles. */
export interface Author {
  readonly slug: string;
  readonly name: string;
  readonly role?: string;
  readonly image?: FiledImage;
  readonly email?: string;
  readonly links: readonly OutsideLink[];
  /** A desk («فريق التحرير») rather than a person. */
  readonly collective: boolean;
  readonly biography: Body;
  readonly file: string;
}

export interface OutsideLink {
  readonly title: string;
  readonly url: string;
}

/** A tag: spelling variants fold to one, named by its most frequent spelling and addressed by that name's slug. */
export interface Tag {
  /** {@link fold}ed name: the tag's identity. */
  readonly key: string;
  readonly name: string;
  readonly slug: string;
}

/** A related link as filed: an article of this site, a page of this site, or an outside page. */
export type Related =
  | { readonly type: 'article'; readonly slug: string }
  | { readonly type: 'page'; readonly path: string; readonly title?: string }
  | { readonly type: 'outside'; readonly title: string; readonly url: string };

export interface Correction {
  readonly date: ZonedTime;
  readonly type: CorrectionType;
  readonly text: string;
  /** The words that stood there, and those that stand there now. */
  readonly before?: string;
  readonly after?: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
}

/** A fact-check's claim and verdict; becomes ClaimReview. */
export interface FactCheck {
  readonly rating: Rating;
  readonly claim: string;
  readonly claimant: string;
}

/** One article, checked and resolved. Times are in the site's zone. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly date: ZonedTime;
  readonly updated?: ZonedTime;
  /** Resolved authors in the order filed; empty when only an agency signs. */
  readonly authors: readonly Author[];
  /** A wire that signs instead of, or beside, persons: «وكالات». */
  readonly agency?: string;
  readonly section: string;
  readonly tags: readonly Tag[];
  /** Standfirst: the editor's summary, else the first paragraph, as plain text of at most 300 characters. */
  readonly summary: string;
  readonly hasOwnSummary: boolean;
  readonly related: readonly Related[];
  readonly kind: ArticleKind;
  readonly image?: FiledImage;
  readonly publication: Publication;
  readonly expires?: ZonedTime;
  readonly pinnedUntil?: ZonedTime;
  readonly breakingUntil?: ZonedTime;
  /** Of live coverage: from then on it is an archive. */
  readonly liveUntil?: ZonedTime;
  readonly series?: { readonly name: string; readonly slug: string; readonly part: number };
  readonly corrections: readonly Correction[];
  readonly sources: readonly Source[];
  readonly factCheck?: FactCheck;
  /** Who paid for it. */
  readonly sponsor?: string;
  /** A word of warning before the text. */
  readonly contentNote?: string;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** Old paths of this site, percent-decoded, each starting with `/`. */
  readonly aliases: readonly string[];
  readonly commentsOpen: boolean;
  /** Whether readers may see how it was changed, where the site tells them. */
  readonly revisionsOpen: boolean;
  readonly legacy?: { readonly comments: number; readonly views: number };
  readonly noindex: boolean;
  readonly body: Body;
  /** Path of the Markdown file, relative to the content folder, with forward slashes. */
  readonly file: string;
}

/** What stands where an article was withdrawn: nothing of its text, summary or pictures. */
export interface Withdrawal {
  readonly slug: string;
  readonly title: string;
  readonly date: ZonedTime;
  /** Why, in the newsroom's words. */
  readonly reason: string;
  /** Slug of the article that replaces it. */
  readonly instead?: string;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** As an article's. */
  readonly aliases: readonly string[];
  readonly file: string;
}

/** What a reader wrote on an earlier site. */
export interface ArchivedReply {
  readonly name: string;
  readonly date: ZonedTime;
  readonly paragraphs: readonly string[];
}

/** An old comment, with the replies to it. */
export interface ArchivedComment extends ArchivedReply {
  readonly replies: readonly ArchivedReply[];
}

/** A standing page: about, contact, policies. */
export interface StaticPage {
  readonly slug: string;
  readonly title: string;
  readonly summary?: string;
  readonly updated?: ZonedTime;
  readonly menu: 'header' | 'footer' | 'none';
  readonly order: number;
  readonly body: Body;
  readonly file: string;
}

/** A change of an article's text after its publication. */
export interface Revision {
  readonly time: ZonedTime;
  /** Headline and text, plain, a line a block. */
  readonly before: string;
  readonly after: string;
}

/** What is read most, from a snapshot: a counter's, or the newsroom's own. */
export interface MostRead {
  /** When it was counted. */
  readonly taken: ZonedTime;
  /** Slugs of articles on file, the most read first. */
  readonly slugs: readonly string[];
}

/** Everything the newsroom filed, after the gate: the only input of every later stage. */
export interface Newsroom {
  readonly site: Site;
  readonly dates: DatePolicy;
  /** The build's clock. */
  readonly now: ZonedTime;
  /** Newest first; articles of one instant by slug. Drafts and scheduled articles are here only when the build asked for them. */
  readonly articles: readonly Article[];
  /** The latest first. */
  readonly withdrawals: readonly Withdrawal[];
  /** Old comments by the slug of their article, the oldest first. */
  readonly archives: ReadonlyMap<string, readonly ArchivedComment[]>;
  /** In Arabic order of their names. */
  readonly authors: readonly Author[];
  readonly pages: readonly StaticPage[];
  readonly mostRead?: MostRead;
  /** By slug, the latest first; absent where the site does not show them. */
  readonly revisions?: ReadonlyMap<string, readonly Revision[]>;
}
