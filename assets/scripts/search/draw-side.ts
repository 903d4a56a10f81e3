import { formatDigits, formatNumber } from '../../shared/arabic/digits.ts';
import { facetNames, type FacetName, type FacetValue, type Facets } from '../../shared/search-filters.ts';
import { filterNames, type FilterName } from '../../shared/search-query.ts';
import type { SearchPageData } from '../../shared/search-words.ts';
import { toAddress, withFilter, type SearchRequest } from './search-address.ts';
import type { SearchElements } from './search-elements.ts';

/** A chosen filter with the name that readers know it by. */
export type NameOf = (filter: FilterName, slug: string) => string;

/** Values of one facet shown before the rest. */
const mostValues = 12;

/** Chosen filters, each a link to the same search without it. */
export function drawChips(
  elements: SearchElements,
  request: SearchRequest,
  nameOf: NameOf,
  data: SearchPageData,
): void {
  const { labels } = data;
  const chosen = filterNames.flatMap((name) => {
    const slug = request.choice[name];
    return slug === undefined ? [] : [{ name, text: `${labels[name]}: ${nameOf(name, slug)}` }];
  });
  const chips = chosen.map(({ name, text }) =>
    toItem(
      toLink(
        toAddress(withFilter(request, name, null)),
        text,
        `remove-${name}`,
        labels.removeFilter.replace('{name}', text),
      ),
    ),
  );
  const all = toLink(toAddress({ ...request, choice: {} }), labels.removeAll, 'remove-all');
  elements.chips.replaceChildren(...chips, ...(chips.length > 1 ? [toItem(all)] : []));
  elements.chips.hidden = chips.length === 0;
}

/** The two orders, the one that is shown marked; a single hit has none. */
export function drawSort(
  elements: SearchElements,
  request: SearchRequest,
  shown: { readonly order: 'relevance' | 'newest'; readonly hits: number },
  data: SearchPageData,
): void {
  const links = (['relevance', 'newest'] as const).map((sort) => {
    const link = toLink(toAddress({ ...request, sort }), data.labels[sort], `sort-${sort}`);
    if (sort === shown.order) link.setAttribute('aria-current', 'true');
    return link;
  });
  elements.sort.replaceChildren(...links);
  elements.sort.hidden = shown.hits < 2;
}

/** Filters with their counts; a facet of a single value tells nothing and is left out. */
export function drawFacets(
  elements: SearchElements,
  request: SearchRequest,
  facets: Facets,
  data: SearchPageData,
): void {
  const shown = facetNames.filter((facet) => facets[facet].length > 1 || request.choice[facet] !== undefined);
  elements.facets.replaceChildren(...shown.map((facet) => drawFacet(facet, facets[facet], request, data)));
  elements.filters.hidden = shown.length === 0;
}

function drawFacet(
  facet: FacetName,
  values: readonly FacetValue[],
  request: SearchRequest,
  data: SearchPageData,
): HTMLElement {
  const group = document.createElement('div');
  const title = document.createElement('h2');
  const list = document.createElement('ul');
  title.textContent = data.labels[facet];
  title.id = `search-facet-${facet}`;
  list.setAttribute('aria-labelledby', title.id);
  list.append(...values.slice(0, mostValues).map((value) => drawValue(facet, value, request, data)));
  group.className = 'search-facet';
  group.append(title, list);
  return group;
}

function drawValue(facet: FacetName, value: FacetValue, request: SearchRequest, data: SearchPageData): HTMLElement {
  const isChosen = request.choice[facet] === value.slug;
  const name = facet === 'year' ? formatDigits(value.name, data.digits) : value.name || data.labels.plainKind;
  const link = toLink(
    toAddress(withFilter(request, facet, isChosen ? null : value.slug)),
    name,
    `${facet}-${value.slug}`,
  );
  if (isChosen) link.setAttribute('aria-current', 'true');
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = formatNumber(value.count, data.digits);
  const item = toItem(link);
  item.append(' ', count);
  return item;
}

function toItem(link: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** A link that is known again, by its key, when the list is drawn anew. */
function toLink(href: string, text: string, key: string, label?: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.dataset.key = key;
  link.href = href;
  link.textContent = text;
  if (label !== undefined) link.setAttribute('aria-label', label);
  return link;
}
