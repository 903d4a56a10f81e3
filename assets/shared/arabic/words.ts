import { decimalSeparator, thousandsSeparator, tatweel } from './letters.ts';

/** Words of Arabic news that a grown reader reads in a minute; measurements lie between 180 and 200. */
const wordsPerMinute = 190;

const inside = `['’.,:/${decimalSeparator}${thousandsSeparator}-](?=\\p{N})`;
const word = new RegExp(`[a-z]{2,9}://\\S+|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${tatweel}_]|${inside})*`, 'gu');

/**
 * How many words there are to read: runs of letters or figures with their marks; an address, a date or a score is one;
 * signs alone are none.
 *
 * @example countWords('قال: «نعم» – ثم فاز 3-2!') // 5
 */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Minutes to read so many words, rounded, never less than 1. */
export function readMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute) || 0);
}
