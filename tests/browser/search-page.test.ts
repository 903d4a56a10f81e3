import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { runAxeInThemes } from './run-axe.ts';
import { serveNewspaper } from './serve-newspaper.ts';

const hits = '#search-hits > li';

describe('searching the newspaper', () => {
  const newspaper = serveNewspaper({ content: '../../content', index: true });
  const withPage = (visit: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
    newspaper.withPage({ viewport: { width: 360, height: 740 }, ...options }, visit);

  const toSearch = (query: string): string => `/search/?q=${encodeURIComponent(query)}`;

  async function titlesOf(page: Page, query: string): Promise<readonly string[]> {
    await page.goto(toSearch(query));
    await page.locator('#search:is([data-state="results"], [data-state="empty"])').waitFor();
    return page.locator(`${hits} .card-title`).allInnerTexts();
  }

  test('nothing of the index is asked for until a reader means to search', async () => {
    await withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto('/search/', { waitUntil: 'networkidle' });
      assert.deepEqual(
        asked.filter((path) => path.startsWith('/pagefind/')),
        [],
      );
    });
  });

  test('the vocabulary is asked for only when a word is hardly on the site', async () => {
    await withPage(async (page) => {
      let vocabularies = 0;
      page.on('request', (request) => (vocabularies += Number(request.url().endsWith('.pf_words'))));
      for (const known of ['الدستور', 'مجلس الأمن', '«الأمم المتحدة»', 'من']) await titlesOf(page, known);
      assert.equal(vocabularies, 0);
      await titlesOf(page, 'الدسنور');
      assert.equal(vocabularies, 1);
    });
  });

  test('the search field of any page leads to the results', async () => {
    await withPage(
      async (page) => {
        await page.goto('/about/');
        await page.locator('header input[name="q"]').fill('مجلس الأمن');
        await page.keyboard.press('Enter');
        await page.locator(hits).first().waitFor();
        assert.equal(new URL(page.url()).searchParams.get('q'), 'مجلس الأمن');
      },
      { viewport: { width: 1280, height: 900 } },
    );
  });

  test('a word is found however its letters are written', async () => {
    await withPage(async (page) => {
      for (const query of ['المعارضه', 'المُعارَضة', 'والمعارضة', 'معارضة', 'المعــارضة']) {
        const titles = await titlesOf(page, query);
        assert.ok(
          titles.some((title) => title.includes('موسكو')),
          `«${query}» found ${titles.join(' | ') || 'nothing'}`,
        );
      }
    });
  });

  test('the words found are marked in the excerpt in their own spelling', async () => {
    await withPage(async (page) => {
      await titlesOf(page, 'المعارضه');
      const marked = await page.locator(`${hits} mark`).allInnerTexts();
      assert.ok(marked.includes('المعارضة'), marked.join(' '));
    });
  });

  test('the count is said aloud and agrees with its noun', async () => {
    await withPage(async (page) => {
      const titles = await titlesOf(page, 'المعارضه');
      const status = page.locator('#search-status');
      assert.equal(await status.getAttribute('aria-live'), 'polite');
      assert.ok(titles.length >= 3 && titles.length <= 10);
      assert.match(await status.innerText(), new RegExp(`^${titles.length} نتائج`));
    });
  });

  test('a query that finds nothing says so and offers ways on', async () => {
    await withPage(async (page) => {
      const titles = await titlesOf(page, 'قسطنطنطينوبوليس');
      assert.deepEqual(titles, []);
      assert.ok(await page.locator('#search-browse a:visible').count());
    });
  });

  test('a filter narrows the results, stands in the address, and goes with the back button', async () => {
    await withPage(
      async (page) => {
        const all = await titlesOf(page, 'الدستور');
        await page.locator('#search-facets a').first().click();
        await page.locator('#search-chips li').first().waitFor();
        const filtered = await page.locator(`${hits} .card-title`).allInnerTexts();
        assert.ok(filtered.length <= all.length);
        assert.notEqual(new URL(page.url()).search, new URL(toSearch('الدستور'), page.url()).search);
        await page.goBack();
        await page.locator('#search-chips li').first().waitFor({ state: 'detached' });
        assert.equal(new URL(page.url()).searchParams.get('q'), 'الدستور');
      },
      { viewport: { width: 1280, height: 900 } },
    );
  });

  test('markup in a query is text', async () => {
    await withPage(async (page) => {
      let opened = false;
      page.on('dialog', (dialog) => {
        opened = true;
        void dialog.dismiss();
      });
      await titlesOf(page, '<img src=x onerror=alert(1)> الدستور "></script>');
      assert.equal(await page.locator('#search img[src="x"]').count(), 0);
      assert.equal(opened, false);
    });
  });

  test('an index that cannot be had ends in a message and plain links, not in waiting', async () => {
    await withPage(async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(toSearch('الدستور'));
      await page.locator('#search-retry').waitFor();
      assert.equal(await page.locator('#search').getAttribute('aria-busy'), 'false');
      assert.ok(await page.locator('#search-browse a[href^="/sections/"]:visible').count());
    });
  });

  test('axe finds nothing on a page of results, light and dark', async () => {
    await withPage(async (page) => {
      await titlesOf(page, 'الدستور');
      assert.deepEqual((await runAxeInThemes(page)).violations, []);
    });
  });
});
