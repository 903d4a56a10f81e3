import type { Browser } from 'playwright-core';
import { quantile } from './figures.ts';

/** How long a browser takes over searches, in milliseconds. */
export interface TimedSearches {
  /** From asking to the hits that stand there, files at hand. */
  readonly browserMedianMs: number;
  readonly browserP95Ms: number;
  /** What kept the page from answering its reader, from its first byte on; 0 where nothing took 50 ms. */
  readonly longestTaskMs: number;
}

export interface SearchTiming {
  /** Address of the search page. */
  readonly url: string;
  readonly queries: readonly string[];
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

/** Long tasks as the W3C calls them: 50 ms and more. */
const watch = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
`;

/** Runs in the page: resolves with the milliseconds until what was found stands there. */
const ask = `(query) => new Promise((resolve) => {
  const page = document.getElementById('search');
  const form = document.getElementById('search-form');
  form.elements.q.value = query;
  const start = performance.now();
  form.requestSubmit();
  const look = () => {
    if (page.dataset.state === 'searching') return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  };
  const observer = new MutationObserver(look);
  observer.observe(page, { attributeFilter: ['data-state'] });
  look();
})`;

/** Asks one after another, as a reader on a phone does; each query twice, the second time with its files at hand. */
export async function timeSearches(browser: Browser, { url, queries, slowdown }: SearchTiming): Promise<TimedSearches> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript({ content: watch });
    await page.goto(url);
    const times: number[] = [];
    for (const query of queries) {
      const asking = `(${ask})(${JSON.stringify(query)})`;
      await page.evaluate<number>(asking);
      times.push(await page.evaluate<number>(asking));
    }
    return {
      browserMedianMs: quantile(times, 0.5),
      browserP95Ms: quantile(times, 0.95),
      longestTaskMs: await page.evaluate<number>('window.longest'),
    };
  } finally {
    await context.close();
  }
}
