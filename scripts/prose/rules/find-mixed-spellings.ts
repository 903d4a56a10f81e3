import type { Message } from '../../problem.ts';
import { houseSpellings } from '../house-spellings.ts';
import { toInsideKey, toNameKey } from '../name-shape.ts';
import { findNameVariants } from '../find-name-variants.ts';
import type { Prose } from '../prose-source.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';
import { isSpelledHere } from '../is-spelled-here.ts';
import type { Spelling } from '../spelling-table.ts';
import { createSpellingTable } from '../spelling-table.ts';
import type { WordPlace } from '../vocabulary.ts';
import { findWords, wordsOf } from '../vocabulary.ts';
import { toBare } from '../words.ts';

/** Shorter words have no spelling in the table and are no names. */
const shortestWord = 4;
/** More forms of one name no article has; the commonest are compared. */
const mostForms = 30;

const table = createSpellingTable(houseSpellings);

/**
 * One name or word spelled in two ways in one article: those that newsrooms are known to spell differently (سوريا،
 * سورية), and long foreign names whose letters differ by a vowel or a doubling (لافرنتييف، لافرنتيف). The rarer spelling
 * is reported where it first stands.
 */
export const findMixedSpellings: ProseRule = (prose) => {
  const known = new Map<number, Map<number, string[]>>();
  /** The first word of each key, and those keys that have more: most have one. */
  const firsts = new Map<number, string>();
  const names = new Map<number, string[]>();
  for (const word of wordsOf(prose).keys()) {
    if (word.length < shortestWord) continue;
    const bare = toBare(word);
    const spelling = table.find(bare);
    if (spelling !== undefined) addSpelling(known, spelling, word);
    else addName(firsts, names, toNameKey(bare), word);
  }
  return [
    ...[...known].flatMap(([group, variants]) => (variants.size > 1 ? compareSpellings(prose, group, variants) : [])),
    ...[...names.values()].flatMap((words) => compareNames(prose, words)),
  ];
};

function addSpelling(known: Map<number, Map<number, string[]>>, { group, variant }: Spelling, word: string): void {
  const variants = known.get(group) ?? new Map<number, string[]>();
  known.set(group, variants);
  const words = variants.get(variant);
  if (words === undefined) variants.set(variant, [word]);
  else words.push(word);
}

function addName(firsts: Map<number, string>, names: Map<number, string[]>, key: number, word: string): void {
  if (key === 0) return;
  const first = firsts.get(key);
  if (first === undefined) firsts.set(key, word);
  else if (names.get(key)?.push(word) === undefined) names.set(key, [first, word]);
}

function compareSpellings(
  prose: Prose,
  group: number,
  variants: ReadonlyMap<number, readonly string[]>,
): readonly Finding[] {
  const used = [...variants].map(([variant, words]) => {
    const spelling = houseSpellings[group]?.[variant] ?? '';
    return findWords(prose, words).filter((place) => isSpelledHere(place, spelling));
  });
  const [common, ...rarer] = used.filter((places) => places.length > 0).sort((a, b) => b.length - a.length);
  return common === undefined ? [] : rarer.flatMap((places) => toFindings(places, common));
}

/** At most one finding for a name, however many of its forms are mixed. */
function compareNames(prose: Prose, words: readonly string[]): readonly Finding[] {
  const insides = new Set(words.map((word) => toInsideKey(toBare(word))));
  if (insides.size === 1) return [];
  const counts = wordsOf(prose);
  const byCount = [...words].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const found = findNameVariants(byCount.slice(0, mostForms));
  return found === undefined ? [] : toFindings(findWords(prose, [found.rare]), findWords(prose, [found.common]));
}

function toFindings([first]: readonly WordPlace[], common: readonly WordPlace[]): readonly Finding[] {
  if (first === undefined || common[0] === undefined) return [];
  return [findingIn(first.passage, first.at, toMessage(first.written, common[0].written, common.length))];
}

function toMessage(rare: string, common: string, count: number): Message {
  return {
    ar: `إملاءان في مقال واحد: «${rare}» هنا، و«${common}» في غيره (المواضع: ${count}). اكتب أحدهما.`,
    en: `Two spellings in one article: "${rare}" here, "${common}" elsewhere (${count} times). Write one of the two.`,
  };
}
