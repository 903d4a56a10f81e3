import { clean } from './clean.ts';
import { toAsciiDigits } from './digits.ts';
import { quranicClass, tashkeelClass, tatweel } from './letters.ts';

const unwritten = new RegExp(`[${tashkeelClass}${quranicClass}${tatweel}]`, 'g');

/** A text as the last part of an address. */
export function toSlug(text: string): string {
  return toAsciiDigits(clean(text).replace(unwritten, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether a text is a slug as {@link toSlug} would write it. */
export function isSlug(text: string): boolean {
  return text !== '' && toSlug(text) === text;
}

/** The id of a heading. */
export function toFragment(heading: string): string {
  return toSlug(heading);
}
