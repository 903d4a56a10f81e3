import { letterClass } from '../../assets/shared/arabic/letters.ts';
import { isArabicScript } from '../markdown/is-arabic-script.ts';

const arabicLetter = new RegExp(`[${letterClass}]`);

/**
 * The attributes of an element with the newspaper's own Arabic words (a section, a tag, somebody who signs) on a page
 * in another script: there they are read out in their own language (WCAG 2.2, 3.1.2).
 *
 * @param lang the page's language, BCP 47
 * @param isProse whether there may be marks among the words, which then stand where Arabic has them
 * @example markForeign('سياسة', 'en') // ' lang="ar"'
 * @example markForeign('أخبار المدينة.', 'en', true) // ' lang="ar" dir="rtl"'
 * @example markForeign('سياسة', 'ar') // ''
 */
export function markForeign(text: string, lang: string, isProse = false): string {
  if (isArabicScript(lang) || !arabicLetter.test(text)) return '';
  return isProse ? ' lang="ar" dir="rtl"' : ' lang="ar"';
}
