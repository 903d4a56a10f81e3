import type { Phrase } from './search-query.ts';
import type { Hits } from './search-terms.ts';

/**
 * Where the words of a phrase stand at its distances. Words are compared by their stems: «مجلس الأمن» is in لمجلس الأمن.
 *
 * @param hitsOf finds a word of the phrase
 */
export function matchPhrase(phrase: Phrase, hitsOf: (form: string) => Hits): Hits {
  const words = phrase.map(({ form, offset }) => ({ offset, hits: hitsOf(form) }));
  const rarest = words.reduce((a, b) => (b.hits.pages.length < a.hits.pages.length ? b : a));
  const others = words.filter((word) => word !== rarest);
  const found = new Map<number, readonly number[]>();
  const counts = new Float32Array(rarest.hits.counts.length);
  for (const page of rarest.hits.pages) {
    if (others.some(({ hits }) => hits.counts[page] === 0)) continue;
    const places = others.map(({ offset, hits }) => ({ offset, at: new Set(hits.positionsOn(page)) }));
    const starts = rarest.hits
      .positionsOn(page)
      .map((position) => position - rarest.offset)
      .filter((start) => places.every(({ offset, at }) => at.has(start + offset)));
    if (starts.length === 0) continue;
    counts[page] = starts.length;
    found.set(
      page,
      starts.flatMap((start) => words.map(({ offset }) => start + offset)),
    );
  }
  return {
    pages: [...found.keys()],
    counts,
    exact: new Float32Array(counts.length),
    positionsOn: (page) => found.get(page) ?? [],
  };
}
