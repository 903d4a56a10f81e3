import type { DigitPolicy } from './arabic/digits.ts';

/** What the reader is told by the button that saves an article, and by the one that reads it aloud. */
export interface ReadingWords {
  /** The button's names, before it is pressed and after. */
  readonly save: string;
  readonly isSaved: string;
  /** What a press did. */
  readonly saved: string;
  readonly unsaved: string;
  readonly savedLinkOnly: string;
  readonly storageFull: string;
  readonly listen: string;
  readonly pause: string;
  readonly resume: string;
}

/** What the worker says over the pages it gives. */
export interface WorkerWords {
  /** Over a copy; how long ago it was made stands in the place of `{ago}`. */
  readonly copy: string;
  /** Over the page of saved articles where the page asked for is not kept. */
  readonly missing: string;
}

/** What the build writes into the scripts of reading, which are loaded when they are asked for. */
export interface ReadingData {
  /** Addresses with the site's prefix, percent-encoded. The folder of the worker is the site. */
  readonly workerHref: string;
  readonly savedHref: string;
  readonly words: Readonly<Record<'ar' | 'en', ReadingWords>>;
}

/** What the build writes into the worker. */
export interface WorkerData {
  readonly savedHref: string;
  readonly words: Readonly<Record<'ar' | 'en', WorkerWords>>;
  readonly digits: DigitPolicy;
}

/**
 * The one cache that holds the reader's copies of a site.
 *
 * @param sitePath with its slashes, percent-encoded: several newspapers may share a host
 * @example toCacheName('/repo/') // 'articles /repo/'
 */
export function toCacheName(sitePath: string): string {
  return `articles ${sitePath}`;
}
