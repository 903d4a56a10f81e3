import type { Purpose } from '../../shared/reader-services.ts';

const key = 'consent';
/** Told to the document after every choice. */
const changed = 'midad:consent';

/** What the reader decided, and about which purposes; a purpose that is new since then is asked about again. */
interface Choice {
  readonly yes: readonly string[];
  readonly asked: readonly string[];
  /** Whether it was made although the browser asked not to be tracked: then it is newer than that. */
  readonly signal: boolean;
}

const root = document.documentElement;

/** Whether the browser asks, for its reader, not to be tracked: Global Privacy Control or Do Not Track. */
export function hasSignal(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { readonly globalPrivacyControl?: boolean };
  return globalPrivacyControl === true || doNotTrack === '1';
}

function readChoice(): Choice | null {
  try {
    // What is stored may be anything; nothing at all cannot be taken apart, and is no choice either.
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as Readonly<Record<keyof Choice, unknown>>;
    const { yes, asked, signal } = stored;
    if (!Array.isArray(yes) || !Array.isArray(asked)) return null;
    return { yes: yes.map(String), asked: asked.map(String), signal: signal === true };
  } catch {
    return null;
  }
}

/**
 * Before the first paint: notes on the page what the reader allowed, or that a choice is due, so that the notice stands
 * there from the start and moves nothing. Reads and never writes.
 */
export function applyConsent(): void {
  const { asks } = root.dataset;
  if (asks === undefined || root.dataset.allowed !== undefined) return;
  const choice = readChoice();
  // A yes from before the browser asked not to be tracked is taken back by that.
  root.dataset.allowed = choice && (choice.signal || !hasSignal()) ? choice.yes.join(' ') : '';
  if (isDue(choice?.asked ?? []) && !hasSignal()) root.dataset.consent = 'ask';
}

/** Whether something is still to be asked. */
function isDue(asked: readonly string[]): boolean {
  return root.dataset.asks?.split(' ').some((purpose) => purpose !== '' && !asked.includes(purpose)) ?? false;
}

/** Whether the reader allows a purpose now. Readers who ask not to be tracked are never counted. */
export function isAllowed(purpose: Purpose): boolean {
  if (purpose === 'views' && hasSignal()) return false;
  return root.dataset.allowed?.split(' ').includes(purpose) ?? false;
}

/**
 * Takes the reader's choice, keeps it on the device (not in a cookie: no server needs it) and tells the page. Where
 * storage is closed it lasts as long as the page.
 */
export function choose(yes: readonly string[], asked: readonly string[]): void {
  root.dataset.allowed = yes.join(' ');
  if (!isDue(asked)) delete root.dataset.consent;
  try {
    localStorage.setItem(key, JSON.stringify({ yes, asked, signal: hasSignal() } satisfies Choice));
    if (!yes.includes('views')) sessionStorage.removeItem(readKey);
  } catch {
    // The page itself remembers.
  }
  document.dispatchEvent(new Event(changed));
}

/** Which articles were counted in this visit. */
export const readKey = 'read';

/** Calls back now and after every choice. */
export function onConsent(follow: () => void): void {
  document.addEventListener(changed, follow);
  follow();
}
