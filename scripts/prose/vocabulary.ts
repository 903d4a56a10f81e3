import type { Passage } from './passage.ts';
import type { Prose } from './prose-source.ts';
import { inWordClass, listWords } from './words.ts';

/** How often each word stands in an article, as it is written. */
export type Vocabulary = ReadonlyMap<string, number>;

const vocabularies = new WeakMap<Prose, Vocabulary>();
const lists = new WeakMap<Passage, readonly string[]>();

/** A passage's Arabic words as written, in their order; listed once, whichever rules ask. */
export function wordsIn(passage: Passage): readonly string[] {
  const known = lists.get(passage);
  if (known !== undefined) return known;
  const words = listWords(passage.text);
  lists.set(passage, words);
  return words;
}

/** The article's words; counted once. */
export function wordsOf(prose: Prose): Vocabulary {
  const known = vocabularies.get(prose);
  if (known !== undefined) return known;
  const words = new Map<string, number>();
  for (const passage of prose.passages) {
    for (const word of wordsIn(passage)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  vocabularies.set(prose, words);
  return words;
}

/** A word's place in an article. */
export interface WordPlace {
  readonly passage: Passage;
  readonly at: number;
  /** The word as written, vowel signs and all. */
  readonly written: string;
}

/** Every place of some words as they are written, in the order of the file. */
export function findWords({ passages }: Prose, words: Iterable<string>): readonly WordPlace[] {
  const wanted = [...words];
  if (wanted.length === 0) return [];
  const pattern = new RegExp(`(?<![${inWordClass}])(?:${wanted.join('|')})(?![${inWordClass}])`, 'g');
  return passages.flatMap((passage) =>
    !wanted.some((word) => passage.text.includes(word))
      ? []
      : [...passage.text.matchAll(pattern)].map(({ 0: written, index }) => ({ passage, at: index, written })),
  );
}
