import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BuiltSite } from '../build/build-fixture.ts';
import { buildFixture } from '../build/build-fixture.ts';
import { makeContent } from '../build/make-content.ts';
import { longArticles } from '../build/make-long-articles.ts';
import { runAxeInThemes } from './run-axe.ts';
import { runHtmlcsInThemes } from './run-htmlcs.ts';
import { serveBuilt } from './serve-newspaper.ts';

async function buildLongArticles(): Promise<BuiltSite> {
  const content = await makeContent(longArticles);
  try {
    return await buildFixture({ content: content.dir });
  } finally {
    await content.remove();
  }
}

/** The first page, one between, the last, one of live coverage and one that is read from left to right. */
const pages = ['/lite/long/', '/lite/long/2/', '/lite/long/3/', '/lite/live/2/', '/lite/english/2/'];

describe('a long article in the text-only edition, in a browser', () => {
  const { withPage } = serveBuilt(buildLongArticles);

  for (const address of pages) {
    test(`axe and HTML_CodeSniffer find nothing on ${address}, light and dark`, async () => {
      // The checkers are brought in from outside, which the pages' policy forbids.
      await withPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.goto(address);
        assert.deepEqual(await runHtmlcsInThemes(page), []);
        const { violations, contrastChecked } = await runAxeInThemes(page);
        assert.deepEqual(violations, []);
        assert.ok(contrastChecked > 10, `contrast was measured on ${contrastChecked} nodes only`);
      });
    });

    test(`${address} is no wider than a screen of 320 px`, async () => {
      await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto(address);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      });
    });
  }

  test('numbers its notes in the digits that its text names them with', async () => {
    await withPage({}, async (page) => {
      await page.goto('/lite/long/3/');
      assert.equal(await page.locator('[role=doc-noteref]').innerText(), '[٢]');
      const style = await page
        .locator('[role=doc-endnotes] ol')
        .evaluate((list) => getComputedStyle(list).listStyleType);
      assert.equal(style, 'arabic-indic');
    });
  });

  test('is read to its end and back without JavaScript, and a note is found on the page that has it', async () => {
    await withPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } }, async (page) => {
      await page.goto('/articles/long/');
      await page.locator('.tools a[href^="/lite/"]').click();
      await page.locator('main > ul a').first().waitFor();
      for (const next of ['**/lite/long/2/', '**/lite/long/3/']) {
        await page.locator('nav a[rel=next]').click();
        await page.waitForURL(next);
      }
      assert.equal(await page.locator('nav a[rel=next]').count(), 0);
      await page.locator('nav a[rel=prev]').click();
      await page.waitForURL('**/lite/long/2/');
      await page.goto('/lite/long/');
      await page.locator('a[role=doc-noteref]').click();
      await page.waitForURL('**/lite/long/3/#fn1');
      assert.match(await page.locator(':target').innerText(), /هامش أول الصفحات/);
      await page.locator(':target a[role=doc-backlink]').click();
      await page.waitForURL('**/lite/long/#fnref1');
    });
  });
});
