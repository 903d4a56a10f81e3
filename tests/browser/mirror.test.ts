import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { searchLabelsFor } from '../../scripts/labels/search-labels.ts';
import { mirrorSite } from '../../scripts/publish/mirror-site.ts';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';

const siteUrl = 'https://example.org/repo/';

describe('a mirror opened from a disk', () => {
  let site: BuiltSite;
  let folder: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    site = await buildFixture({ url: siteUrl });
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'midad-mirror-')), 'نسخة على قرص');
    await mirrorSite(site.dir, folder, { siteUrl, comment: 'fixture' });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => faults.push(message.text()));
    page.on('requestfailed', (request) => {
      // Pictures that a page was left before are not missing.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') faults.push(`${reason} ${request.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(request.url());
    });
    await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
  });

  after(async () => {
    await browser.close();
    await site.remove();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  test('shows its front page in its own type and colours', async () => {
    assert.match(await page.locator('h1').innerText(), /المرفأ/);
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    assert.ok(loaded > 0);
    assert.ok((await page.evaluate(() => document.styleSheets.length)) > 0);
  });

  test('leads from section to article to tag by its own files', async () => {
    for (const [link, file] of [
      ['.site-nav a[href*="sections/"]', /sections\/[^/]+\/index\.html$/],
      ['main a[href*="articles/"]:visible', /articles\/[^/]+\/index\.html$/],
    ] as const) {
      await page.locator(link).first().click();
      await page.waitForURL(file);
    }
  });

  test('answers a search with what there is to browse, and says why', async () => {
    await page.goto(pathToFileURL(path.join(folder, 'search', 'index.html')).href);
    assert.equal(await page.locator('.search-notice').innerText(), searchLabelsFor('ar').needsServer);
    assert.equal(await page.locator(':is([type=search], .search-tips)').count(), 0);
    assert.ok((await page.locator('#search-browse a[href*="sections/"]:visible').count()) > 0);
    assert.ok((await page.locator('#search-browse a[href*="tags/"]:visible').count()) > 0);
  });

  test('asked nobody and missed nothing on the way', () => assert.deepEqual(faults, []));

  test('has no script, and nothing that only a server can use', async () => {
    const files = await readdir(folder, { recursive: true });
    assert.deepEqual(
      files.filter((file) => /\.js$|^_|^pagefind/.test(file)),
      [],
    );
    assert.ok(files.includes('SHA256SUMS'));
  });

  test('is written into no folder that holds anything', async () => {
    const full = path.join(path.dirname(folder), 'full');
    await mirrorSite(site.dir, full, { siteUrl, comment: 'fixture' });
    await writeFile(path.join(full, 'mine.txt'), 'mine');
    await assert.rejects(mirrorSite(site.dir, full, { siteUrl, comment: 'fixture' }), /not empty/);
  });
});
