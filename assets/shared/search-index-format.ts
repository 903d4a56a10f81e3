/**
 * What the build writes and the page reads. Change {@link indexFormat} with anything here, or with the analyser: a page
 * that meets an index of another format reloads itself once.
 */
export const indexFormat = '6';

/** The one file whose name doesn't change. */
export const entryFile = 'pagefind-entry.json';

/** Contents of {@link entryFile}. */
export interface IndexEntry {
  /** Pagefind's version. */
  readonly version: string;
  readonly format: string;
  /**
   * Path of the {@link IndexTable} of each part of the archive, the oldest first, relative to the index folder; a site in
   * one part has one. What a table names lies in the table's own folder.
   */
  readonly tables: readonly string[];
}

/** Fields of a page, each written to Pagefind with a weight by which it is known again in the index. */
export const fields = ['author', 'tag', 'body', 'standfirst', 'title'] as const;
export type Field = (typeof fields)[number];

/** Pagefind's `data-pagefind-weight` of each field; it stores 24 times as much in a byte. */
export const fieldWeights: Readonly<Record<Field, number>> = {
  author: 0.25,
  tag: 0.5,
  body: 1,
  standfirst: 2,
  title: 4,
};

/** A slug and the name that goes with it. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What is known of all pages without loading a chunk: columns over the pages in order of date, oldest first. */
export interface PageTable {
  readonly pages: number;
  /** A character a page: {@link lengthCode} of its number of words. */
  readonly lengths: string;
  /** Day of the first page since 1970-01-01, then the days from each page to the next. */
  readonly days: readonly number[];
  readonly sections: readonly Named[];
  /** A character a page: its place in `sections`, from `0`. */
  readonly section: string;
  readonly kinds: readonly Named[];
  readonly kind: string;
  /** Groups of words or phrases that find one another, as the newsroom wrote them. */
  readonly synonyms: readonly (readonly string[])[];
  /** Factors on the scores of sections, kinds and fields, from the newsroom's settings. */
  readonly boosts: Readonly<Record<string, number>>;
}

/**
 * Everything about all pages of a part that a search needs before it loads a chunk, in columns, which a compressor makes
 * small. Pagefind's own table is larger by what only its own reader needs.
 */
export interface IndexTable extends PageTable {
  /** Three characters of base 36 a page, from what its fragment holds: part of the fragment's file name. */
  readonly versions: string;
  /** First words of the chunks, in order of their code points, joined by spaces. */
  readonly firstWords: string;
  /** Pagefind's names of the chunks, joined by spaces. */
  readonly chunks: string;
  /** Path of the vocabulary. */
  readonly vocabulary: string;
}

/** A page as a hit shows it; the file of one is `fragment/<number in base 36>-<version>.pf_fragment`. */
export interface Fragment {
  /** Site-relative address, as it stands in an `href`. */
  readonly url: string;
  readonly lang: string;
  /** Title, standfirst and body, a line a block: positions in the index are those of its words. */
  readonly text: string;
  /** ISO date, whose first ten characters are the day in the site's zone. */
  readonly date: string;
  /** The date as readers see it. */
  readonly dateText: string;
  readonly section: Named;
  readonly authors: readonly Named[];
  readonly tags: readonly Named[];
  readonly kind: string;
  /** Empty for plain news. */
  readonly kindLabel: string;
  readonly series: string | null;
  readonly image: FragmentImage | null;
}

export interface FragmentImage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

const lengthSteps = 4;
const firstCode = 0x30;

/** A number of words as one character, to within 9 %. */
export function lengthCode(words: number): string {
  return String.fromCharCode(firstCode + Math.round(lengthSteps * Math.log2(1 + words)));
}

/** The number of words of a {@link lengthCode}. */
export function fromLengthCode(code: number): number {
  return 2 ** ((code - firstCode) / lengthSteps) - 1;
}

/** One character for a small number, as the columns hold it. */
export function columnCode(value: number): string {
  return String.fromCharCode(firstCode + value);
}

/** The number of a {@link columnCode}. */
export function fromColumnCode(code: number): number {
  return code - firstCode;
}

/** Characters of a page's version. */
const versionLength = 3;

/** The version of a page's fragment. */
export function versionOf(page: number, versions: string): string {
  return versions.slice(page * versionLength, (page + 1) * versionLength);
}

/** Path of a page's fragment. */
export function fragmentFile(page: number, version: string): string {
  return `fragment/${page.toString(36)}-${version}.pf_fragment`;
}

/** Path of a chunk. */
export function chunkFile(name: string): string {
  return `index/${name}-${indexFormat}.pf_index`;
}
