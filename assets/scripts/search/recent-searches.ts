import { toAddress } from './search-address.ts';
import type { SearchElements } from './search-elements.ts';

const key = 'searches';
const most = 6;

/**
 * What the reader searched for lately, newest first; null while the reader has not asked for it to be kept. It is kept on
 * the device alone, and nothing is written before the reader ticks the box.
 */
function readSearches(): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : null;
  } catch {
    return null;
  }
}

/** Keeps searches; null forgets them, and that any were kept. */
function writeSearches(queries: readonly string[] | null): void {
  try {
    if (queries === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Storage may be closed or full; nothing is kept then.
  }
}

/** Shows the box and, where it is ticked, the searches that are kept. */
export function startRecentSearches({ recent, recentList, remember }: SearchElements): void {
  const draw = (): void => {
    const queries = readSearches();
    remember.checked = queries !== null;
    recentList.replaceChildren(...(queries ?? []).map(toItem));
    recentList.hidden = queries === null || queries.length === 0;
  };
  remember.addEventListener('change', () => {
    writeSearches(remember.checked ? [] : null);
    draw();
  });
  draw();
  recent.hidden = false;
}

/** Keeps a search, if the reader allowed it. */
export function rememberSearch(query: string, { recentList }: SearchElements): void {
  const before = readSearches();
  if (before === null || query === '') return;
  const queries = [query, ...before.filter((other) => other !== query)].slice(0, most);
  writeSearches(queries);
  recentList.replaceChildren(...queries.map(toItem));
  recentList.hidden = false;
}

function toItem(query: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = toAddress({ query, choice: {}, sort: null });
  link.textContent = query;
  item.append(link);
  return item;
}
