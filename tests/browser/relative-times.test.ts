import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from '../build/make-content.ts';
import { launchBrowser } from './launch-browser.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

const built = Date.parse('2026-11-20T09:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const fresh = { title: '"فُتح المعبر"', date: '2026-11-20T10:00', breaking: '2026-11-21T10:00' };
const english = { title: '"The crossing opens"', date: '2026-11-20T10:30', lang: 'en' };
const old = { title: '"كيف أُغلق المعبر"', date: '2026-11-18T10:00' };

describe('ages on a front page', () => {
  let site: BuiltSite;
  let server: ListeningServer;
  let browser: Browser;

  before(async () => {
    const content = await makeContent({
      ...smallNewspaper,
      'articles/opened.md': toArticleFile(fresh, 'عبرت الشاحنات صباحًا.'),
      'articles/opened-en.md': toArticleFile(english, 'Lorries crossed in the morning.'),
      'articles/closed.md': toArticleFile(old, 'أُغلق المعبر قبل عام.'),
    });
    site = await buildFixture({ content: content.dir, now: built, index: false });
    await content.remove();
    server = await serveFolder(site.dir);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  /** Opens the front page on a device whose clock stands at this moment. */
  async function at(moment: number, visit: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
    const page = await context.newPage();
    try {
      await page.clock.install({ time: moment });
      await page.goto('/');
      await visit(page);
    } finally {
      await context.close();
    }
  }

  const timeOf = (page: Page, slug: string) => page.locator(`.card:has(a[href$="/${slug}/"]) time`).first();

  test('are told in Arabic and English words over the printed day, which stays as a title', async () => {
    await at(built, async (page) => {
      assert.equal(await page.locator('.breaking-time').textContent(), 'قبل ساعتين');
      assert.equal(await timeOf(page, 'opened').textContent(), 'قبل ساعتين');
      assert.equal(await timeOf(page, 'opened').getAttribute('title'), '٢٠ تشرين الثاني ٢٠٢٦');
      assert.equal(await timeOf(page, 'opened-en').textContent(), '1 hour ago');
      assert.equal(await timeOf(page, 'closed').textContent(), '١٨ تشرين الثاني ٢٠٢٦');
    });
  });

  test('grow while the page stands open, until the day says more', async () => {
    await at(built, async (page) => {
      await page.clock.runFor(HOUR + MINUTE);
      assert.equal(await timeOf(page, 'opened').textContent(), 'قبل ٣ ساعات');
      await page.clock.runFor(21 * HOUR);
      assert.equal(await timeOf(page, 'opened').textContent(), '٢٠ تشرين الثاني ٢٠٢٦');
    });
  });

  test('are not told by a clock that is behind, on paper or without a script', async () => {
    await at(built - 24 * HOUR, async (page) => {
      assert.equal(await timeOf(page, 'opened').textContent(), '٢٠ تشرين الثاني ٢٠٢٦');
    });
    await at(built, async (page) => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      assert.equal(await timeOf(page, 'opened').textContent(), '٢٠ تشرين الثاني ٢٠٢٦');
    });
    await at(
      built,
      async (page) => {
        assert.equal(await timeOf(page, 'opened').textContent(), '٢٠ تشرين الثاني ٢٠٢٦');
      },
      false,
    );
  });
});
