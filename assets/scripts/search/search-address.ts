import type { FilterChoice } from '../../shared/search-filters.ts';
import { filterNames, type FilterName } from '../../shared/search-query.ts';

/** What the reader asks of the search page; all of it stands in the address. */
export interface SearchRequest {
  readonly query: string;
  readonly choice: FilterChoice;
  /** Null: as suits the query. */
  readonly sort: 'relevance' | 'newest' | null;
}

/** Reads an address; what it doesn't know it leaves out. */
export function readAddress(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    choice: Object.fromEntries(
      filterNames.flatMap((name) => {
        const value = parameters.get(name);
        return value === null || value === '' ? [] : [[name, value]];
      }),
    ),
    sort: sort === 'newest' || sort === 'relevance' ? sort : null,
  };
}

/** The address of a request: `?q=…&section=…`, or the bare path where nothing is asked. */
export function toAddress(request: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (request.query !== '') parameters.set('q', request.query);
  for (const name of filterNames) {
    const value = request.choice[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (request.sort !== null) parameters.set('sort', request.sort);
  const query = parameters.toString();
  return query === '' ? location.pathname : `?${query}`;
}

/** The request with one filter changed; null takes it away. */
export function withFilter(request: SearchRequest, name: FilterName, value: string | null): SearchRequest {
  const others = Object.entries(request.choice).filter(([key]) => key !== name);
  return { ...request, choice: Object.fromEntries(value === null ? others : [...others, [name, value]]) };
}

/** Whether there is nothing to search for. */
export function isEmptyRequest(request: SearchRequest): boolean {
  return request.query.trim() === '' && Object.keys(request.choice).length === 0;
}
