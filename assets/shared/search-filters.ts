import { analyse } from './arabic/analyse.ts';
import { fold } from './arabic/fold.ts';
import { fromColumnCode, type Named, type PageTable } from './search-index-format.ts';
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

/** What each page has of each facet, unpacked from the table once. */
export interface FacetColumns {
  /** For each facet, by page, the place of its value among `values`. */
  readonly places: Readonly<Record<FacetName, Int32Array>>;
  readonly values: Readonly<Record<FacetName, readonly Named[]>>;
  /** By page, days since 1970-01-01. */
  readonly days: Int32Array;
}

const millisecondsADay = 86_400_000;

/** Reads the table's columns. */
export function readColumns(table: PageTable): FacetColumns {
  const column = (codes: string): Int32Array => Int32Array.from(codes, (code) => fromColumnCode(code.charCodeAt(0)));
  const days = Int32Array.from(table.days);
  for (let page = 1; page < days.length; page += 1) days[page] = (days[page] ?? 0) + (days[page - 1] ?? 0);
  const yearOf = (day: number): number => new Date(day * millisecondsADay).getUTCFullYear();
  const first = yearOf(days[0] ?? 0);
  const last = yearOf(days.at(-1) ?? 0);
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return {
    places: { section: column(table.section), kind: column(table.kind), year: days.map((day) => yearOf(day) - first) },
    values: { section: table.sections, kind: table.kinds, year: years.map((year) => ({ slug: year, name: year })) },
    days,
  };
}

/** The slug of a page's value. */
export function facetSlug(columns: FacetColumns, facet: FacetName, page: number): string {
  return columns.values[facet][columns.places[facet][page] ?? -1]?.slug ?? '';
}

/**
 * What was typed as `section:`, `kind:` or `year:`, as a choice: the value whose slug or name it is, or begins, whatever
 * its spelling. A value that is nothing here comes back as typed, and matches no page.
 */
export function toChoice(typed: readonly TypedFilter[], table: PageTable): FilterChoice {
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

/** Tells whether a page has what was chosen of every facet but the one left out. */
export function toFacetTest(
  columns: FacetColumns,
  choice: FilterChoice,
  except?: FacetName,
): (page: number) => boolean {
  const wanted = facetNames
    .filter((facet) => facet !== except && choice[facet] !== undefined)
    .map((facet) => ({
      column: columns.places[facet],
      place: columns.values[facet].findIndex(({ slug }) => slug === choice[facet]),
    }));
  return (page) => wanted.every(({ column, place }) => column[page] === place);
}

/**
 * For each facet, how many pages each value would leave if it were chosen beside the other facets; most pages first,
 * years newest first.
 */
export function countFacets(pages: readonly number[], columns: FacetColumns, choice: FilterChoice): Facets {
  const count = (facet: FacetName): readonly FacetValue[] => {
    const has = toFacetTest(columns, choice, facet);
    const column = columns.places[facet];
    const counts = new Int32Array(columns.values[facet].length);
    for (const page of pages) if (has(page)) counts[column[page] ?? 0] = (counts[column[page] ?? 0] ?? 0) + 1;
    return columns.values[facet]
      .map((value, i) => ({ ...value, count: counts[i] ?? 0 }))
      .filter((value) => value.count > 0 && value.slug !== '')
      .sort((a, b) => (facet === 'year' ? Number(b.slug) - Number(a.slug) : b.count - a.count));
  };
  return { section: count('section'), kind: count('kind'), year: count('year') };
}
