const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A custom property, where it is set and where it is read (CSS Custom Properties 1, §2). */
const customProperty = /--[a-z][\w-]*/gi;

/**
 * Gives the custom properties of style sheets names of a letter or two, the shortest to those that are named most often:
 * `--size-label` → `--c`. Sheets that stand on one page must be given together, so that they mean the same by a name;
 * nothing but these sheets may read the properties.
 *
 * @param sheets style sheets; whatever in them looks like a custom property is taken for one
 */
export function shortenCustomProperties(sheets: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [name] of sheets.join('\n').matchAll(customProperty)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // The sort is stable, so that what is named equally often keeps its order in the sheets.
  const ordered = [...counts].sort(([, one], [, other]) => other - one);
  const names = new Map(ordered.map(([name], index) => [name, `--${toLetters(index)}`]));
  return sheets.map((sheet) => sheet.replace(customProperty, (name) => names.get(name) ?? name));
}

/** 0 → `a`, 51 → `Z`, 52 → `aa`, 53 → `ab`. */
function toLetters(index: number): string {
  const last = LETTERS.charAt(index % LETTERS.length);
  const rest = Math.floor(index / LETTERS.length);
  return rest === 0 ? last : `${toLetters(rest - 1)}${last}`;
}
