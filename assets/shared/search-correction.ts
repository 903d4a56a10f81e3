import { analyse } from './arabic/analyse.ts';
import type { Fragment } from './search-index-format.ts';

/**
 * How a form is spelt on the pages that were found, most often: folded words aren't for readers.
 *
 * @example findSpelling('غوتيريش', fragments) // 'غوتيريش', and for 'امم' 'أمم'
 */
export function findSpelling(form: string, fragments: readonly Fragment[]): string {
  const counts = new Map<string, number>();
  for (const { text } of fragments) {
    for (const token of analyse(text)) {
      if (token.form !== form) continue;
      const spelling = text.slice(token.start, token.end);
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? form;
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
