import { arabicLabels } from './arabic-labels.ts';
import { englishLabels } from './english-labels.ts';
import { readsEnglish } from './format-counted.ts';
import type { Labels } from './labels.ts';

/** Interface words for pages of a language: English ones beside what is read from left to right, else Arabic ones. */
export function labelsFor(lang: string): Labels {
  return readsEnglish(lang) ? englishLabels : arabicLabels;
}

/**
 * The language of {@link labelsFor} where it is not that of the page; null where it is.
 *
 * @example findWordsLanguage('fr') // 'en'
 * @example findWordsLanguage('en-GB') // null
 */
export function findWordsLanguage(lang: string): string | null {
  const spoken = readsEnglish(lang) ? 'en' : 'ar';
  return lang.split('-', 1)[0] === spoken ? null : spoken;
}
