import { gzipSync } from 'node:zlib';
import { stem } from '../../assets/shared/arabic/stem.ts';
import { stopWords } from '../../assets/shared/arabic/stop-words.ts';
import { packVocabulary, type VocabularyWord } from '../../assets/shared/search-vocabulary.ts';
import { encodeIndexText } from './encode-index-text.ts';

/** Bytes of the packed vocabulary on the wire. */
const most = 115_000;
/** A member stands beside the most frequent one of its family when it is at most so many times rarer. */
const timesRarer = 6;
const arabicWord = /^[\u0621-\u064A]{3,}$/;

/**
 * The words from which «هل تقصد …؟» is answered: for each family its most frequent members, the rarest families left out
 * until the file is small enough. On a site of more than a thousand pages a word of one page only is left out.
 *
 * @param frequencies in how many pages each form is written
 * @param segment takes the proclitics off a form
 */
export function buildVocabulary(
  frequencies: ReadonlyMap<string, number>,
  segment: (form: string) => string,
  pages: number,
): string {
  const words = toFamilies(frequencies, segment);
  for (let least = pages > 1000 ? 2 : 1; ; least += 1) {
    const packed = packVocabulary(words.filter((word) => word.pages >= least));
    if (gzipSync(encodeIndexText(packed)).length <= most) return packed;
  }
}

function toFamilies(frequencies: ReadonlyMap<string, number>, segment: (form: string) => string): VocabularyWord[] {
  const families = new Map<string, Map<string, number>>();
  for (const [form, pages] of frequencies) {
    const word = segment(form);
    if (!arabicWord.test(word) || stopWords.has(word)) continue;
    const members = families.get(stem(word)) ?? new Map<string, number>();
    members.set(word, (members.get(word) ?? 0) + pages);
    families.set(stem(word), members);
  }
  return [...families.values()].flatMap(toWords);
}

/**
 * The most frequent member, which speaks for its family, and other frequent ones that differ by more than the article: a
 * reader who mistypes «الدولة» is not asked about «الدولية».
 */
function toWords(members: ReadonlyMap<string, number>): readonly VocabularyWord[] {
  const sorted = [...members].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const [[best, most] = ['', 0], ...rest] = sorted;
  const others = rest.filter(([form, pages]) => pages >= most / timesRarer && toBare(form) !== toBare(best));
  const all = sorted.reduce((sum, [, pages]) => sum + pages, 0);
  return [{ form: best, pages: all }, ...others.map(([form, pages]) => ({ form, pages }))];
}

function toBare(form: string): string {
  return form.replace(/^ال(?=..)/, '');
}
