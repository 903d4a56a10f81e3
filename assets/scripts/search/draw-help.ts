import { analyse } from '../../shared/arabic/analyse.ts';
import { spellingDistance } from '../../shared/arabic/spelling.ts';
import { stem } from '../../shared/arabic/stem.ts';
import { findSpelling, replaceWord, toTypedSpelling } from '../../shared/search-correction.ts';
import type { Correction } from '../../shared/search-variants.ts';
import type { Fragment } from '../../shared/search-index-format.ts';
import type { SearchOutcome } from '../../shared/search-engine.ts';
import type { SearchLabels, SearchPageData } from '../../shared/search-words.ts';
import { toAddress, type SearchRequest } from './search-address.ts';
import type { SearchElements } from './search-elements.ts';

/** «هل تقصد …؟», and how what was found differs from what was asked for. */
export function drawCorrections(
  elements: SearchElements,
  request: SearchRequest,
  { corrections, isLoose }: SearchOutcome,
  fragments: readonly Fragment[],
  { labels }: SearchPageData,
): void {
  const queries = toQueries(request.query, corrections, fragments);
  const notes = [
    ...(isLoose ? [labels.loosePhrase] : []),
    ...(fragments.length === 0 || corrections.length === 0 ? [] : [toNearWords(request.query, corrections, labels)]),
  ];
  elements.corrections.hidden = queries.length === 0 && notes.length === 0;
  elements.corrections.replaceChildren(
    ...(queries.length === 0 ? [] : [toQuestion(queries, request, labels)]),
    ...notes.map(toNote),
  );
}

function toNearWords(query: string, corrections: readonly Correction[], labels: SearchLabels): string {
  const words = corrections.map(({ typed }) =>
    labels.quotedWord.replace('{word}', () => toTypedSpelling(query, typed)),
  );
  return labels.nearWords.replace('{words}', () => words.join(labels.listSeparator));
}

/** A link to each way of putting the query that the site would know. */
function toQuestion(queries: readonly string[], request: SearchRequest, labels: SearchLabels): HTMLElement {
  const question = document.createElement('p');
  const [before = '', after = ''] = labels.didYouMean.split('{words}');
  question.append(before);
  for (const [i, query] of queries.entries()) {
    const link = document.createElement('a');
    link.href = toAddress({ ...request, query });
    link.textContent = query;
    question.append(i === 0 ? '' : labels.listSeparator, link);
  }
  question.append(after);
  return question;
}

/** The best word for each misspelt one; where there is only one, its second and third best too. */
function toQueries(
  query: string,
  corrections: readonly Correction[],
  fragments: readonly Fragment[],
): readonly string[] {
  const [first, ...others] = corrections;
  if (first === undefined) return [];
  const words = others.length === 0 ? first.words : first.words.slice(0, 1);
  return words.map((word) =>
    [{ typed: first.typed, words: [word] }, ...others].reduce(
      (text, { typed, words: [best = typed] }) => replaceWord(text, typed, findSpelling(typed, best, fragments)),
      query.trim(),
    ),
  );
}

/** Puts the tags that are nearest to the query's words first. */
export function drawNearestTags({ tags }: SearchElements, query: string): void {
  const wanted = analyse(query).map((token) => stem(token.form));
  const distance = (item: Element): number =>
    Math.min(
      ...analyse(item.textContent).flatMap((token) =>
        wanted.map((word) => spellingDistance(word, stem(token.form), 3)),
      ),
      4,
    );
  tags.append(
    ...[...tags.children]
      .map((item, i) => ({ item, i, far: distance(item) }))
      .sort((a, b) => a.far - b.far || a.i - b.i)
      .map(({ item }) => item),
  );
}

function toNote(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'search-note';
  paragraph.textContent = text;
  return paragraph;
}
