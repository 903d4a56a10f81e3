import { arabicLabels } from './arabic-labels.ts';
import { englishLabels } from './english-labels.ts';
import { readsEnglish } from './format-counted.ts';
import type { Labels } from './labels.ts';

/** Interface words for pages of a language: English ones beside what is read from left to right, else Arabic ones. */
export function labelsFor(lang: string): Labels {
  return readsEnglish(lang) ? englishLabels : arabicLabels;
}

/** The interface's words beside a text in some language. */
export interface Words extends Labels {
  /** What they are written in. */
  readonly lang: 'ar' | 'en';
  /** The same where the text beside them is in another: there they are read out in their own (WCAG 2.2, 3.1.2). */
  readonly foreign: 'ar' | 'en' | null;
}

/**
 * {@link labelsFor} with the language that they are in.
 *
 * @example wordsFor('fr').foreign // 'en'
 * @example wordsFor('en-GB').foreign // null
 */
export function wordsFor(lang: string): Words {
  const spoken = readsEnglish(lang) ? 'en' : 'ar';
  return { ...labelsFor(lang), lang: spoken, foreign: lang.split('-', 1)[0] === spoken ? null : spoken };
}
