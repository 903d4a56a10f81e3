import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

describe('on paper', () => {
  let site: BuiltSite;
  let server: ListeningServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    site = await buildFixture();
    server = await serveFolder(site.dir);
    browser = await launchBrowser();
    page = await browser.newPage({ baseURL: server.url, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  });

  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  test('an article leaves out call-outs, related articles, sharing, menus and every other way about the site', async () => {
    await page.goto('/articles/port-reopens/');
    for (const part of ['.callout', '.read-also', '.share', '.site-nav', '.site-footer', '.search-form', '.related']) {
      assert.ok((await page.locator(part).count()) > 0, `${part} is not on the page at all`);
      assert.equal(await page.locator(`${part}:visible`).count(), 0, part);
    }
    assert.equal(await page.locator('button:visible').count(), 0);
  });

  test('an article ends with its whole address, and says where links lead', async () => {
    await page.goto('/articles/port-reopens/');
    assert.equal(
      await page.locator('.print-address:visible').innerText(),
      'https://marfa.example.org/articles/port-reopens/',
    );
    const after = await page
      .locator('.body p a[href*=agreement]:not([href^="/"])')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    assert.match(after, /https:\/\/archive\.example\.org\/agreement/);
  });

  test('an article is black on white in the dark theme, with its headline, text and picture', async () => {
    await page.goto('/articles/port-reopens/');
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    assert.deepEqual(colors, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    for (const part of ['h1', '.article-standfirst', '.body p', '.figure img', '.sources', '.dateline']) {
      assert.ok(await page.locator(part).first().isVisible(), part);
    }
  });

  for (const address of [
    '/',
    '/sections/politics/',
    '/archive/2026/11/',
    '/authors/',
    '/search/',
    '/saved/',
    '/about/',
  ]) {
    test(`${address} is black on white, without ways about the site, and ends with its address`, async () => {
      await page.goto(address);
      const ways = page.locator('nav, form, button, .site-footer').and(page.locator(':visible'));
      assert.deepEqual(await ways.allTextContents(), []);
      assert.ok(await page.locator('h1').first().isVisible());
      const inks = await page.locator('body *:visible').evaluateAll((elements) =>
        elements.map((element) => {
          const { color, backgroundColor, boxShadow } = getComputedStyle(element);
          return `${color} on ${backgroundColor}, ${boxShadow}`;
        }),
      );
      assert.deepEqual([...new Set(inks)], ['rgb(0, 0, 0) on rgb(255, 255, 255), none']);
      assert.equal(await page.locator('.print-address:visible').innerText(), `https://marfa.example.org${address}`);
    });
  }
});
