import type { MediaPolicy } from './media-shelf.ts';

/** What the caller asks of an import. */
export interface ImportOptions {
  /** Content folder; made where there is none. */
  readonly dir: string;
  readonly isDry: boolean;
  readonly media: MediaPolicy;
  /** Folders with copies of pictures. */
  readonly mediaDirs: readonly string[];
  /** Slugs for what the source leaves open. */
  readonly section?: string;
  readonly author?: string;
  /** ISO 8601, for articles without a date. */
  readonly date?: string;
  /** IANA zone of a new site. */
  readonly zone?: string;
  /** Milliseconds since 1970: the date of what has no other. */
  readonly now: number;
  /** Called with what has been done so far. */
  readonly onProgress: (done: number, total: number) => void;
}
