import { isArabicForm, listStems } from './is-arabic-form.ts';
import type { NameShape } from './name-shape.ts';
import { fewestConsonants, toNameShape } from './name-shape.ts';

/** Two spellings of what is likely one name. */
export interface NameVariants {
  readonly rare: string;
  readonly common: string;
}

/**
 * Finds two spellings of one name among words with the same consonants: no Arabic pattern yields them, and one has a و
 * ي ا or a doubled letter more than the other. Inflections of one word and broken plurals are none.
 *
 * @param words the commonest first
 * @example findNameVariants(['لافرنتييف', 'لافرنتيف']) // { common: 'لافرنتييف', rare: 'لافرنتيف' }
 */
export function findNameVariants(words: readonly string[]): NameVariants | undefined {
  const shapes = words.map(toNameShape).filter((shape) => shape !== undefined);
  for (const [index, common] of shapes.entries()) {
    const rare = shapes.slice(index + 1).find((shape) => areVariants(common, shape));
    if (rare !== undefined) return { rare: rare.word, common: common.word };
  }
  return undefined;
}

function areVariants(a: NameShape, b: NameShape): boolean {
  if (a.consonants !== b.consonants || !differInside(a, b)) return false;
  const stems = listStems(b.letters);
  for (const stem of listStems(a.letters)) if (stems.has(stem)) return false;
  return !isArabicForm(a.letters) && !isArabicForm(b.letters);
}

/** Whether two words differ only by weak letters that one of them leaves out between consonants. */
function differInside(a: NameShape, b: NameShape): boolean {
  const last = a.gaps.length - 1;
  let differences = 0;
  for (let gap = 1; gap < last; gap += 1) {
    const [one = '', other = ''] = [a.gaps[gap], b.gaps[gap]];
    if (one === other) continue;
    if (!(one.includes(other) || other.includes(one))) return false;
    if (isBrokenPlural(a.consonants, gap, one + other)) return false;
    differences += 1;
  }
  return differences === 1 || (differences === 2 && a.consonants.length > fewestConsonants);
}

/** فعالل of a word of four consonants (عناصر, قنابل), perhaps behind a particle. */
function isBrokenPlural(consonants: string, gap: number, difference: string): boolean {
  if (difference !== 'ا') return false;
  return (
    (gap === 2 && consonants.length === fewestConsonants) || (gap === 3 && consonants.length === fewestConsonants + 1)
  );
}
