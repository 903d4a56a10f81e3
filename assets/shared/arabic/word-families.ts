import { brokenPlurals } from './broken-plurals.ts';
import { houseSpellings } from './house-spellings.ts';
import { lightStem } from './light-stem.ts';
import { toSearchForm } from './search-form.ts';

/** Shorter stems of names belong to other words as well. */
const tellingStem = 5;

/** From the bare form of a broken plural, or of a name spelt otherwise than the house does, to the stem of its family. */
export const familyOfForm: ReadonlyMap<string, string> = new Map([
  ...readTable(brokenPlurals, toSearchForm),
  ...readTable(houseSpellings, toSearchForm),
]);

/** The same from the light stem of a name, for what is derived from it (الأمريكيون). */
export const familyOfStem: ReadonlyMap<string, string> = new Map(
  readTable(houseSpellings, (word) => lightStem(toSearchForm(word))).filter(([stem]) => stem.length >= tellingStem),
);

/** Reads lines of «word other [other …]». */
function readTable(table: string, toKey: (word: string) => string): (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', ...others] = line.split(' ');
      const family = lightStem(toSearchForm(head));
      return others.map((other) => [toKey(other), family] as const).filter(([key]) => key !== family);
    });
}
