import { letterClass, markClass, tatweel } from '../../assets/shared/arabic/letters.ts';

/** Body of a character class: all that an Arabic word is written with. */
export const inWordClass = `${letterClass}${markClass}${tatweel}`;

const word = new RegExp(`[${letterClass}][${inWordClass}]*`, 'g');
const ornament = new RegExp(`[${markClass}${tatweel}]`);
const ornaments = new RegExp(`[${markClass}${tatweel}]`, 'g');

/** The Arabic words of a text, as written. */
export function listWords(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/**
 * A word without vowel signs and tatweel.
 *
 * @example toBare('أنّـه') // 'أنه'
 */
export function toBare(written: string): string {
  return ornament.test(written) ? written.replace(ornaments, '') : written;
}
