import { toBare } from './words.ts';

/** A word without its article, as consonants with what stands between them. */
export interface NameShape {
  /** As written. */
  readonly word: string;
  /** The whole word, letters that carry hamza made plain. */
  readonly letters: string;
  readonly consonants: string;
  /** Weak letters before, between and after the consonants; a doubled consonant leaves a shadda. */
  readonly gaps: readonly string[];
}

/** Of words with fewer consonants, too many are forms of Arabic roots. */
export const fewestConsonants = 4;

/** The article with particles before it, of a word whose letters are plain. */
export const article = /^(?:[وف]?[بك]?ال|[وف]?لل)/;

const shortest = 5;
const longest = 14;
const weak = 'اويءه';
/** Two words that lost the space between them show by an article, or by tanween, inside. */
const glued = /.{3}ال/;
const tanweenInside = /[\u064B-\u064D].{2}/;
/** Letters from ء to ي, by their place in Unicode. */
const firstLetter = 0x621;
const isConsonant = Uint8Array.from({ length: 42 }, (_, index) =>
  'اويءهأإآىئؤة\u0640'.includes(String.fromCharCode(firstLetter + index)) ? 0 : 1,
);
const arabicOnly = /^[\u0621-\u064A]+$/;
const plain: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه' };
const seats = /[أإآٱىئؤة]/g;

/**
 * Takes a word apart as a name that may be spelled in several ways; undefined for what is too short or too long to tell.
 *
 * @example toNameShape('لافرنتييف')?.consonants // 'لفرنتف'
 */
export function toNameShape(word: string): NameShape | undefined {
  if (word.length < shortest || tanweenInside.test(word)) return undefined;
  const bare = toBare(word);
  if (toNameKey(bare) === 0 || !arabicOnly.test(bare)) return undefined;
  const letters = bare.replace(seats, (letter) => plain[letter] ?? letter);
  const core = letters.replace(article, '');
  if (countConsonants(core) < fewestConsonants || glued.test(core)) return undefined;
  const gaps = [''];
  let consonants = '';
  for (const letter of core) {
    const at = gaps.length - 1;
    if (weak.includes(letter)) gaps[at] = `${gaps[at] ?? ''}${letter}`;
    else if (consonants.endsWith(letter) && gaps[at] === '') gaps[at] = '\u0651';
    else {
      consonants += letter;
      gaps.push('');
    }
  }
  return consonants.length < fewestConsonants ? undefined : { word, letters, consonants, gaps };
}

/**
 * A number that words share whose consonants are the same, doubled ones counted once; 0 for a bare word that is no name.
 * Two names may share one by chance.
 */
export function toNameKey(bare: string): number {
  if (bare.length < shortest || bare.length > longest) return 0;
  let key = 0;
  let count = 0;
  let last = 0;
  for (let at = articleEnd(bare); at < bare.length; at += 1) {
    const letter = bare.charCodeAt(at) - firstLetter;
    if (isConsonant[letter] !== 1) last = 0;
    else if (letter !== last) {
      last = letter;
      count += 1;
      key = (key * 43 + letter) % 0x7fffffff;
    }
  }
  return count >= fewestConsonants ? key : 0;
}

/**
 * A number of what stands between the first consonant of a bare word and its last. Words of one {@link toNameKey} differ
 * inside only where these do.
 */
export function toInsideKey(bare: string): number {
  let key = 0;
  let inside = 0;
  for (let at = articleEnd(bare); at < bare.length; at += 1) {
    const letter = bare.charCodeAt(at) - firstLetter;
    const isFirst = key === 0;
    if (isFirst && isConsonant[letter] !== 1) continue;
    key = (key * 43 + letter + 1) % 0x7fffffff;
    if (isConsonant[letter] === 1) inside = key;
  }
  return inside;
}

function articleEnd(bare: string): number {
  let at = 0;
  while (at < 2 && 'وفبك'.includes(bare.charAt(at))) at += 1;
  return bare.startsWith('ال', at) ? at + 2 : 0;
}

/** Letters that are not weak: «سوريا» has two. */
export function countConsonants(letters: string): number {
  let count = 0;
  for (const letter of letters) if (!weak.includes(letter)) count += 1;
  return count;
}
