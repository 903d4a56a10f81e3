import type { CountedNoun } from './plural.ts';

/** Builds the forms from: nothing, one, two, the plural (3–10), the singular after 11–99, the singular after hundreds. */
export function makeNoun(
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): CountedNoun {
  return {
    zero,
    one,
    two,
    twoGenitive: toGenitiveDual(two),
    few: `{n} ${few}`,
    many: `{n} ${many}`,
    other: `{n} ${other}`,
  };
}

/** The dual's ان becomes ين, and a hamza before it finds a seat: «جزءان» and «جزأين». */
function toGenitiveDual(dual: string): string {
  return dual.replace(/ءان$/, 'أين').replace(/ان$/, 'ين');
}
