import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { isMet, type Figure } from '../../scripts/measure/figures.ts';
import { measureSite } from '../../scripts/measure/measure-site.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveCompressed } from '../../scripts/measure/serve-compressed.ts';
import { timeSearches } from '../../scripts/measure/time-searches.ts';
import { weighArticles } from '../../scripts/measure/weigh-articles.ts';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';

/** Figures that no load of the machine changes: bytes, requests, and whether anything moves. */
const steady = new Set<Figure['unit']>(['', 'B']);

describe('the weight of a page, cold and over brotli', () => {
  let site: BuiltSite;
  let server: ListeningServer;
  let browser: Browser;
  let figures: readonly Figure[];

  before(async () => {
    site = await buildFixture({ index: true });
    server = await serveCompressed(site.dir);
    browser = await launchBrowser();
    figures = await measureSite({ browser, folder: site.dir, url: server.url, runs: 1, query: 'الميناء' });
  });

  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  test('stays within the budget, for reading and for the first search', () => {
    const measured = figures.filter(({ unit }) => steady.has(unit));
    assert.ok(measured.length >= 8, `${measured.length} figures`);
    assert.deepEqual(
      measured.filter((figure) => !isMet(figure)).map(({ name }) => name),
      [],
    );
  });

  test('searches are timed from asking to the hits that stand there, found or not', async () => {
    const timed = await timeSearches(browser, {
      url: `${server.url}search/`,
      queries: ['الميناء', 'سفينة', 'قسطنطنطينوبوليس'],
      slowdown: 1,
    });
    assert.ok(timed.browserMedianMs > 0);
    assert.ok(timed.browserP95Ms >= timed.browserMedianMs);
    assert.ok(timed.longestTaskMs === 0 || timed.longestTaskMs >= 50);
  });

  test('is below 14 kB for every article, pictures and fonts left aside', async () => {
    const heavy = (await weighArticles(site.dir)).filter(({ bytes }) => bytes >= 14_000);
    assert.deepEqual(heavy, []);
  });
});
