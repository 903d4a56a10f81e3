import type { Message } from '../../problem.ts';
import type { ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';
import { isSpelledHere } from '../is-spelled-here.ts';
import type { SpellingTable } from '../spelling-table.ts';
import { createSpellingTable } from '../spelling-table.ts';
import { findWords, wordsOf } from '../vocabulary.ts';

const tables = new WeakMap<readonly (readonly string[])[], SpellingTable>();

/** Words in another spelling than the house's, as `site.yaml` gives it; without one there is nothing to find. */
export const findHouseSpellings: ProseRule = (prose, { spellings }) => {
  if (spellings.length === 0) return [];
  const table = tableOf(spellings);
  const found = [...wordsOf(prose).keys()].filter((word) => (table.find(word)?.variant ?? 0) > 0);
  return findWords(prose, found).flatMap((place) => {
    const { group = -1, variant = 0 } = table.find(place.written) ?? {};
    const [preferred = '', ...others] = spellings[group] ?? [];
    if (!isSpelledHere(place, others[variant - 1] ?? '')) return [];
    return [findingIn(place.passage, place.at, toMessage(place.written, preferred))];
  });
};

function tableOf(spellings: readonly (readonly string[])[]): SpellingTable {
  const known = tables.get(spellings);
  if (known !== undefined) return known;
  const table = createSpellingTable(spellings);
  tables.set(spellings, table);
  return table;
}

function toMessage(written: string, preferred: string): Message {
  return {
    ar: `«${written}» بغير إملاء الدار. إملاؤها «${preferred}».`,
    en: `"${written}" is not the house's spelling, which is "${preferred}".`,
  };
}
