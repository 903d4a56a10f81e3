import type { DigitPolicy } from './arabic/digits.ts';
import type { CountedNoun } from './arabic/plural.ts';

/** Interface words of the search page that its script writes; `{query}`, `{word}`, `{words}` and `{name}` stand for what is put in. */
export interface SearchLabels {
  readonly searching: string;
  /** «12 نتيجة عن «دستور»» */
  readonly found: string;
  readonly foundAll: string;
  readonly nothing: string;
  readonly nothingHelp: string;
  readonly failed: string;
  readonly failedHelp: string;
  readonly retry: string;
  /** «هل تقصد {words}؟» */
  readonly didYouMean: string;
  /** A word in a sentence: «دستور» */
  readonly quotedWord: string;
  /** Words are nowhere, or hardly, on the site; pages of near words are among the results. */
  readonly nearWords: string;
  /** No page holds the phrase that stands in quotes. */
  readonly loosePhrase: string;
  readonly more: string;
  readonly sort: string;
  readonly relevance: string;
  readonly newest: string;
  readonly filters: string;
  readonly section: string;
  readonly kind: string;
  readonly year: string;
  readonly author: string;
  readonly tag: string;
  readonly series: string;
  /** Kind of an article that has no label of its own. */
  readonly plainKind: string;
  readonly removeFilter: string;
  readonly removeAll: string;
  readonly listSeparator: string;
}

/** What the build tells the search page's script, as JSON on the page. */
export interface SearchPageData {
  readonly labels: SearchLabels;
  /** The noun for what was found. */
  readonly result: CountedNoun;
  readonly digits: DigitPolicy;
  /** Address of the folder of index files, with a trailing slash. */
  readonly indexHref: string;
  /** Addresses of the sections, by slug. */
  readonly sectionHrefs: Readonly<Record<string, string>>;
}
