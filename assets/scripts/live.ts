/** How often the page looks for new entries, in milliseconds; only while it is seen. */
const EVERY = 60_000;

const entriesOf = (page: ParentNode): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.body > .entry[id]'),
];

/** Entries of a page that this one lacks, the newest first. */
function findNew(page: Document): readonly HTMLElement[] {
  return entriesOf(page).filter(({ id }) => document.getElementById(id) === null);
}

/**
 * Puts entries where they belong by the order of the page that has them all: each before the first of its followers
 * that stands here.
 */
function insert(fresh: readonly HTMLElement[], page: Document): void {
  const order = entriesOf(page);
  for (const entry of fresh.toReversed()) {
    const followers = order.slice(order.indexOf(entry) + 1);
    const next = followers.map(({ id }) => document.getElementById(id)).find((found) => found !== null);
    const here = document.importNode(entry, true);
    here.tabIndex = -1;
    if (next) next.before(here);
    else document.querySelector('.article .body')?.append(here);
  }
}

/**
 * Offers entries that came after the page was loaded. Nothing moves until the reader asks: a button says that there are
 * some, and shows them on a click. Without this script, or when a request fails, the page stays as it was printed.
 */
function watchCoverage(button: HTMLButtonElement): void {
  let latest: Document | undefined;
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    if (!response.ok) return;
    latest = new DOMParser().parseFromString(await response.text(), 'text/html');
    button.hidden = findNew(latest).length === 0;
    // The last entries of coverage that has ended are still offered.
    if (latest.querySelector('[data-live=running]') === null) clearInterval(timer);
  };
  // A failed request is repeated by the next one.
  const ask = (): void => void look().catch(() => undefined);
  const timer = window.setInterval(ask, EVERY);
  document.addEventListener('visibilitychange', ask);
  button.addEventListener('click', () => {
    if (!latest) return;
    const fresh = findNew(latest);
    insert(fresh, latest);
    button.hidden = true;
    const first = fresh[0] && document.getElementById(fresh[0].id);
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'start' });
  });
}

const button = document.querySelector<HTMLButtonElement>('[data-live-show]');
if (button) watchCoverage(button);
