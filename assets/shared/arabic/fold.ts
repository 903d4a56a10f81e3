import { clean } from './clean.ts';
import { isCommonText } from './common-text.ts';
import { composeText } from './compose.ts';
import { toAsciiDigits } from './digits.ts';
import { isolateClass } from './invisible.ts';
import {
  arabicDigitClass,
  foldedLetters,
  letterClass,
  persianDigitClass,
  quranicClass,
  tashkeelClass,
  tatweel,
  wordSignClass,
} from './letters.ts';

const droppedClass = `${tashkeelClass}${quranicClass}${isolateClass}`;
const digitClass = `${arabicDigitClass}${persianDigitClass}`;
const folded = new RegExp(`[${Object.keys(foldedLetters).join('')}${digitClass}\\xA0${droppedClass}]`, 'g');
const easternDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
/** Marks are not in it: they become nothing. */
const replacements: ReadonlyMap<string, string> = new Map([
  ...Object.entries(foldedLetters),
  ...Array.from(easternDigits, (digit) => [digit, toAsciiDigits(digit)] as const),
  ['\u00A0', ' '],
]);
const wordSign = new RegExp(`[${wordSignClass}]`, 'g');
/** What `İ` becomes in lower case. */
const dottedI = /i\u0307+/g;
const notAlone = `${letterClass}${tatweel}\\p{M}`;
const looseTatweel = new RegExp(`(?<![${notAlone}])(ه${tatweel})(?![${notAlone}])|${tatweel}`, 'gu');

/**
 * Level 2 of three: a text as comparisons see it (identity of tags, duplicate titles, find in a list), never for print.
 * All that {@link clean} does, and further:
 *
 * - vowel signs and Qur'anic marks go, ﷺ and its like become words;
 * - أ إ آ ٱ are ا, ى and ئ are ي, ؤ is و, ة is ه; a bare ء stays, and so does the alef of tanween;
 * - ی ک ہ are ي ك ه in every word; tatweel goes but for «هـ», the Hijri era's sign;
 * - ٠–٩ and ۰–۹ are 0–9, Latin is lower case.
 *
 * Idempotent, total and linear, as `clean` is.
 *
 * @example fold('الأُمّة') // 'الامه'
 * @example fold('مُؤتمرٌ ٢٠٢١ BBC') // 'موتمر 2021 bbc'
 */
export function fold(text: string): string {
  if (isCommonText(text)) return foldLetters(text).toLowerCase();
  const spelled = clean(text).replace(wordSign, (sign) => sign.normalize('NFKC'));
  const lower = foldLetters(spelled).toLowerCase().replace(dottedI, 'i');
  return composeText(lower.replace(looseTatweel, '$1'));
}

function foldLetters(text: string): string {
  return text.replace(folded, (sign) => replacements.get(sign) ?? '');
}
