import type { Message } from '../../problem.ts';
import { houseSpellings } from '../house-spellings.ts';
import { createMemo } from '../create-memo.ts';
import type { NameShape } from '../name-shape.ts';
import { mayBeName, toNameShape } from '../name-shape.ts';
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

/** What the rule needs to know of a word; nothing of most words. */
type Facts =
  | { readonly spelling: Spelling; readonly shape?: undefined }
  | { readonly shape: NameShape; readonly spelling?: undefined };

/** More forms of one name no article has; the commonest are compared. */
const mostForms = 30;

const table = createSpellingTable(houseSpellings);
const factsOf = createMemo(toFacts);

/**
 * One name or word spelled in two ways in one article: those that newsrooms are known to spell differently (سوريا،
 * سورية), and long foreign names whose letters differ by a vowel or a doubling (لافرنتييف، لافرنتيف). The rarer spelling
 * is reported where it first stands.
 */
export const findMixedSpellings: ProseRule = (prose) => {
  const words = wordsOf(prose);
  const known = new Map<number, Map<number, string[]>>();
  const names = new Map<string, NameShape[]>();
  for (const word of words.keys()) {
    const facts = mayMatter(word) ? factsOf(word) : undefined;
    if (facts?.spelling !== undefined) addSpelling(known, facts.spelling, word);
    else if (facts !== undefined) addName(names, facts.shape);
  }
  return [
    ...[...known].flatMap(([group, variants]) => (variants.size > 1 ? compareSpellings(prose, group, variants) : [])),
    ...[...names.values()].flatMap((shapes) => (shapes.length > 1 ? compareNames(prose, shapes) : [])),
  ];
};

/** A cheap look at a word before its facts are looked up. */
function mayMatter(word: string): boolean {
  if (word.length < 4) return false;
  const bare = toBare(word);
  return mayBeName(bare) || table.mayHold(bare);
}

function toFacts(word: string): Facts | undefined {
  const spelling = table.find(word);
  if (spelling !== undefined) return { spelling };
  const shape = toNameShape(word);
  return shape === undefined ? undefined : { shape };
}

function addSpelling(known: Map<number, Map<number, string[]>>, { group, variant }: Spelling, word: string): void {
  const variants = known.get(group) ?? new Map<number, string[]>();
  known.set(group, variants);
  const words = variants.get(variant);
  if (words === undefined) variants.set(variant, [word]);
  else words.push(word);
}

function addName(names: Map<string, NameShape[]>, shape: NameShape): void {
  const group = names.get(shape.consonants);
  if (group === undefined) names.set(shape.consonants, [shape]);
  else group.push(shape);
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
function compareNames(prose: Prose, shapes: readonly NameShape[]): readonly Finding[] {
  const words = wordsOf(prose);
  const byCount = [...shapes].sort((a, b) => (words.get(b.word) ?? 0) - (words.get(a.word) ?? 0));
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
