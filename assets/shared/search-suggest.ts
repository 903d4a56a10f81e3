import { readings } from './arabic/segment.ts';
import { mergeSounds, spellingDistance, toSkeleton } from './arabic/spelling.ts';
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
const slice = 2000;

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
  return [...best.values()].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}

interface Pattern {
  readonly bare: string;
  readonly merged: string;
  readonly skeleton: string;
  readonly most: number;
  readonly penalty: number;
}

function toPattern(reading: string, penalty: number): Pattern {
  const bare = reading.replace(article, '');
  const most = bare.length >= 7 ? 2 : bare.length >= 4 ? 1 : 0;
  return { bare, merged: mergeSounds(bare), skeleton: toSkeleton(bare), most, penalty };
}

function distanceTo(pattern: Pattern, form: string): number {
  const bare = form.replace(article, '');
  if (Math.abs(bare.length - pattern.bare.length) > 2) return Infinity;
  const spelt = spellingDistance(pattern.bare, bare, pattern.most);
  const bySpelling = spelt > 0 && spelt <= pattern.most ? spelt : Infinity;
  if (pattern.skeleton.length < 3 || toSkeleton(bare) !== pattern.skeleton) return bySpelling + pattern.penalty;
  const mostHeard = pattern.bare.length >= 5 ? 2 : 1;
  const heard = spellingDistance(pattern.merged, mergeSounds(bare), mostHeard);
  return Math.min(bySpelling, heard <= mostHeard ? 0.3 + 0.35 * heard : Infinity) + pattern.penalty;
}

function rank(suggestion: Suggestion): number {
  return suggestion.distance - frequencyWorth * Math.log2(suggestion.pages);
}
