/** How often the page looks for new entries, in milliseconds; only while it is seen. */
const EVERY = 60_000;

const entriesOf = (page: ParentNode): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.body > .entry[id]'),
];

/** What an entry tells its reader; embeds change when they are opened, and tell nothing else. */
function toStory(entry: HTMLElement): string {
  const copy = entry.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const embed of copy.querySelectorAll('.embed')) embed.remove();
  const pictures = [...copy.querySelectorAll('img')].map(({ alt, src }) => `${src} ${alt}`);
  return [copy.textContent, ...pictures].join('\n').replace(/\s+/g, ' ');
}

/** Entries of a page that this one lacks, or tells otherwise; the newest first. */
function findNews(page: Document): readonly HTMLElement[] {
  return entriesOf(page).filter((entry) => {
    const here = document.getElementById(entry.id);
    return here === null || toStory(here) !== toStory(entry);
  });
}

/**
 * Puts entries where they belong by the order of the page that has them all: in the place of what they replace, or
 * before the first of their followers that stands here.
 */
function insert(news: readonly HTMLElement[], page: Document): void {
  const order = entriesOf(page);
  for (const entry of news.toReversed()) {
    const followers = order.slice(order.indexOf(entry) + 1);
    const next = followers.map(({ id }) => document.getElementById(id)).find((found) => found !== null);
    const fresh = document.importNode(entry, true);
    fresh.tabIndex = -1;
    const stale = document.getElementById(entry.id);
    if (stale) stale.replaceWith(fresh);
    else if (next) next.before(fresh);
    else document.querySelector('.article .body')?.append(fresh);
  }
}

/**
 * Offers entries that came, or were edited, after the page was loaded. Nothing moves until the reader asks: a button
 * says that there are some, and shows them on a click. Without this script, or when a request fails, the page stays as
 * it was printed.
 */
function watchCoverage(button: HTMLButtonElement): void {
  let latest: Document | undefined;
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    if (!response.ok) return;
    latest = new DOMParser().parseFromString(await response.text(), 'text/html');
    button.hidden = findNews(latest).length === 0;
    // The last entries of coverage that has ended are still offered.
    if (latest.querySelector('[data-live=running]') === null) clearInterval(timer);
  };
  // A failed request is repeated by the next one.
  const ask = (): void => void look().catch(() => undefined);
  const timer = window.setInterval(ask, EVERY);
  document.addEventListener('visibilitychange', ask);
  button.addEventListener('click', () => {
    if (!latest) return;
    const news = findNews(latest);
    insert(news, latest);
    button.hidden = true;
    const first = news[0] && document.getElementById(news[0].id);
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'start' });
  });
}

const button = document.querySelector<HTMLButtonElement>('[data-live-show]');
if (button) watchCoverage(button);
