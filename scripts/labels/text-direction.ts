import { isArabicScript } from './is-arabic-script.ts';

/** Languages of other scripts that run from right to left. */
const otherRightToLeft = /^(?:he|iw|yi|dv|syr)(?:-|$)/;

/**
 * Which way texts of a language run.
 *
 * @param lang BCP 47
 */
export function textDirection(lang: string): 'rtl' | 'ltr' {
  return isArabicScript(lang) || otherRightToLeft.test(lang) ? 'rtl' : 'ltr';
}
