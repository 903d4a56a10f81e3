/** What the readers of all sources make, before anything is known of the folder it goes to. */

/** Somebody who signs; `key` is the source's own name for the person (a login, a slug). */
export interface ImportedPerson {
  readonly name: string;
  readonly key?: string;
  /** A desk «فريق التحرير» rather than a person. */
  readonly collective?: boolean;
  /** Biography, as Markdown. */
  readonly about?: string;
}

/** A rubric of the source; `key` is its slug there. */
export interface ImportedSection {
  readonly name: string;
  readonly key?: string;
}

/** A picture by its address in the source, absolute or relative to where the article stood. */
export interface ImportedPicture {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A piece of a body, in order. */
export type ImportedBlock =
  /** Finished Markdown of one or more blocks. */
  | { readonly type: 'markdown'; readonly text: string }
  | { readonly type: 'pictures'; readonly pictures: readonly ImportedPicture[] }
  /** «اقرأ أيضاً»: known by the other article's headline, by its old address, or by both. */
  | { readonly type: 'related'; readonly title: string; readonly url?: string }
  /** A request to follow or subscribe; `name` is the channel's: `telegram`. */
  | { readonly type: 'callout'; readonly name: string; readonly text: string };

/** Where something stood, for the report. */
export interface SourcePlace {
  /** A file or address. */
  readonly source: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
}

/** What articles and standing pages have in common. */
interface ImportedText {
  /** The source's own, lasting name of it: `post-123`, a guid, a file's path. A second import finds it by this. */
  readonly key: string;
  readonly place: SourcePlace;
  readonly title: string;
  /** Wanted last part of the address; the headline's where absent or unusable. */
  readonly slug?: string;
  readonly summary?: string;
  /** ISO 8601, with an offset or as wall time in the site's zone. */
  readonly updated?: string;
  readonly body: readonly ImportedBlock[];
  /** Addresses, absolute or paths, at which readers know it. */
  readonly addresses: readonly string[];
}

export interface ImportedArticle extends ImportedText {
  readonly type: 'article';
  /** ISO 8601, with an offset or as wall time in the site's zone; absent where the source gives none. */
  readonly date?: string;
  readonly authors: readonly ImportedPerson[];
  readonly agency?: string;
  readonly section?: ImportedSection;
  readonly tags: readonly string[];
  readonly image?: ImportedPicture;
  readonly draft?: boolean;
  /** Whether readers may comment; absent where the source doesn't say. */
  readonly commentsOpen?: boolean;
  readonly comments?: number;
  readonly views?: number;
  /** BCP 47, where it isn't Arabic. */
  readonly lang?: string;
  readonly kind?: 'opinion' | 'interview' | 'gallery';
}

export interface ImportedPage extends ImportedText {
  readonly type: 'page';
  readonly order?: number;
  readonly menu?: 'header' | 'footer' | 'none';
}

/** A reader's comment, kept as data. */
export interface ImportedComment {
  readonly type: 'comment';
  readonly id: string;
  /** Key of the article. */
  readonly article: string;
  readonly parent?: string;
  readonly author: string;
  readonly email?: string;
  readonly url?: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly text: string;
  readonly approved: boolean;
}

/** What a source says of itself as a whole. */
export interface ImportedSite {
  readonly name?: string;
  readonly tagline?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly sections: readonly ImportedSection[];
  readonly menu: readonly { readonly title: string; readonly url: string }[];
}

export type ImportedItem = ImportedArticle | ImportedPage | ImportedComment;

/** What the plan of an import needs to know of an article or page before any body is read. */
export interface ItemOutline extends SourcePlace {
  readonly type: 'article' | 'page';
  readonly key: string;
  readonly title: string;
  readonly slug?: string;
  readonly addresses: readonly string[];
}

/** What the plan tells a reader of bodies. */
export interface LinkBook {
  /** Where an address of the old site leads on the new one, or undefined. */
  readonly linkTo: (url: string) => string | undefined;
  /** Whether an address is the new site's own, where a link must lead to something that is there. */
  readonly isOwn: (url: string) => boolean;
}

/** A source that was opened: what it says of itself, then its items one at a time, as often as asked for. */
export interface ImportedSource {
  readonly site: ImportedSite;
  /** Every article and page, without bodies. */
  readonly outline: () => AsyncIterable<ItemOutline> | Iterable<ItemOutline>;
  readonly items: (links: LinkBook) => AsyncIterable<ImportedItem> | Iterable<ImportedItem>;
  /** Folders in which pictures with relative addresses are files. */
  readonly pictureDirs: readonly string[];
}
