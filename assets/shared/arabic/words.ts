import { decimalSeparator, thousandsSeparator, tatweel } from './letters.ts';

/** Words of Arabic news that a grown reader reads in a minute; measurements lie between 180 and 200. */
const wordsPerMinute = 190;

const joint = `'’.,:/${decimalSeparator}${thousandsSeparator}-`;
const word = new RegExp(
  `[a-z]{2,9}://\\S+|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${tatweel}_]|[${joint}](?=\\p{N}))*`,
  'gu',
);
const address = /\S+/y;

/** What a code unit may do in a word: begin it, go on with it, stand in it before a figure; or be half a character. */
const kinds = { start: 1, more: 2, joint: 4, figure: 8, half: 16 } as const;
let kindTable: Uint8Array | undefined;

function toKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const rules = [
    [/[\p{L}\p{N}]/u, kinds.start | kinds.more],
    [new RegExp(`[\\p{M}${tatweel}_]`, 'u'), kinds.more],
    [new RegExp(`[${joint}]`, 'u'), kinds.joint],
    [/\p{N}/u, kinds.figure],
    [/\p{Cs}/u, kinds.half],
  ] as const;
  for (let unit = 0; unit < table.length; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const [rule, kind] of rules) if (rule.test(character)) table[unit] = (table[unit] ?? 0) | kind;
  }
  return table;
}

/**
 * How many words there are to read: runs of letters or figures with their marks; an address, a date or a score is one;
 * signs alone are none.
 *
 * @example countWords('قال: «نعم» – ثم فاز 3-2!') // 5
 */
export function countWords(text: string): number {
  const table = (kindTable ??= toKinds());
  let count = 0;
  let place = 0;
  while (place < text.length) {
    const kind = table[text.charCodeAt(place)] ?? 0;
    if (kind === kinds.half) return text.match(word)?.length ?? 0;
    if ((kind & kinds.start) === 0) place += 1;
    else {
      count += 1;
      place = findWordEnd(text, place, table);
    }
  }
  return count;
}

function findWordEnd(text: string, start: number, table: Uint8Array): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const kind = table[text.charCodeAt(end)] ?? 0;
    if ((kind & kinds.more) !== 0) continue;
    const isJoint = (kind & kinds.joint) !== 0 && ((table[text.charCodeAt(end + 1)] ?? 0) & kinds.figure) !== 0;
    if (!isJoint) break;
  }
  if (!text.startsWith('://', end) || !/^[a-z]{2,9}$/.test(text.slice(start, end))) return end;
  address.lastIndex = end;
  return address.test(text) ? address.lastIndex : end;
}

/** Minutes to read so many words, rounded, never less than 1. */
export function readMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute) || 0);
}
