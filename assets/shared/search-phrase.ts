import type { Phrase } from './search-query.ts';
import type { PageHits } from './search-terms.ts';

/** Finds the pages of a word of a phrase. */
export type PagesOf = (form: string) => ReadonlyMap<number, PageHits>;

/**
 * The pages where the words of a phrase stand at its distances, with the positions of those words.
 *
 * @example the phrase مجلس الأمن matches «لمجلس الأمن» too, since words are compared by their stems
 */
export function matchPhrase(phrase: Phrase, pagesOf: PagesOf): Map<number, PageHits> {
  const [first, ...rest] = phrase.map(({ form, offset }) => ({ offset, pages: pagesOf(form) }));
  const found = new Map<number, PageHits>();
  if (first === undefined) return found;
  for (const [page, hits] of first.pages) {
    const others = rest.map(({ offset, pages }) => ({ offset, places: new Set(pages.get(page)?.positions) }));
    const starts = hits.positions.filter((place) =>
      others.every(({ offset, places }) => places.has(place - first.offset + offset)),
    );
    if (starts.length === 0) continue;
    const positions = starts.flatMap((place) => phrase.map(({ offset }) => place - first.offset + offset));
    found.set(page, { count: (hits.count * starts.length) / hits.positions.length, exact: 0, positions });
  }
  return found;
}
