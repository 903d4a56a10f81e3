import { readings } from './arabic/segment.ts';
import { mendArticle, mergeSounds, spellingDistance, toSkeleton } from './arabic/spelling.ts';
import { stem } from './arabic/stem.ts';
import type { Vocabulary, VocabularyWord } from './search-vocabulary.ts';

/** A word of the site that the reader may have meant. */
export interface Suggestion extends VocabularyWord {
  /** How far it is from what was typed, in letters; frequency makes up for some. */
  readonly distance: number;
}

const article = /^(?:وال|بال|كال|فال|لل|ال)(?=..)/;
/** Letters that twice the pages make up for. */
const frequencyWorth = 0.12;
/** Shorter stems, of what was typed and of a word, are near too many others: «أطلسي» is not «أطلب». */
const leastTyped = 5;
const leastStem = 4;
const leastMended = 3;
/** What likeness of stems alone counts less, in letters. */
const stemPenalty = 0.3;
/** Words that are so much farther than the nearest, in letters, are not meant. */
const margin = 0.5;
/** What the commonest slips count less, and a slip in the article more, in letters. */
const commonSlip = 0.2;
const articlePenalty = 0.2;
/** Words of the vocabulary that are looked at between two pauses. */
const slice = 250;

/**
 * The words of the site that are nearest to a word by spelling, or by sound where a name is written otherwise
 * (بيدرسون for بيدرسن). Frequent words are preferred among the near ones.
 *
 * @param pause awaited between slices of the vocabulary, so that a browser can go on with other work
 */
export async function suggest(
  vocabulary: Vocabulary,
  form: string,
  limit: number,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Suggestion[]> {
  const wanted = readings(form)
    .map((reading, i) => toPattern(reading, i === 0 ? 0 : 0.4))
    .filter(({ bare }) => bare.length >= 3);
  const best = new Map<string, Suggestion>();
  for (let from = 0; from < vocabulary.length; from += slice) {
    for (const word of vocabulary.slice(from, from + slice)) {
      const distance = Math.min(...wanted.map((pattern) => distanceTo(pattern, word.form)));
      if (distance === Infinity || word.form === form) continue;
      const family = stem(word.form);
      if (distance < (best.get(family)?.distance ?? Infinity)) best.set(family, { ...word, distance });
    }
    await pause();
  }
  const [nearest, ...others] = [...best.values()].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
  return nearest === undefined ? [] : [nearest, ...others.filter((other) => rank(other) <= rank(nearest) + margin)];
}

/** What was typed, as it is compared with the words of the site. */
interface Pattern {
  readonly bare: string;
  /** Stems of what it is if there is a slip in its article. */
  readonly mended: readonly { readonly stem: string; readonly letters: number }[];
  readonly stem: string;
  readonly merged: string;
  readonly skeleton: string;
  /** A bit for each letter. */
  readonly letters: number;
  readonly stemLetters: number;
  readonly most: number;
  readonly penalty: number;
}

function toPattern(reading: string, penalty: number): Pattern {
  const bare = reading.replace(article, '');
  const most = bare.length >= 7 ? 2 : bare.length >= 4 || (bare.length === 3 && bare !== reading) ? 1 : 0;
  const stemmed = stem(reading);
  return {
    bare,
    mended: mendArticle(reading)
      .map(stem)
      .filter((each) => each.length >= leastMended)
      .map((each) => ({ stem: each, letters: lettersOf(each) })),
    stem: stemmed,
    merged: mergeSounds(bare),
    skeleton: toSkeleton(bare),
    letters: lettersOf(bare),
    stemLetters: lettersOf(stemmed),
    most,
    penalty,
  };
}

function distanceTo(pattern: Pattern, form: string): number {
  const bare = form.replace(article, '');
  const letters = lettersOf(bare);
  return (
    Math.min(
      byLetters(pattern, bare, letters),
      byArticle(pattern, form, letters),
      byStem(pattern, form, letters),
      bySound(pattern, bare),
    ) + pattern.penalty
  );
}

function byLetters({ bare, letters, most }: Pattern, other: string, otherLetters: number): number {
  if (Math.abs(other.length - bare.length) > most || countBits(letters ^ otherLetters) > 2 * most) return Infinity;
  const spelt = spellingDistance(bare, other, most);
  if (spelt === 0 || spelt > most) return Infinity;
  return spelt === 1 && isCommonSlip(bare, other) ? spelt - commonSlip : spelt;
}

/** Two letters swapped, or one typed twice: what fingers do most. */
function isCommonSlip(typed: string, other: string): boolean {
  let at = 0;
  while (at < other.length && typed[at] === other[at]) at += 1;
  if (typed.length === other.length) return typed[at] === other[at + 1] && typed[at + 1] === other[at];
  return typed.length > other.length && typed[at] === typed[at - 1];
}

/** A slip in the article: «ادلولة» for الدولة. */
function byArticle({ mended }: Pattern, form: string, letters: number): number {
  const isFamily = mended.some((each) => countBits(each.letters & ~letters) === 0 && each.stem === stem(form));
  return isFamily ? 1 + articlePenalty : Infinity;
}

/** A slip in a word whose endings are not those that the vocabulary has it with: «مواجسهات» for مواجهة. */
function byStem(pattern: Pattern, form: string, letters: number): number {
  if (pattern.stem.length < leastTyped || countBits(pattern.stemLetters & ~letters) > 1) return Infinity;
  const stemmed = stem(form);
  if (stemmed.length < leastStem) return Infinity;
  return spellingDistance(pattern.stem, stemmed, 1) === 1 ? 1 + stemPenalty : Infinity;
}

function bySound({ bare, merged, skeleton }: Pattern, other: string): number {
  if (Math.abs(other.length - bare.length) > 2 || skeleton.length < 3 || toSkeleton(other) !== skeleton)
    return Infinity;
  const most = bare.length >= 5 ? 2 : 1;
  const heard = spellingDistance(merged, mergeSounds(other), most);
  return heard <= most ? 0.3 + 0.35 * heard : Infinity;
}

/** Some letters share a bit: that two words differ in n bits says that they differ in n letters at least. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function rank(suggestion: Suggestion): number {
  return suggestion.distance - frequencyWorth * Math.log2(suggestion.pages);
}
