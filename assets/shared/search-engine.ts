import { analyse } from './arabic/analyse.ts';
import { countFacets, facetSlug, toChoice, toFacetTest, type Facets, type FilterChoice } from './search-filters.ts';
import type { SearchIndex } from './search-index.ts';
import { toNameKey, type NameKind } from './search-key.ts';
import { matchPhrase } from './search-phrase.ts';
import { parseQuery, toPhrase, type Phrase, type SearchQuery } from './search-query.ts';
import { boostFields, ranking as houseRanking, type Ranking } from './search-ranking.ts';
import { scorePages, type Scores } from './search-score.ts';
import { addBeginnings, addCloseSpellings, addSynonyms, type Correction } from './search-variants.ts';
import { findTerm, noHits, toHits, type Hits, type Term, type WordPlace } from './search-terms.ts';

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
  /** No page holds the query's phrases as they stand in quotes: these hold their words. */
  readonly isLoose: boolean;
  /** Positions of the query's words on a page, in order. */
  readonly positionsOn: (page: number) => readonly WordPlace[];
}

/**
 * Answers a query.
 *
 * @example await search(index, 'قرار مجلس الامن ٢٢٥٤')
 */
export async function search(index: SearchIndex, text: string, options: SearchOptions = {}): Promise<SearchOutcome> {
  const ranking = boostFields(options.ranking ?? houseRanking, index.table.boosts);
  const query = parseQuery(text);
  const choice = { ...toChoice(query.filters, index.table), ...options.choice };
  const { columns } = index;
  const found = await Promise.all(query.words.map((form) => findTerm(index, form, ranking)));
  const withSynonyms = await addSynonyms(index, found, ranking);
  const typed = options.isTyping === true ? await addBeginnings(index, withSynonyms, ranking) : withSynonyms;
  const { terms, corrections } = await addCloseSpellings(index, typed, query, options, ranking);
  const isAllowed = await toPageTest(index, query, choice, terms, ranking);
  await options.pause?.();
  const scored = scorePages(terms, index, ranking);
  await options.pause?.();
  const candidates = query.words.length > 0 ? scored.pages : allPages(index, query, choice);
  const loose = candidates.filter(isAllowed.otherwise);
  const strict = loose.filter(isAllowed.byPhrases);
  const isLoose = strict.length === 0 && loose.length > 0;
  const allowed = isLoose ? loose : strict;
  const pages = allowed.filter(toFacetTest(columns, choice));
  const scores = withFreshness(scored, index, ranking);
  const isNewest = (options.sort ?? (query.words.length > 0 ? 'relevance' : 'newest')) === 'newest';
  return {
    query,
    choice,
    pages: pages.sort(isNewest ? (a, b) => b - a : (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a),
    facets: countFacets(allowed, columns, choice),
    corrections,
    isLoose,
    positionsOn: (page) => placesOn(terms, page),
  };
}

/** Filters without words list everything they let through; nothing typed and nothing chosen finds nothing. */
function allPages(index: SearchIndex, query: SearchQuery, choice: FilterChoice): number[] {
  if (query.filters.length === 0 && Object.keys(choice).length === 0) return [];
  return Array.from({ length: index.table.pages }, (_, page) => page);
}

/** The newest page gains most; sections and kinds are weighed as the newsroom's settings say. */
function withFreshness({ pages, scores }: Scores, { table, columns }: SearchIndex, ranking: Ranking): Float64Array {
  const { days } = columns;
  const newest = days.at(-1) ?? 0;
  const fresh = new Float64Array(scores.length);
  for (const page of pages) {
    const boost =
      (table.boosts[facetSlug(columns, 'section', page)] ?? 1) * (table.boosts[facetSlug(columns, 'kind', page)] ?? 1);
    const age = (newest - (days[page] ?? 0)) / ranking.freshDays;
    fresh[page] = (scores[page] ?? 0) * boost * (1 + ranking.freshness * 0.5 ** age);
  }
  return fresh;
}

interface PageTests {
  /** Whether a page holds every phrase. */
  readonly byPhrases: (page: number) => boolean;
  /** Whether it keeps the exclusions and is of the chosen author, tag and series. */
  readonly otherwise: (page: number) => boolean;
}

async function toPageTest(
  index: SearchIndex,
  query: SearchQuery,
  choice: FilterChoice,
  terms: readonly Term[],
  ranking: Ranking,
): Promise<PageTests> {
  const known = new Map(terms.map((term) => [term.form, term.hits]));
  const match = async (phrase: Phrase): Promise<Hits> => {
    const missing = phrase.map(({ form }) => form).filter((form) => !known.has(form));
    for (const term of await Promise.all(missing.map((form) => findTerm(index, form, ranking)))) {
      known.set(term.form, term.hits);
    }
    return phrase.length === 0 ? noHits(index) : matchPhrase(phrase, (form) => known.get(form) ?? noHits(index));
  };
  const typedNames = query.filters.filter(({ name }) => name === 'author' || name === 'tag' || name === 'series');
  const phrases = await Promise.all(query.isPasted ? [] : query.phrases.map(match));
  const required = await Promise.all([
    ...typedNames.map(({ value }) => match(toPhrase(analyse(value).map((token) => token.form)))),
    ...(['author', 'tag', 'series'] as const).map((kind) => pagesNamed(index, kind, choice[kind], ranking)),
  ]);
  const excluded = await Promise.all(query.excluded.map(match));
  return {
    byPhrases: (page) => phrases.every((hits) => hits.counts[page] !== 0),
    otherwise: (page) =>
      required.every((hits) => hits?.counts[page] !== 0) && excluded.every((hits) => hits.counts[page] === 0),
  };
}

async function pagesNamed(
  index: SearchIndex,
  kind: NameKind,
  slug: string | undefined,
  ranking: Ranking,
): Promise<Hits | null> {
  if (slug === undefined) return null;
  const entry = await index.lookUp(toNameKey(kind, slug));
  return entry === null ? noHits(index) : toHits(entry, null, index, ranking);
}

function placesOn(terms: readonly Term[], page: number): readonly WordPlace[] {
  return terms
    .flatMap((term, word) => term.hits.positionsOn(page).map((position) => ({ position, word })))
    .sort((a, b) => a.position - b.position);
}
