import { pick, type Random } from './create-random.ts';

/** In how many passages a word, in its search form, is written. */
export type WordCount = (form: string) => number;

const article = /^(?:وال|فال|بال|كال|ولل|فلل|لل|ال)(?=...)/;
const withArticle = ['ال', 'وال', 'فال', 'بال', 'كال', 'لل'];
const withoutArticle = ['و', 'ف', 'ب', 'ل'];

/**
 * A word with other clitics than it stands with: the article with another conjunction or preposition, or none; a word
 * without the article with a conjunction or preposition, another one where it has one: what is left without it must be
 * written more often. A word of which neither is certain stays as it is.
 *
 * @example changeClitics('المعارضة', count, random) // 'والمعارضة', 'بالمعارضة', 'للمعارضة', 'معارضة' …
 */
export function changeClitics(word: string, count: WordCount, random: Random): string {
  const bare = word.replace(article, '');
  const rest = word.slice(1);
  const mayJoin = withoutArticle.includes(word.charAt(0)) && count(rest) > 0;
  if (bare === word && mayJoin && count(rest) <= count(word)) return word;
  const plain = bare === word && mayJoin ? rest : bare;
  const clitics = bare === word ? withoutArticle : withArticle;
  const forms = ['', ...clitics].map((clitic) => clitic + plain);
  return (
    pick(
      forms.filter((form) => form !== word),
      random,
    ) ?? plain
  );
}

/** The rows of the Arabic keyboard (Arabic 101). */
const keyRows = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظ'];
const shortestMisspelt = 5;

/**
 * A word with one slip: a letter left out, typed twice, put for its neighbour on the keyboard, or swapped with the next.
 * Null where the word is short, or where every slip that was tried makes another word of the passages.
 *
 * @example misspell('دستور', count, random) // 'دستر', 'دسستور', 'دستزر', 'دتسور' …
 */
export function misspell(word: string, count: WordCount, random: Random): string | null {
  if (word.length < shortestMisspelt) return null;
  for (let tries = 0; tries < 20; tries += 1) {
    const at = Math.floor(random() * word.length);
    const slip = pick(toSlips(word, at), random);
    if (slip !== undefined && slip !== word && count(slip) === 0) return slip;
  }
  return null;
}

function toSlips(word: string, at: number): readonly string[] {
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const row = keyRows.find((keys) => keys.includes(letter)) ?? '';
  const key = row.indexOf(letter);
  const beside = [row.charAt(key - 1), row.charAt(key + 1)].filter((neighbour) => neighbour !== '');
  return [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    ...beside.map((neighbour) => before + neighbour + after),
  ];
}

/** How newsrooms write one foreign sound, each pair both ways. */
const soundPairs: readonly (readonly [string, string])[] = [
  ['غ', 'ج'],
  ['غ', 'ك'],
  ['ك', 'ق'],
  ['ت', 'ط'],
  ['س', 'ز'],
  ['ث', 'س'],
  ['تش', 'ش'],
  ['ف', 'ب'],
  ['يي', 'ي'],
  ['وو', 'و'],
  ['ا', 'ه'],
];
const longVowel = /(?<=.)[اوي](?=[^اوي])/g;
const consonants = /(?<=[^اوي])(?=[^اوي].)/g;
/** What is written before and behind words of the language, and hardly ever with names of other languages. */
const beginnings = ['ال', 'ي', 'ت', 'ن', 'م', 'ا', 'س'];
const endings = ['ه', 'ها', 'هم', 'نا', 'كم', 'تي', 'ات', 'ين', 'ون', 'ان', 'ت', 'وا', 'ا', 'ي', 'يه'];
const shortestName = 5;
/** Longer words are mostly two that were written together. */
const longestName = 11;
const leastNameCount = 5;

/**
 * Whether a word looks like a name from another language: the passages write it several times, and neither it with
 * what words of the language have before and behind them, nor it without that.
 *
 * @param form the word's search form
 */
export function isForeignName(form: string, count: WordCount): boolean {
  if (form.length < shortestName || form.length > longestName || article.test(form)) return false;
  if (count(form) < leastNameCount) return false;
  const others = [
    form.slice(1),
    ...beginnings.flatMap((beginning) => [beginning + form, beginning + form.slice(1)]),
    ...endings.flatMap((ending) => [form + ending, ...(form.endsWith(ending) ? [form.slice(0, -ending.length)] : [])]),
  ];
  return others.every((other) => other === form || count(other) === 0);
}

/**
 * A foreign name as another newsroom may write it: one sound in other letters, or a long vowel written or left out.
 * Null where nothing of it can be written otherwise, or only as another word of the passages.
 *
 * @example transliterate('بيدرسون', count, random) // 'بيدرسن', 'بدرسون', 'بيدرزون' …
 */
export function transliterate(name: string, count: WordCount, random: Random): string | null {
  const spellings = [
    ...soundPairs.flatMap(([a, b]) => [...replaceEach(name, a, b), ...replaceEach(name, b, a)]),
    ...Array.from(name.matchAll(longVowel), ({ index }) => name.slice(0, index) + name.slice(index + 1)),
    ...Array.from(name.matchAll(consonants), ({ index }) =>
      ['ا', 'و', 'ي'].map((vowel) => name.slice(0, index) + vowel + name.slice(index)),
    ).flat(),
  ];
  return (
    pick(
      spellings.filter((spelling) => spelling !== name && count(spelling) === 0),
      random,
    ) ?? null
  );
}

function replaceEach(name: string, from: string, to: string): string[] {
  const found: string[] = [];
  for (let at = name.indexOf(from, 1); at > 0; at = name.indexOf(from, at + 1)) {
    found.push(name.slice(0, at) + to + name.slice(at + from.length));
  }
  return found;
}
