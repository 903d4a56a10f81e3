import type { DigitPolicy } from './digits.ts';
import { formatNumber } from './digits.ts';

/** The six forms that Arabic grammar gives a counted noun. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A noun as it is written for each category; `few`, `many` and `other` hold `{n}` where the number goes. */
export interface CountedNoun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/**
 * The CLDR plural category of a count in Arabic (CLDR, plurals.xml, `ar`): 0, 1, 2, then by the last two digits
 * 3–10 few, 11–99 many, 00–02 other. Fractions and what is no number are `other`; the sign doesn't count.
 *
 * @example pluralCategory(103) // 'few'
 */
export function pluralCategory(count: number): PluralCategory {
  const size = Math.abs(count);
  if (!Number.isInteger(size)) return 'other';
  if (size === 0) return 'zero';
  if (size === 1) return 'one';
  if (size === 2) return 'two';
  const tail = size % 100;
  if (tail >= 3 && tail <= 10) return 'few';
  return tail >= 11 ? 'many' : 'other';
}

/**
 * A count and its noun in agreement.
 *
 * @example formatCount(3, nouns.comment, 'latn') // '3 تعليقات'
 * @example formatCount(11, nouns.comment, 'arab') // '١١ تعليقًا'
 */
export function formatCount(count: number, noun: CountedNoun, policy: DigitPolicy): string {
  return noun[pluralCategory(count)].replace('{n}', () => formatNumber(count, policy));
}
