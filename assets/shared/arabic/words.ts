/** Words a grown reader of Arabic news reads in a minute. */
const wordsPerMinute = 190;

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’._-]*/gu;

/**
 * How many words a reader would read: runs of letters or digits with their marks; signs alone are no words.
 *
 * @example countWords('قال: «نعم» – ثم 3-2!') // 4
 */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Minutes to read so many words at 190 a minute, rounded, at least 1. */
export function readMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
