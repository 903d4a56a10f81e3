import { analyse, type Token } from '../../assets/shared/arabic/analyse.ts';
import { stopWords } from '../../assets/shared/arabic/stop-words.ts';
import { changeClitics, isForeignName, misspell, transliterate, type WordCount } from './change-word.ts';
import { createRandom, pick, type Random } from './create-random.ts';
import type { Passage, Question } from './run-search-bench.ts';

/** What is changed in a known item's words: nothing, the clitics of all, a letter of one, the spelling of a name. */
export const knownItemChanges = ['unchanged', 'clitics', 'typo', 'transliteration'] as const;
export type KnownItemChange = (typeof knownItemChanges)[number];

export interface KnownItemOptions {
  readonly change: KnownItemChange;
  readonly count: number;
  /** The same passages and seed give the same questions. */
  readonly seed: number;
}

/** Words of a query. */
const fewestWords = 2;
const mostWords = 4;
/** How many of a passage's first words a reader remembers words of. */
const remembered = 220;
/** One word of the query at least is on so few passages that the passage can be told by it. */
const tellingPassages = 60;
const arabicWord = /^[ء-ي]{3,}$/;
const triesEach = 20;

/**
 * Draws questions for passages that are known: two to four words that stand one after another in the passage, but for
 * words without a subject between them, with one thing changed. A passage is asked for once; where nothing of it can
 * be changed, another is drawn.
 */
export function makeKnownItems(passages: readonly Passage[], options: KnownItemOptions): readonly Question[] {
  const { change, count, seed } = options;
  const random = createRandom(seed);
  const countOf = countWords(passages);
  const left = [...passages];
  const questions: Question[] = [];
  while (questions.length < count && left.length > 0) {
    const [passage] = left.splice(Math.floor(random() * left.length), 1);
    if (passage === undefined) break;
    const question = askFor(passage, change, countOf, random);
    if (question === null) continue;
    questions.push({ qid: `${change}-${questions.length + 1}`, question, right: new Set([passage.id]) });
  }
  return questions;
}

/** In how many passages each form is written. */
function countWords(passages: readonly Passage[]): WordCount {
  const counts = new Map<string, number>();
  for (const { title, text } of passages) {
    for (const form of new Set(analyse(`${title}\n${text}`).map((token) => token.form))) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return (word) => counts.get(analyse(word)[0]?.form ?? '') ?? 0;
}

function askFor(passage: Passage, change: KnownItemChange, count: WordCount, random: Random): string | null {
  const { text } = passage;
  const words = analyse(text)
    .slice(0, remembered)
    .filter(({ form }) => !stopWords.has(form) && arabicWord.test(form));
  for (let tries = 0; tries < triesEach; tries += 1) {
    const size = fewestWords + Math.floor(random() * (mostWords - fewestWords + 1));
    const at = Math.floor(random() * Math.max(1, words.length - size + 1));
    const run = words.slice(at, at + size);
    const isTelling = run.some(({ form }) => count(form) > 1 && count(form) <= tellingPassages);
    if (run.length < size || !isTelling) continue;
    const changed = changeRun(run, text, change, count, random);
    if (changed !== null) return changed.join(' ');
  }
  return null;
}

function changeRun(
  run: readonly Token[],
  text: string,
  change: KnownItemChange,
  count: WordCount,
  random: Random,
): readonly string[] | null {
  const words = run.map(({ start, end }) => text.slice(start, end));
  if (change === 'unchanged') return words;
  if (change === 'clitics') return words.map((word) => changeClitics(word, count, random));
  const isChosen = (word: string, i: number): boolean => change === 'typo' || isForeignName(run[i]?.form ?? '', count);
  const at = pick(
    words.flatMap((word, i) => (isChosen(word, i) ? [i] : [])),
    random,
  );
  if (at === undefined) return null;
  const changed = (change === 'typo' ? misspell : transliterate)(words[at] ?? '', count, random);
  return changed === null ? null : words.with(at, changed);
}
