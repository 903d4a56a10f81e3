import type { SearchPageData } from '../../shared/search-words.ts';

/** The parts of the search page that its script fills. */
export interface SearchElements {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly help: HTMLElement;
  readonly retry: HTMLElement;
  readonly corrections: HTMLElement;
  readonly side: HTMLElement;
  readonly chips: HTMLElement;
  readonly sort: HTMLElement;
  readonly filters: HTMLDetailsElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly hits: HTMLElement;
  readonly more: HTMLElement;
  readonly browse: HTMLElement;
  readonly tags: HTMLElement;
  readonly recent: HTMLElement;
  readonly recentList: HTMLElement;
  readonly remember: HTMLInputElement;
  readonly slash: HTMLInputElement;
  readonly hitTemplate: HTMLTemplateElement;
}

/**
 * Finds the parts of the search page.
 *
 * @throws Error when the layout lacks one
 */
export function findSearchElements(root: HTMLElement): SearchElements {
  const find = <Kind extends Element>(id: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(`#search-${id}`);
    if (!(found instanceof kind)) throw new Error(`The search page lacks #search-${id}.`);
    return found;
  };
  return {
    root,
    form: find('form', HTMLFormElement),
    input: find('query', HTMLInputElement),
    status: find('status', HTMLElement),
    help: find('help', HTMLElement),
    retry: find('retry', HTMLElement),
    corrections: find('corrections', HTMLElement),
    side: find('side', HTMLElement),
    chips: find('chips', HTMLElement),
    sort: find('sort', HTMLElement),
    filters: find('filters', HTMLDetailsElement),
    facets: find('facets', HTMLElement),
    results: find('results', HTMLElement),
    hits: find('hits', HTMLElement),
    more: find('more', HTMLElement),
    browse: find('browse', HTMLElement),
    tags: find('tags', HTMLElement),
    recent: find('recent', HTMLElement),
    recentList: find('recent-list', HTMLElement),
    remember: find('remember', HTMLInputElement),
    slash: find('slash', HTMLInputElement),
    hitTemplate: find('hit', HTMLTemplateElement),
  };
}

/** What the build left for the script on the page. */
export function readSearchData(root: HTMLElement): SearchPageData {
  // Written by the same build as this script, from a typed object.
  return JSON.parse(root.querySelector('#search-data')?.textContent ?? '{}') as SearchPageData;
}
