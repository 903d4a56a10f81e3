import { formatDigits } from '../../shared/arabic/digits.ts';
import { formatCount } from '../../shared/arabic/plural.ts';
import type { SearchOutcome } from '../../shared/search-engine.ts';
import { IndexFormatError, openSearchIndex, type SearchIndex } from '../../shared/search-index.ts';
import type { Fragment } from '../../shared/search-index-format.ts';
import type { SearchPageData } from '../../shared/search-words.ts';
import { drawCorrections, drawNearestTags } from './draw-help.ts';
import { drawHit } from './draw-hits.ts';
import { drawChips, drawFacets, drawSort, type NameOf } from './draw-side.ts';
import { fetchIndexFiles } from './fetch-index-files.ts';
import { findHits, hitsAtOnce, type Found } from './find-hits.ts';
import { rememberSearch, startRecentSearches } from './recent-searches.ts';
import { isEmptyRequest, readAddress, toAddress, type SearchRequest } from './search-address.ts';
import { findSearchElements, readSearchData, type SearchElements } from './search-elements.ts';
import { startSearchKeys } from './search-keys.ts';
import { startSlashSwitch } from './slash-switch.ts';

/** Milliseconds without a key before what was typed is searched for. */
const typingPause = 220;

type State = 'idle' | 'searching' | 'results' | 'empty' | 'failed';

/** Starts the search page. The index is not touched before the field is, or the address asks for something. */
export function startSearchPage(root: HTMLElement): void {
  const page = new SearchPage(findSearchElements(root), readSearchData(root));
  page.start();
}

class SearchPage {
  readonly #elements: SearchElements;
  readonly #data: SearchPageData;
  #index: Promise<SearchIndex> | null = null;
  #request: SearchRequest = { query: '', choice: {}, sort: null };
  #outcome: SearchOutcome | null = null;
  #fragments: readonly Fragment[] = [];
  /** Counts searches, so that an answer that comes late is dropped. */
  #turn = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(elements: SearchElements, data: SearchPageData) {
    this.#elements = elements;
    this.#data = data;
  }

  start(): void {
    const { form, input, more, retry, root, filters } = this.#elements;
    input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#searchSoon();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#request, query: input.value.trim() });
    });
    root.addEventListener('click', (event) => this.#follow(event));
    more.addEventListener('click', () => void this.#showMore());
    retry.addEventListener('click', () => void this.#answer(this.#request));
    addEventListener('popstate', () => this.#readAddress());
    if (matchMedia('(max-width: 59.99rem)').matches) filters.open = false;
    startSearchKeys(this.#elements);
    startRecentSearches(this.#elements);
    startSlashSwitch(this.#elements);
    this.#readAddress();
  }

  #readAddress(): void {
    const request = readAddress(location.search);
    this.#elements.input.value = request.query;
    void this.#answer(request);
  }

  #searchSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const request = { ...this.#request, query: this.#elements.input.value };
      history.replaceState(history.state, '', toAddress({ ...request, query: request.query.trim() }));
      void this.#answer(request, true);
    }, typingPause);
  }

  /** Searches, with a step in the browser's history. */
  #go(request: SearchRequest): void {
    clearTimeout(this.#typing);
    const address = toAddress(request);
    if (address !== location.search) history.pushState(null, '', address);
    this.#elements.input.value = request.query;
    void this.#answer(request);
  }

  /** Links of the page to itself are searches. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || link.origin !== location.origin || link.pathname !== location.pathname) return;
    event.preventDefault();
    const { key } = link.dataset;
    this.#go(readAddress(link.search));
    this.#refocus = key ?? null;
  }

  #refocus: string | null = null;

  #open(): Promise<SearchIndex> {
    this.#index ??= openSearchIndex(fetchIndexFiles(this.#data.indexHref));
    this.#index.catch(() => (this.#index = null));
    return this.#index;
  }

  async #answer(request: SearchRequest, isTyping = false): Promise<void> {
    this.#request = request;
    this.#turn += 1;
    const turn = this.#turn;
    if (isEmptyRequest(request)) {
      this.#show('idle', '');
      return;
    }
    this.#show('searching', this.#outcome === null ? this.#data.labels.searching : null);
    try {
      const { outcome, fragments, named } = await this.#find(request, isTyping);
      if (turn !== this.#turn) return;
      this.#outcome = outcome;
      this.#fragments = fragments;
      this.#draw(request, outcome, named);
      if (!isTyping) rememberSearch(request.query.trim(), this.#elements);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** A file that is gone may mean that the site was published anew meanwhile: the index is opened once more. */
  async #find(request: SearchRequest, isTyping: boolean): Promise<Found> {
    try {
      return await findHits(await this.#open(), request, isTyping);
    } catch (error) {
      if (error instanceof IndexFormatError) throw error;
      this.#index = null;
      return findHits(await this.#open(), request, isTyping);
    }
  }

  #draw(request: SearchRequest, outcome: SearchOutcome, named: Fragment | null): void {
    const { labels, result, digits } = this.#data;
    const query = request.query.trim();
    const count = formatCount(outcome.pages.length, result, digits);
    const isEmpty = outcome.pages.length === 0;
    const template = isEmpty ? labels.nothing : query === '' ? labels.foundAll : labels.found;
    const chosen = { ...request, choice: { ...request.choice, ...outcome.choice } };
    this.#show(isEmpty ? 'empty' : 'results', fill(template, { count, query: withoutQuotes(query) }));
    this.#elements.help.textContent = isEmpty ? labels.nothingHelp : '';
    this.#elements.help.hidden = !isEmpty;
    drawChips(this.#elements, request, this.#nameOf(outcome, named), this.#data);
    const order = request.sort ?? (query === '' ? 'newest' : 'relevance');
    drawSort(this.#elements, request, { order, hits: outcome.pages.length }, this.#data);
    drawFacets(this.#elements, chosen, outcome.facets, this.#data);
    drawCorrections(this.#elements, request, outcome, this.#fragments, this.#data);
    if (isEmpty) drawNearestTags(this.#elements, request.query);
    this.#elements.hits.replaceChildren();
    this.#append(this.#fragments);
    this.#restoreFocus();
  }

  #nameOf(outcome: SearchOutcome, named: Fragment | null): NameOf {
    return (filter, slug) => {
      if (filter === 'author') return named?.authors.find((author) => author.slug === slug)?.name ?? slug;
      if (filter === 'tag') return named?.tags.find((tag) => tag.slug === slug)?.name ?? slug;
      if (filter === 'year') return formatDigits(slug, this.#data.digits);
      if (filter === 'section' || filter === 'kind') {
        const value = outcome.facets[filter].find((each) => each.slug === slug);
        return value === undefined ? slug : value.name || this.#data.labels.plainKind;
      }
      return slug;
    };
  }

  #append(fragments: readonly Fragment[]): void {
    const { hits, more, hitTemplate } = this.#elements;
    const outcome = this.#outcome;
    if (outcome === null) return;
    const from = hits.childElementCount;
    for (const [i, fragment] of fragments.entries()) {
      const places = outcome.positionsOn(outcome.pages[from + i] ?? -1);
      hits.append(drawHit({ fragment, places }, hitTemplate, this.#data));
    }
    more.hidden = hits.childElementCount >= outcome.pages.length;
  }

  /** Adds hits; the first of them gets the focus that the button would lose. */
  async #showMore(): Promise<void> {
    const outcome = this.#outcome;
    const { hits } = this.#elements;
    const from = hits.childElementCount;
    if (outcome === null) return;
    try {
      const index = await this.#open();
      const next = await Promise.all(outcome.pages.slice(from, from + hitsAtOnce).map((page) => index.fragment(page)));
      if (outcome !== this.#outcome || hits.childElementCount !== from) return;
      this.#append(next);
      hits.children[from]?.querySelector<HTMLElement>('.card-title a')?.focus();
    } catch (error) {
      this.#fail(error);
    }
  }

  #restoreFocus(): void {
    const key = this.#refocus;
    this.#refocus = null;
    if (key === null) return;
    const again = this.#elements.side.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    (again ?? this.#elements.input).focus();
  }

  #show(state: State, status: string | null): void {
    const { root, status: line, side, results, browse, help, corrections, retry } = this.#elements;
    root.dataset.state = state;
    root.setAttribute('aria-busy', String(state === 'searching'));
    if (status !== null) line.textContent = status;
    retry.hidden = state !== 'failed';
    if (state === 'searching') return;
    const isUnfiltered = Object.keys(this.#request.choice).length === 0;
    side.hidden = state === 'idle' || state === 'failed' || (state === 'empty' && isUnfiltered);
    results.hidden = state !== 'results';
    browse.hidden = state === 'results';
    help.hidden = state !== 'failed' && state !== 'empty';
    if (state !== 'results' && state !== 'empty') corrections.hidden = true;
    if (state === 'idle') this.#outcome = null;
  }

  #fail(error: unknown): void {
    if (error instanceof IndexFormatError && this.#reloadOnce()) return;
    this.#show('failed', this.#data.labels.failed);
    this.#elements.help.textContent = this.#data.labels.failedHelp;
  }

  /** Page and index are of different versions: the page is fetched anew, but not in a circle. */
  #reloadOnce(): boolean {
    const state: unknown = history.state;
    if (typeof state === 'object' && state !== null && 'reloaded' in state) return false;
    history.replaceState({ reloaded: true }, '');
    location.reload();
    return true;
  }
}

/** A query that is one phrase brings its own quotation marks. */
function withoutQuotes(query: string): string {
  return /^[«"“]([^«»"“”]+)[»"”]$/.exec(query)?.[1] ?? query;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
