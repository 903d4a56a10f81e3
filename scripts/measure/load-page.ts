import type { Browser, Page } from 'playwright-core';

/** One answer of the server, in bytes on the wire, head and all. */
export interface Transfer {
  readonly url: string;
  /** As Chromium's DevTools call it: Document, Stylesheet, Script, Font, Image, Fetch. */
  readonly type: string;
  readonly bytes: number;
}

/** What a reader waits for and sees move; milliseconds, but for the shift. */
export interface Timing {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** `IMG`, or the element of the largest text. */
  readonly largestElement: string;
  readonly blocking: number;
  readonly shift: number;
}

/**
 * A phone on a bad line: Lighthouse's «slow 4G» (150 ms a round trip, 1.6 Mbit/s down, 750 kbit/s up) and a processor
 * four times slower than this one.
 */
const slowPhone = {
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  slowdown: 4,
} as const;

/** Watches paints, shifts and long tasks from the first byte on; runs in the page. */
const watch = `
  window.seen = { paint: 0, element: '', tasks: [], shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.paint = entry.startTime;
      seen.element = entry.element ? entry.element.tagName : '';
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
`;

export interface PageLoad {
  readonly transfers: readonly Transfer[];
  readonly timing: Timing;
}

export interface LoadOptions {
  readonly slow?: boolean;
  /** What the reader does once the page stands; the transfers hold what that loads, too. */
  readonly act?: (page: Page) => Promise<void>;
}

/** Loads a page in a fresh profile, as a reader does who was never here, on a phone 412 px wide. */
export async function loadPage(
  browser: Browser,
  url: string,
  { slow = false, act }: LoadOptions = {},
): Promise<PageLoad> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const transfers = await recordTransfers(page, slow);
    await page.addInitScript({ content: watch });
    await page.goto(url, { waitUntil: 'networkidle' });
    await act?.(page);
    return { transfers, timing: await readTiming(page) };
  } finally {
    await context.close();
  }
}

async function recordTransfers(page: Page, slow: boolean): Promise<readonly Transfer[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (slow) {
    await session.send('Network.emulateNetworkConditions', slowPhone.network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.slowdown });
  }
  const transfers: Transfer[] = [];
  const begun = new Map<string, { readonly url: string; readonly type: string }>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    begun.set(requestId, { url: response.url, type });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = begun.get(requestId);
    if (request?.url.startsWith('http') === true) transfers.push({ ...request, bytes: encodedDataLength });
  });
  return transfers;
}

async function readTiming(page: Page): Promise<Timing> {
  const firstPaint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
  );
  // Set by `watch`, above.
  const seen = await page.evaluate<Seen>('window.seen');
  return {
    firstPaint,
    largestPaint: seen.paint,
    largestElement: seen.element,
    blocking: toBlocking(seen.tasks, firstPaint),
    shift: seen.shift,
  };
}

interface Seen {
  readonly paint: number;
  readonly element: string;
  readonly tasks: readonly { readonly startTime: number; readonly duration: number }[];
  readonly shift: number;
}

/** Total Blocking Time: what tasks take beyond 50 ms once something stands to be touched. */
function toBlocking(tasks: Seen['tasks'], firstPaint: number): number {
  return tasks
    .map(({ startTime, duration }) => Math.min(duration, startTime + duration - firstPaint))
    .reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
}
