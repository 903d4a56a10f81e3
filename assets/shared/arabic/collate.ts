import { fold } from './fold.ts';
import { alphabet, article } from './letters.ts';

function sortKey(name: string): string {
  const folded = fold(name).trim();
  return folded.startsWith(article) && folded.length > 3 ? folded.slice(article.length) : folded;
}

/** Compares two names in Arabic order, whatever their «ال», hamza and tashkeel. */
export function compareArabic(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The letter under which an index lists a name; `#` for digits and signs. */
export function indexLetter(name: string): string {
  const first = sortKey(name).charAt(0);
  if (alphabet.includes(first) && first !== '') return first;
  return /[a-z]/.test(first) ? first.toUpperCase() : '#';
}
