import { analyse } from './arabic/analyse.ts';
import { countFacets, hasChosenFacets, readColumns, toChoice, type FacetColumns, type Facets, type FilterChoice } from './search-filters.ts';
import type { SearchIndex } from './search-index.ts';
import { toNameKey, type NameKind } from './search-key.ts';
import { matchPhrase } from './search-phrase.ts';
import { parseQuery, toPhrase, type Phrase, type SearchQuery } from './search-query.ts';
import { ranking as houseRanking, type Ranking } from './search-ranking.ts';
import { scorePages } from './search-score.ts';
import { addBeginnings, addCloseSpellings, addSynonyms, type Correction } from './search-variants.ts';
import { collect, findTerm, type PageHits, type Term, type WordPlace } from './search-terms.ts';

export interface SearchOptions {
  readonly choice?: FilterChoice;
  /** Default: `relevance`, or `newest` where there are no words to be relevant to. */
  readonly sort?: 'relevance' | 'newest';
  /** The last word may be unfinished: what begins with it counts too. */
  readonly isTyping?: boolean;
  readonly ranking?: Ranking;
  /** Awaited between slices of long work. */
  readonly pause?: () => Promise<void>;
}

/** What a query found. */
export interface SearchOutcome {
  readonly query: SearchQuery;
  /** Everything chosen, by typing or by pointing. */
  readonly choice: FilterChoice;
  /** Best, or newest, first. */
  readonly pages: readonly number[];
  readonly facets: Facets;
  /** Words that were found under another spelling, or may be. */
  readonly corrections: readonly Correction[];
  /** Positions of the query's words on a page, in order. */
  readonly positionsOn: (page: number) => readonly WordPlace[];
}

/**
 * Answers a query.
 *
 * @example await search(index, 'قرار مجلس الامن ٢٢٥٤')
 */
export async function search(index: SearchIndex, text: string, options: SearchOptions = {}): Promise<SearchOutcome> {
  const ranking = options.ranking ?? houseRanking;
  const query = parseQuery(text);
  const choice = { ...toChoice(query.filters, index.table), ...options.choice };
  const columns = readColumns(index.table);
  const found = await Promise.all(query.words.map((form) => findTerm(index, form, ranking)));
  const withSynonyms = await addSynonyms(index, found, ranking);
  const typed = options.isTyping === true ? await addBeginnings(index, withSynonyms, ranking) : withSynonyms;
  const { terms, corrections } = await addCloseSpellings(index, typed, query, options, ranking);
  const isAllowed = await toPageTest(index, query, choice, terms, ranking);
  const scores = scorePages(terms, index.table, ranking);
  const candidates = query.words.length > 0 ? [...scores.keys()] : allPages(index, query, choice);
  const allowed = candidates.filter(isAllowed);
  const pages = allowed.filter((page) => hasChosenFacets(columns, choice, page));
  const score = withFreshness(scores, columns, index, ranking);
  const isNewest = (options.sort ?? (query.words.length > 0 ? 'relevance' : 'newest')) === 'newest';
  return {
    query,
    choice,
    pages: pages.sort(isNewest ? (a, b) => b - a : (a, b) => score(b) - score(a) || b - a),
    facets: countFacets(allowed, columns, choice),
    corrections,
    positionsOn: (page) => placesOn(terms, page),
  };
}

/** Filters without words list everything they let through; nothing typed and nothing chosen finds nothing. */
function allPages(index: SearchIndex, query: SearchQuery, choice: FilterChoice): number[] {
  if (query.filters.length === 0 && Object.values(choice).every((value) => value === undefined)) return [];
  return Array.from({ length: index.table.pages }, (_, page) => page);
}

/** The newest page gains most; sections and kinds are weighed as the newsroom's settings say. */
function withFreshness(
  scores: ReadonlyMap<number, number>,
  columns: FacetColumns,
  index: SearchIndex,
  ranking: Ranking,
): (page: number) => number {
  const newest = columns.dayOf(index.table.pages - 1);
  const { boosts } = index.table;
  return (page) => {
    const age = newest - columns.dayOf(page);
    const boost = (boosts[columns.slugOf('section', page)] ?? 1) * (boosts[columns.slugOf('kind', page)] ?? 1);
    return (scores.get(page) ?? 0) * boost * (1 + ranking.freshness * 0.5 ** (age / ranking.freshDays));
  };
}

/** Whether a page keeps the query's phrases and exclusions, and is of the chosen author, tag and series. */
async function toPageTest(
  index: SearchIndex,
  query: SearchQuery,
  choice: FilterChoice,
  terms: readonly Term[],
  ranking: Ranking,
): Promise<(page: number) => boolean> {
  const known = new Map(terms.map((term) => [term.form, term.pages]));
  const match = async (phrase: Phrase): Promise<ReadonlyMap<number, PageHits>> => {
    const missing = phrase.map(({ form }) => form).filter((form) => !known.has(form));
    for (const term of await Promise.all(missing.map((form) => findTerm(index, form, ranking)))) {
      known.set(term.form, term.pages);
    }
    return matchPhrase(phrase, (form) => known.get(form) ?? new Map());
  };
  const typedNames = query.filters.filter(({ name }) => name === 'author' || name === 'tag' || name === 'series');
  const required = await Promise.all([
    ...query.phrases.map(match),
    ...typedNames.map(({ value }) => match(toPhrase(analyse(value).map((token) => token.form)))),
    ...(['author', 'tag', 'series'] as const).map((kind) => pagesNamed(index, kind, choice[kind], ranking)),
  ]);
  const excluded = await Promise.all(query.excluded.map(match));
  return (page) =>
    required.every((pages) => pages === null || pages.has(page)) && !excluded.some((pages) => pages.has(page));
}

async function pagesNamed(
  index: SearchIndex,
  kind: NameKind,
  slug: string | undefined,
  ranking: Ranking,
): Promise<ReadonlyMap<number, PageHits> | null> {
  if (slug === undefined) return null;
  const entry = await index.lookUp(toNameKey(kind, slug));
  return entry === null ? new Map() : collect(entry, null, ranking);
}

function placesOn(terms: readonly Term[], page: number): readonly WordPlace[] {
  return terms
    .flatMap((term, word) => (term.pages.get(page)?.positions ?? []).map((position) => ({ position, word })))
    .sort((a, b) => a.position - b.position);
}
