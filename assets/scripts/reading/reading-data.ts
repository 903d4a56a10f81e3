import type { ReadingData, ReadingWords } from '../../shared/reading-data.ts';

/** Written in by the bundler. */
declare const bundledReadingData: ReadingData;

export const readingData = bundledReadingData;

/** What readers of this page are told, in its language. */
export const words: ReadingWords = readingData.words[document.dir === 'ltr' ? 'en' : 'ar'];
