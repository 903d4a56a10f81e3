import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from '../build/make-content.ts';
import { launchBrowser } from './launch-browser.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

const address = 'articles/session/';
const fields = { title: '"جلسة المجلس لحظة بلحظة"', date: '2026-11-20T09:00', kind: 'live' };
const entry = (time: string, title: string, extra = ''): string =>
  `:::entry{time="2026-11-20T${time}" title="${title}" ${extra}}\n${'وقف الأعضاء وتكلموا واحدًا بعد واحد. '.repeat(12)}\n:::`;
const early = [
  entry('10:00', 'افتتاح', 'key'),
  entry('10:20', 'كلمة'),
  entry('10:40', 'نقاش'),
  entry('11:00', 'استراحة', 'pinned'),
];
const edited = early.map((text, place) => (place === 0 ? text.replace('وقف الأعضاء', 'وقف بعض الأعضاء') : text));
const later = [...early, entry('11:30', 'تصويت', 'key'), entry('10:30', 'استدراك')];

describe('live coverage in a browser', () => {
  const sites: BuiltSite[] = [];
  let server: ListeningServer;
  let browser: Browser;
  let printed: string;
  let updated: string;
  let corrected: string;

  async function build(entries: readonly string[], now = '2026-11-20T09:00:00Z', more = {}): Promise<BuiltSite> {
    const file = toArticleFile({ ...fields, ...more }, entries.join('\n\n'));
    const content = await makeContent({ ...smallNewspaper, 'articles/session.md': file });
    const site = await buildFixture({ content: content.dir, now: Date.parse(now), index: false });
    await content.remove();
    sites.push(site);
    return site;
  }

  before(async () => {
    const { dir } = await build(early);
    server = await serveFolder(dir);
    printed = await readFile(path.join(dir, address, 'index.html'), 'utf8');
    updated = await readFile(path.join((await build(later)).dir, address, 'index.html'), 'utf8');
    corrected = await readFile(path.join((await build(edited)).dir, address, 'index.html'), 'utf8');
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    for (const site of sites) await site.remove();
  });

  /** Opens the page, and answers what it asks for afterwards. */
  async function withCoverage(answer: string | null, visit: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage({ baseURL: server.url });
    try {
      await page.clock.install();
      await page.goto(address);
      await page.route(`**/${address}`, (route) =>
        answer === null ? route.abort() : route.fulfill({ body: answer, contentType: 'text/html' }),
      );
      await visit(page);
    } finally {
      await page.close();
    }
  }

  const titles = (page: Page): Promise<readonly string[]> => page.locator('.body > .entry h2').allTextContents();

  test('offers new entries without moving what is read, and puts them in their places on a click', async () => {
    await withCoverage(updated, async (page) => {
      const button = page.locator('[data-live-show]');
      assert.equal(await button.isVisible(), false);
      const reading = page.locator('.entry', { hasText: 'كلمة' }).first();
      await reading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      const place = await reading.boundingBox();
      await page.clock.runFor(60_000);
      await button.waitFor();
      assert.equal(await page.locator('.live-news').getAttribute('role'), 'status');
      assert.deepEqual(await reading.boundingBox(), place);
      assert.deepEqual(await titles(page), ['استراحة', 'نقاش', 'كلمة', 'افتتاح']);
      await button.click();
      assert.deepEqual(await titles(page), ['استراحة', 'تصويت', 'نقاش', 'استدراك', 'كلمة', 'افتتاح']);
      const days = page.locator('.entry', { has: page.locator('.entry-day') });
      assert.deepEqual(await days.locator('h2').allTextContents(), ['استراحة', 'تصويت']);
      assert.equal(await button.isVisible(), false);
      assert.equal(await page.evaluate(() => document.activeElement?.querySelector('h2')?.textContent), 'تصويت');
    });
  });

  test('offers an entry that was edited, in its place and with its anchor', async () => {
    await withCoverage(corrected, async (page) => {
      const entry = page.locator('.entry', { hasText: 'افتتاح' }).first();
      const anchor = await entry.getAttribute('id');
      await page.clock.runFor(60_000);
      await page.locator('[data-live-show]').click();
      assert.match((await entry.textContent()) ?? '', /وقف بعض الأعضاء/);
      assert.equal(await entry.getAttribute('id'), anchor);
      assert.deepEqual(await titles(page), ['استراحة', 'نقاش', 'كلمة', 'افتتاح']);
      assert.equal(await page.evaluate(() => document.activeElement?.id), anchor);
    });
  });

  test('says nothing while nothing has changed', async () => {
    await withCoverage(printed, async (page) => {
      const asked = page.waitForResponse(`**/${address}`);
      await page.clock.runFor(60_000);
      await (await asked).finished();
      await page.clock.runFor(1_000);
      assert.equal(await page.locator('[data-live-show]').isVisible(), false);
    });
  });

  test('stays as it was printed when nothing answers', async () => {
    await withCoverage(null, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const asked = page.waitForEvent('requestfailed');
      await page.clock.runFor(60_000);
      await asked;
      assert.equal(await page.locator('[data-live-show]').isVisible(), false);
      assert.deepEqual(errors, []);
    });
  });

  test('needs no script to be read, and leads to its key entries', async () => {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    assert.equal((await titles(page)).length, 4);
    const key = page.locator('.key-entries a');
    assert.deepEqual(await key.allTextContents(), ['افتتاح']);
    assert.equal(await page.locator(`.entry${(await key.getAttribute('href')) ?? ''}`).count(), 1);
    assert.ok(await page.getByText('التغطية جارية').isVisible());
    await context.close();
  });

  test('loads nothing once it has ended, by its editor or by a day of silence', async () => {
    for (const [now, more] of [
      ['2026-11-20T09:00:00Z', { ended: '2026-11-20T11:30' }],
      ['2026-11-21T09:00:00Z', {}],
    ] as const) {
      const html = await readFile(path.join((await build(early, now, more)).dir, address, 'index.html'), 'utf8');
      assert.match(html, /data-live="ended"/);
      assert.doesNotMatch(html, /live-[^"]*\.js|data-live-show/);
    }
  });
});
