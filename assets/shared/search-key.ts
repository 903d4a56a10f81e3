import { stem } from './arabic/stem.ts';
import { stopWords } from './arabic/stop-words.ts';

/**
 * Eighteen combining marks that Pagefind strips for the word it files a form under and keeps in the form itself: written
 * behind a stem they say which form of it stands in the text.
 */
const marks =
  '\u0610\u0611\u0612\u0613\u0614\u0615\u0616\u0617\u06d6\u06d7\u06d8\u06d9\u06da\u06db\u06dc\u0657\u0658\u0659';

/** Letters before the fingerprint in the key of an author, a tag … */
const nameKinds = { author: 'zza', tag: 'zzt', series: 'zzs' } as const;

/** What a page may be looked up by, beside its words. */
export type NameKind = keyof typeof nameKinds;

/** 32-bit FNV-1a of a text's UTF-16 code units (Fowler, Noll and Vo, draft-eastlake-fnv). */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Before the key of a word without a subject: such words stay out of the families they look like (ولا، ولايات). */
const plainPrefix = 'zzw';

/** Before the key of a word that has digits and something else. */
const mixedPrefix = 'zzn';
const firstLetter = 0x61;

/** Where a word is filed. */
export interface WordKey {
  /** What Pagefind files it under. */
  readonly key: string;
  /** The form that is filed without marks. */
  readonly stem: string;
}

/**
 * Where a word is filed: under its stem, written so that Pagefind doesn't split it (12.5, F-16).
 *
 * @param word a search form without its proclitics
 */
export function toWordKey(word: string): WordKey {
  if (stopWords.has(word)) return { key: plainPrefix + word, stem: word };
  const stemmed = stem(word);
  const isMixed = /\d/.test(stemmed) && /\D/.test(stemmed);
  return { key: isMixed ? mixedPrefix + spellDigits(stemmed) : stemmed, stem: stemmed };
}

/**
 * Digits and points as letters. Pagefind takes what stands on either side of a change from letters to digits for words
 * of their own, and files those too.
 */
function spellDigits(text: string): string {
  return text.replace(/[\d.]/g, (sign) => String.fromCharCode(firstLetter + (sign === '.' ? 10 : Number(sign))));
}

/** A number, below 325, that tells a form from the others of its stem; 0 when the form is the stem. */
export function toFormCode(form: string, stemmed: string): number {
  return form === stemmed ? 0 : 1 + (fingerprint(form) % marks.length ** 2);
}

/** The code in what Pagefind files a form as: its stem's key and two marks. */
export function fromMarks(written: string): number {
  return written === '' ? 0 : 1 + marks.indexOf(written.charAt(0)) + marks.length * marks.indexOf(written.charAt(1));
}

/**
 * What is given to Pagefind in place of a word.
 *
 * @param form the word as written, folded
 * @param word the word in the form, without its proclitics
 */
export function toKey(form: string, word: string): string {
  const { key, stem: stemmed } = toWordKey(word);
  const code = toFormCode(form, stemmed) - 1;
  return code < 0 ? key : key + marks.charAt(code % marks.length) + marks.charAt(Math.floor(code / marks.length));
}

/** The key that every page of an author, a tag or a series holds. */
export function toNameKey(kind: NameKind, slug: string): string {
  return nameKinds[kind] + spellDigits(fingerprint(slug).toString());
}
