import { clean } from './clean.ts';
import { toAsciiDigits } from './digits.ts';
import { foldedLetters, quranicClass, tashkeelClass } from './letters.ts';

const marks = new RegExp(`[${tashkeelClass}${quranicClass}]`, 'g');
const variant = new RegExp(`[${Object.keys(foldedLetters).join('')}]`, 'g');

/** Level 2: for comparing. */
export function fold(text: string): string {
  return toAsciiDigits(
    clean(text)
      .replace(marks, '')
      .replace(variant, (letter) => foldedLetters[letter] ?? letter),
  ).toLowerCase();
}
