import { arabicReaderLabels } from './arabic-reader-labels.ts';
import { englishReaderLabels } from './english-reader-labels.ts';
import { readsEnglish } from './format-counted.ts';
import type { ReaderLabels } from './reader-labels.ts';

/** Words of comments, consent and the policy in a language, as {@link labelsFor} gives the others. */
export function readerLabelsFor(lang: string): ReaderLabels {
  return readsEnglish(lang) ? englishReaderLabels : arabicReaderLabels;
}
