import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

/** A page is quiet when nothing is under way for this many looks in a row, so many milliseconds apart. */
const QUIET = 4;
const STEP = 40;

/** What a browser asked for and kept while somebody read. */
export interface Observed {
  /** Origins, each once, sorted. */
  readonly origins: readonly string[];
  /** `localStorage: consent`, `cookie: x`, `indexedDB: y` …, sorted: what is there now and whatever was written in between. */
  readonly kept: readonly string[];
}

/** Whether the browser sends Global Privacy Control or Do Not Track. */
export interface Signals {
  readonly gpc?: boolean;
  readonly dnt?: boolean;
}

export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Goes to an address and waits until the page has nothing more to ask for. */
  readonly visit: (address: string) => Promise<void>;
  /** Waits until no request has been under way for a while. */
  readonly settle: () => Promise<void>;
  /** What happened since the last time this was asked. */
  readonly observe: () => Promise<Observed>;
}

/** Notes every write, also one that is undone before anybody looks; runs before the page's own scripts. */
const noteWrites = `{
  const note = (what) => globalThis.noteWrite?.(what);
  const around = (target, name, tell) => {
    const original = target?.[name];
    if (original) target[name] = function (...words) { note(tell(this, words)); return original.apply(this, words); };
  };
  const area = (storage) => (storage === sessionStorage ? 'sessionStorage' : 'localStorage');
  around(Storage.prototype, 'setItem', (storage, [key]) => area(storage) + ': ' + key);
  around(IDBFactory.prototype, 'open', (_, [name]) => 'indexedDB: ' + name);
  around(globalThis.CacheStorage?.prototype, 'open', (_, [name]) => 'caches: ' + name);
  around(globalThis.CookieStore?.prototype, 'set', (_, [name]) => 'cookie: ' + (name?.name ?? name));
  around(globalThis.ServiceWorkerContainer?.prototype, 'register', (_, [url]) => 'serviceWorker: ' + url);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get() { return cookie.get.call(this); },
    set(text) { note('cookie: ' + text.split('=')[0]); cookie.set.call(this, text); },
  });
}`;

/** The counter leaves out driven browsers; this one stands for a reader's, with what it tells of its reader's wishes. */
function imitateNavigator({ gpc = false, dnt = false }: Signals): string {
  const values = { webdriver: false, globalPrivacyControl: gpc, doNotTrack: dnt ? '1' : null };
  return Object.entries(values)
    .map(
      ([name, value]) =>
        `Object.defineProperty(Navigator.prototype, '${name}', { get: () => ${JSON.stringify(value)}, configurable: true });`,
    )
    .join('\n');
}

/** What the page's origin keeps now. */
async function readKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const workers = await navigator.serviceWorker.getRegistrations();
    return [
      ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
      ...databases.map(({ name }) => `indexedDB: ${name ?? ''}`),
      ...(await caches.keys()).map((name) => `caches: ${name}`),
      ...workers.map(({ scope }) => `serviceWorker: ${scope}`),
    ];
  });
}

/**
 * A reader with a browser of their own, whose every request and every write is noted. Other sites are played: each
 * answers with a page that sets a cookie.
 */
export async function observeReader(browser: Browser, baseURL: string, signals: Signals = {}): Promise<Reader> {
  // A smooth scroll to a page's end takes longer than all that the page does there.
  const context = await browser.newContext({ baseURL, userAgent: 'Mozilla/5.0 (reader)', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const writes = new Set<string>();
  const origins = new Set<string>();
  await context.exposeFunction('noteWrite', (what: string) => writes.add(what));
  await context.addInitScript({ content: noteWrites });
  await context.addInitScript({ content: imitateNavigator(signals) });
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', headers: { 'set-cookie': 'player=1' }, body: '<p>player</p>' }),
  );
  context.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  const pending = new Set<Request>();
  context.on('request', (request) => pending.add(request));
  context.on('requestfinished', (request) => pending.delete(request));
  context.on('requestfailed', (request) => pending.delete(request));
  const page = await context.newPage();
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET; quiet = pending.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(STEP);
  };
  return {
    context,
    page,
    settle,
    visit: async (address) => {
      await page.goto(address);
      await settle();
    },
    observe: async () => {
      const cookies = await context.cookies();
      const kept = new Set([...writes, ...(await readKept(page)), ...cookies.map(({ name }) => `cookie: ${name}`)]);
      const observed = { origins: [...origins].sort(), kept: [...kept].sort() };
      writes.clear();
      origins.clear();
      return observed;
    },
  };
}
