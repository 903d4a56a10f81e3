import { isEnglish } from './format-counted.ts';

/** Interface words of the ways to read: the text-only edition, saved articles, listening. */
export interface ReadingLabels {
  readonly lite: string;
  /** Leads from the text-only edition to the whole page. */
  readonly fullPage: string;
  readonly liteHome: string;
  /** Before the description of a picture that is not shown. */
  readonly picture: string;
  readonly openPicture: string;
}

const arabic: ReadingLabels = {
  lite: 'نسخة نصية خفيفة',
  fullPage: 'الصفحة الكاملة بالصور',
  liteHome: 'آخر المواد بنسختها النصية',
  picture: 'صورة',
  openPicture: 'افتح الصورة',
};

const english: ReadingLabels = {
  lite: 'Text-only version',
  fullPage: 'Full page with pictures',
  liteHome: 'Latest articles, text only',
  picture: 'Picture',
  openPicture: 'Open the picture',
};

/** These words in a language; anything that is not English is served in Arabic. */
export function readingLabelsFor(lang: string): ReadingLabels {
  return isEnglish(lang) ? english : arabic;
}
