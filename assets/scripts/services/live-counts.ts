import { formatServiceCount, isRobot, type CountName, type ServicesData } from '../../shared/reader-services.ts';
import { isAllowed, onConsent, readKey } from './consent.ts';
import { addView, readCounts } from './waline-counts.ts';

/** Adds what the newspaper's server counts to the printed counts, as far as the reader allows it. */
export function startLiveCounts(data: ServicesData): void {
  follow('comments', data, () => Promise.resolve());
  follow('views', data, () => countReading(data));
}

function follow(name: CountName, data: ServicesData, first: () => Promise<void>): void {
  const service = data[name];
  const spots = [...document.querySelectorAll<HTMLElement>(`[data-count=${name}]`)];
  if (!service || spots.length === 0) return;
  const printed = spots.map((spot) => ({ spot, text: spot.textContent, hidden: isHidden(spot) }));
  onConsent(() => {
    if (!isAllowed(name)) {
      for (const { spot, text, hidden } of printed) {
        spot.textContent = text;
        setHidden(spot, hidden);
      }
      return;
    }
    const paths = [...new Set(spots.map((spot) => spot.dataset.path ?? ''))];
    // A server that is away changes nothing: the printed counts stand.
    first()
      .then(() => readCounts(name, service, paths))
      .then((counts) => isAllowed(name) && show(printed, counts, name, data))
      .catch(() => undefined);
  });
}

function show(
  printed: readonly { readonly spot: HTMLElement; readonly hidden: boolean }[],
  counts: ReadonlyMap<string, number>,
  name: CountName,
  data: ServicesData,
): void {
  for (const { spot, hidden } of printed) {
    const count = counts.get(spot.dataset.path ?? '');
    if (count === undefined) continue;
    const total = Number(spot.dataset.base) + count;
    const lang = spot.closest<HTMLElement>('[lang]')?.lang ?? 'ar';
    setHidden(spot, hidden && total === 0);
    spot.textContent = formatServiceCount(total, name, lang, data);
  }
}

/** A count stands with its separator in an element of their own. */
function isHidden(spot: HTMLElement): boolean {
  return spot.parentElement?.hidden === true;
}

function setHidden(spot: HTMLElement, hidden: boolean): void {
  if (spot.parentElement) spot.parentElement.hidden = hidden;
}

/** Counts this article as read: once a visit, by a person, with the page in view. */
async function countReading({ views }: ServicesData): Promise<void> {
  const path = document.querySelector<HTMLElement>('.article-meta [data-count=views]')?.dataset.path;
  if (!views || path === undefined || navigator.webdriver || isRobot(navigator.userAgent)) return;
  await untilVisible();
  if (!isAllowed('views') || !noteReading(path)) return;
  await addView(views, path).catch(() => undefined);
}

/** Notes that an article was read in this visit; false where it was noted before or nothing can be noted. */
function noteReading(path: string): boolean {
  try {
    const read = new Set((sessionStorage.getItem(readKey) ?? '').split(' '));
    if (read.has(encodeURI(path))) return false;
    sessionStorage.setItem(readKey, [...read.add(encodeURI(path))].join(' ').trim());
    return true;
  } catch {
    return false;
  }
}

function untilVisible(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}
