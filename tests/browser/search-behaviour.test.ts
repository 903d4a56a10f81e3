import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildSearchIndex } from '../../scripts/search/build-index.ts';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { background, behaviourRows } from '../unit/search/behaviour-rows.ts';
import { makeDocument } from '../unit/search/make-index.ts';
import { launchBrowser } from './launch-browser.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

const texts = [...new Set(behaviourRows.map(({ text }) => text))];

describe('what a word finds, on the search page', () => {
  let site: BuiltSite;
  let server: ListeningServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    site = await buildFixture({ index: true });
    await replaceIndex(path.join(site.dir, 'pagefind'));
    server = await serveFolder(site.dir);
    browser = await launchBrowser();
    page = await browser.newPage({ baseURL: server.url });
    await page.goto('/search/');
  });

  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  /** The page is the site's; what it searches is the table's sentences. */
  async function replaceIndex(folder: string): Promise<void> {
    const documents = [...texts, ...background].map((body, i) => makeDocument({ url: `/${i}/`, title: 'مادة', body }));
    const { files } = await buildSearchIndex(documents, { synonyms: [], boosts: {} });
    await rm(folder, { recursive: true });
    for (const file of files) {
      const target = path.join(folder, ...file.path.split('/'));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
  }

  async function findAddresses(query: string): Promise<readonly (string | null)[]> {
    await page.locator('#search-query').fill(query);
    await page.locator('#search-query').press('Enter');
    // The key itself makes the page busy, so that what stood there before is never read as the answer.
    await page.locator('#search:is([data-state="results"], [data-state="empty"])[aria-busy="false"]').waitFor();
    const more = page.locator('#search-more');
    const hits = page.locator('#search-hits > li');
    while (await more.isVisible()) {
      const shown = await hits.count();
      await more.click();
      await hits.nth(shown).waitFor();
    }
    return hits.locator('.card-title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  }

  for (const { query, text, finds } of behaviourRows) {
    test(`«${query}» ${finds ? 'finds' : 'does not find'} «${text}»`, async () => {
      assert.equal((await findAddresses(query)).includes(`/${texts.indexOf(text)}/`), finds);
    });
  }
});
