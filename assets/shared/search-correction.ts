import { analyse } from './arabic/analyse.ts';
import { spellingDistance } from './arabic/spelling.ts';
import { stem } from './arabic/stem.ts';
import type { Fragment } from './search-index-format.ts';

/** Words farther from what was typed than so many letters are not told apart by it. */
const farthest = 3;

/**
 * What a reader who typed one word may have meant by another that speaks for its family: of the family's forms on the
 * pages that were found, the nearest to what was typed, as it is spelt there most often. Folded words aren't for readers.
 *
 * @example findSpelling('غوتريش', 'غوتيريش', fragments) // 'غوتيريش'
 * @example findSpelling('ادلوله', 'الدوليه', fragments) // 'الدولة', where a page has that
 */
export function findSpelling(typed: string, form: string, fragments: readonly Fragment[]): string {
  const family = stem(form);
  const spellings = new Map<string, { readonly distance: number; count: number }>();
  for (const { text } of fragments) {
    for (const token of analyse(text)) {
      if (token.form === typed || stem(token.form) !== family) continue;
      const spelling = text.slice(token.start, token.end);
      const known = spellings.get(spelling) ?? { distance: distanceFrom(typed, token.form, form), count: 0 };
      known.count += 1;
      spellings.set(spelling, known);
    }
  }
  const [best] = [...spellings].sort(([, a], [, b]) => a.distance - b.distance || b.count - a.count);
  return best?.[0] ?? form;
}

/** Among forms that are equally far, the one that speaks for the family is meant. */
function distanceFrom(typed: string, form: string, speaker: string): number {
  return spellingDistance(typed, form, farthest) + (form === speaker ? 0 : 0.5);
}

/** A word as it stands in the query. */
export function toTypedSpelling(query: string, form: string): string {
  const token = analyse(query).find((each) => each.form === form);
  return token === undefined ? form : query.slice(token.start, token.end);
}

/** The query as it was typed, with one word, wherever it stands, put differently. */
export function replaceWord(query: string, form: string, replacement: string): string {
  let result = '';
  let at = 0;
  for (const token of analyse(query)) {
    if (token.form !== form) continue;
    result += query.slice(at, token.start) + replacement;
    at = token.end;
  }
  return result + query.slice(at);
}
