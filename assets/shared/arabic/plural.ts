import type { DigitPolicy } from './digits.ts';
import { formatNumber } from './digits.ts';

/** The six forms that Arabic grammar gives a counted noun. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A noun as it is written for each category; `few`, `many` and `other` hold `{n}` where the number goes. */
export interface CountedNoun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** The dual after a preposition or a noun it belongs to: «أكثر من سنتين». The other forms are written alike. */
  readonly twoGenitive?: string;
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

/** The case that a count stands in; only the dual is written differently. */
export type GrammaticalCase = 'nominative' | 'genitive';

/**
 * A count and its noun in agreement.
 *
 * @example formatCount(3, nouns.comment, 'latn') // '3 تعليقات'
 * @example formatCount(11, nouns.comment, 'arab') // '١١ تعليقًا'
 * @example formatCount(2, nouns.year, 'latn', 'genitive') // 'سنتين', as in «أكثر من سنتين»
 */
export function formatCount(
  count: number,
  noun: CountedNoun,
  policy: DigitPolicy,
  grammaticalCase: GrammaticalCase = 'nominative',
): string {
  const category = pluralCategory(count);
  const dual = grammaticalCase === 'genitive' ? noun.twoGenitive : undefined;
  const form = category === 'two' ? (dual ?? noun.two) : noun[category];
  return form.replace('{n}', () => formatNumber(count, policy));
}
