import { search, type SearchOutcome } from '../../shared/search-engine.ts';
import type { SearchIndex } from '../../shared/search-index.ts';
import type { Fragment } from '../../shared/search-index-format.ts';
import type { SearchRequest } from './search-address.ts';

/** Hits shown at first, and added each time the reader asks for more. */
export const hitsAtOnce = 10;

/** What a request found, as far as it is shown. */
export interface Found {
  readonly outcome: SearchOutcome;
  /** Of the first hits. */
  readonly fragments: readonly Fragment[];
  /** A page of the chosen author or tag, which knows how the name is written. */
  readonly named: Fragment | null;
}

/** Milliseconds of work at a stretch: on a phone that is four times slower no task should be felt. */
const stretch = 10;

/** What gives the browser a turn where the last one is long ago. */
function createPause(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < stretch) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}

/** Answers a request and loads what the first hits show. */
export async function findHits(index: SearchIndex, request: SearchRequest, isTyping: boolean): Promise<Found> {
  const { query, choice, sort } = request;
  const pause = createPause();
  const outcome = await search(index, query, { choice, isTyping, pause, ...(sort === null ? {} : { sort }) });
  const fragments = await Promise.all(outcome.pages.slice(0, hitsAtOnce).map((page) => index.fragment(page)));
  await pause();
  return { outcome, fragments, named: fragments[0] ?? (await findNamed(index, request)) };
}

/** Where nothing was found, any page of the chosen author or tag. */
async function findNamed(index: SearchIndex, { choice }: SearchRequest): Promise<Fragment | null> {
  const { author, tag } = choice;
  const named = author === undefined ? (tag === undefined ? null : { tag }) : { author };
  if (named === null) return null;
  const [page] = (await search(index, '', { choice: named })).pages;
  return page === undefined ? null : index.fragment(page);
}
