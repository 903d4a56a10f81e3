import { arabicLabels } from './arabic-labels.ts';
import { englishLabels } from './english-labels.ts';
import { isEnglish } from './format-counted.ts';
import type { Labels } from './labels.ts';

/** Interface words of a language; anything that is not English is served in Arabic, the house's language. */
export function labelsFor(lang: string): Labels {
  return isEnglish(lang) ? englishLabels : arabicLabels;
}
