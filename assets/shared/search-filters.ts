import { analyse } from './arabic/analyse.ts';
import { fold } from './arabic/fold.ts';
import { fromColumnCode, type IndexTable, type Named } from './search-index-format.ts';
import type { FilterName, TypedFilter } from './search-query.ts';

/** What the reader chose to see, by slug; a year is its number. */
export type FilterChoice = Readonly<Partial<Record<FilterName, string>>>;

/** Facets that the page can count without loading anything. */
export const facetNames = ['section', 'kind', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetValue extends Named {
  readonly count: number;
}
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** What each page has of each facet. */
export interface FacetColumns {
  readonly slugOf: (facet: FacetName, page: number) => string;
  readonly nameOf: (facet: FacetName, slug: string) => string;
  /** Days since 1970-01-01. */
  readonly dayOf: (page: number) => number;
}

const millisecondsADay = 86_400_000;

/** Reads the table's columns. */
export function readColumns(table: IndexTable): FacetColumns {
  let day = 0;
  const days = table.days.map((step) => (day += step));
  const years = days.map((each) => String(new Date(each * millisecondsADay).getUTCFullYear()));
  const named = { section: table.sections, kind: table.kinds };
  return {
    slugOf: (facet, page) =>
      facet === 'year' ? (years[page] ?? '') : (named[facet][fromColumnCode(table[facet].charCodeAt(page))]?.slug ?? ''),
    nameOf: (facet, slug) =>
      facet === 'year' ? slug : (named[facet].find((value) => value.slug === slug)?.name ?? slug),
    dayOf: (page) => days[page] ?? 0,
  };
}

/**
 * What was typed as `section:`, `kind:` or `year:`, as a choice: the value whose slug or name it is, or begins, whatever
 * its spelling. A value that is nothing here comes back as typed, and matches no page.
 */
export function toChoice(typed: readonly TypedFilter[], table: IndexTable): FilterChoice {
  const named: Partial<Record<FilterName, readonly Named[]>> = { section: table.sections, kind: table.kinds };
  return Object.fromEntries(
    typed
      .filter(({ name }) => name === 'section' || name === 'kind' || name === 'year')
      .map(({ name, value }) => [name, name === 'year' ? fold(value) : findNamed(named[name] ?? [], value)]),
  );
}

function findNamed(values: readonly Named[], typed: string): string {
  const wanted = toWords(typed);
  const same = values.find(({ slug, name }) => slug === typed || toWords(name) === wanted);
  return (same ?? values.find(({ name }) => toWords(name).startsWith(wanted)))?.slug ?? typed;
}

function toWords(text: string): string {
  return analyse(text)
    .map((token) => token.form.replace(/^ال(?=..)/, ''))
    .join(' ');
}

/** The pages that have what was chosen of every facet but the one left out. */
export function hasChosenFacets(columns: FacetColumns, choice: FilterChoice, page: number, except?: FacetName): boolean {
  return facetNames.every((facet) => {
    const wanted = choice[facet];
    return wanted === undefined || facet === except || columns.slugOf(facet, page) === wanted;
  });
}

/** For each facet, how many pages each value would leave if it were chosen beside the other facets; most pages first, years newest first. */
export function countFacets(pages: readonly number[], columns: FacetColumns, choice: FilterChoice): Facets {
  const count = (facet: FacetName): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const page of pages) {
      if (!hasChosenFacets(columns, choice, page, facet)) continue;
      const slug = columns.slugOf(facet, page);
      if (slug !== '') counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    return [...counts]
      .map(([slug, total]) => ({ slug, name: columns.nameOf(facet, slug), count: total }))
      .sort((a, b) => (facet === 'year' ? Number(b.slug) - Number(a.slug) : b.count - a.count));
  };
  return { section: count('section'), kind: count('kind'), year: count('year') };
}
