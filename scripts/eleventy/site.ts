import type { OutputFile } from '../assets/built-assets.ts';
import type { ShareCardPlan } from '../assets/draw-share-cards.ts';
import type { ExportRecord } from '../search/export-record.ts';

/** Something with all that it is printed from. */
export interface Printable {
  /** Names its layout and everything that the layout prints; the same name, the same text. */
  readonly fingerprint: string;
  readonly render: () => string;
}

/** One thing Eleventy prints: an HTML page or a file for machines. */
export interface Entry {
  readonly path: string;
  readonly render: () => string;
  /** Absent where telling whether it must be printed again costs as much as printing it. */
  readonly prepare?: () => Printable;
  /** The year of the archive that it is an article's page of. */
  readonly year?: string;
}

/** A site ready to print. */
export interface Site {
  /** The newspaper's address with a trailing slash. */
  readonly url: string;
  /** Every one at one path, made when it is asked for. */
  readonly entries: () => Iterable<Entry>;
  /** Assets, pictures and downloads: what is copied, not printed. */
  readonly files: readonly OutputFile[];
  /** Makes the search index, once however often it is asked for; empty where the build leaves it out. */
  readonly index: () => Promise<readonly OutputFile[]>;
  /** Draws the cards for those who share a page: all of them, or the one that stands at a path. */
  readonly cards: ShareCardPlan['draw'];
  /** The articles as a search server takes them in. */
  readonly records: () => Iterable<ExportRecord>;
}
