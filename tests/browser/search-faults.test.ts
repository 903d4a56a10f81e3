import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Dialog, Page } from 'playwright-core';
import { serveNewspaper } from './serve-newspaper.ts';

const ready = '#search[aria-busy="false"]';
const query = '/search/?q=' + encodeURIComponent('الدستور');

describe('a search page that meets with faults', () => {
  const newspaper = serveNewspaper({ content: '../../content', index: true });

  type Visit = (page: Page) => Promise<void>;

  /** Whatever a page throws while it is visited fails the test. */
  const watched =
    (visit: Visit): Visit =>
    async (page) => {
      const thrown: Error[] = [];
      const noteError = (error: Error): void => void thrown.push(error);
      const noteDialog = (dialog: Dialog): void => {
        thrown.push(new Error(`A dialog opened: ${dialog.message()}`));
        void dialog.dismiss();
      };
      page.on('pageerror', noteError).on('dialog', noteDialog);
      await visit(page);
      page.off('pageerror', noteError).off('dialog', noteDialog);
      assert.deepEqual(thrown, []);
    };

  const withPage = (visit: Visit): Promise<void> => newspaper.withPage({}, watched(visit));
  const withSharedPage = (visit: Visit): Promise<void> => newspaper.withSharedPage({}, watched(visit));

  async function assertFailed(page: Page): Promise<void> {
    await page.locator('#search[data-state="failed"]').waitFor();
    assert.equal(await page.locator('#search-status').innerText(), 'تعذّر تحميل فهرس البحث');
    assert.ok(await page.locator('#search-retry').isVisible());
    assert.ok((await page.locator('#search-browse a[href^="/sections/"]:visible').count()) > 0);
    assert.ok((await page.locator('#search-browse a[href^="/tags/"]:visible').count()) > 0);
  }

  const oddQueries: readonly (readonly [name: string, text: string])[] = [
    ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
    ['a template of another language', '{{7*7}} ${alert(1)} <%= 1 %>'],
    ['ten kilobytes of one word', 'دستور '.repeat(1800)],
    ['ten kilobytes without a space', 'د'.repeat(10_000)],
    ['vowel signs alone', '\u064E\u064F\u0650\u0651'],
    ['words without a subject', 'من في على هل ما'],
    ['a lone surrogate', '\uD800دستور\uDC00'],
    ['controls of direction', '\u202Eدستور\u2066\u200F\u202C'],
    ['a null character', 'دست\u0000ور'],
    ['operators without operands', '- "" «» author: : -« "'],
    ['names of object methods', '__proto__ constructor toString hasOwnProperty'],
    ['emoji and mathematics', '🇸🇾 👩‍⚖️ ∑∞ 𝔻'],
  ];
  for (const [name, text] of oddQueries) {
    test(`${name}: typed and submitted, is inert and answered`, async () => {
      await withSharedPage(async (page) => {
        await page.goto('/search/');
        await page.locator('#search-query').evaluate((input, value) => {
          (input as HTMLInputElement).value = value;
          input.closest('form')?.requestSubmit();
        }, text);
        await page.locator(ready).waitFor();
        await page.locator('#search:not([data-state="searching"])').waitFor();
        assert.notEqual(await page.locator('#search').getAttribute('data-state'), 'failed');
        assert.equal(await page.locator('#search :is(script:not([type="application/json"]), img[src="x"])').count(), 0);
      });
    });
  }

  for (const broken of ['%', '%E0%A4%A', '%FF%FE', '%D8', 'a%00b', '%ED%A0%80']) {
    test(`an address with the broken coding «${broken}» is answered`, async () => {
      await withSharedPage(async (page) => {
        await page.goto(`/search/?q=${broken}&section=${broken}&sort=${broken}&year=x`);
        await page.locator('#search:not([data-state="searching"])').waitFor();
        assert.notEqual(await page.locator('#search').getAttribute('data-state'), 'failed');
      });
    });
  }

  test('filters that are nothing here find nothing, and can be taken away', async () => {
    await withPage(async (page) => {
      await page.goto(`${query}&section=nowhere&kind=__proto__&author=nobody`);
      await page.locator('#search[data-state="empty"]').waitFor();
      assert.equal(await page.locator('#search-chips li').count(), 4);
      await page.locator('[data-key="remove-all"]').click();
      await page.locator('#search[data-state="results"]').waitFor();
    });
  });

  const missing: readonly (readonly [name: string, glob: string])[] = [
    ['entry', '**/pagefind-entry.json'],
    ['table', '**/*.pf_meta'],
    ['chunks', '**/*.pf_index'],
    ['articles', '**/*.pf_fragment'],
  ];
  for (const [name, glob] of missing) {
    test(`an index without its ${name} is told, with plain links`, async () => {
      await withSharedPage(async (page) => {
        await page.route(glob, (route) => route.fulfill({ status: 404, body: 'not here' }));
        await page.goto(query);
        await assertFailed(page);
      });
    });

    test(`an index whose ${name} are not what they should be is told, with plain links`, async () => {
      await withSharedPage(async (page) => {
        await page.route(glob, (route) =>
          route.fulfill({ status: 200, body: '<!doctype html><p>مرحبًا بكم في الشبكة' }),
        );
        await page.goto(query);
        await assertFailed(page);
      });
    });

    test(`an index whose ${name} arrive in part is told, with plain links`, async () => {
      await withSharedPage(async (page) => {
        await page.route(glob, async (route) => {
          const body = await (await route.fetch()).body();
          await route.fulfill({ status: 200, body: body.subarray(0, Math.floor(body.length / 2)) });
        });
        await page.goto(query);
        await assertFailed(page);
      });
    });
  }

  test('an index that never arrives is told too, after a wait that has an end', async () => {
    await withPage(async (page) => {
      // The page's own patience, shortened: what it asked for is kept beside it.
      await page.addInitScript(() => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (milliseconds) => {
          document.documentElement.dataset.patience = String(milliseconds);
          return timeout(100);
        };
      });
      await page.route('**/pagefind/**', () => undefined);
      await page.goto(query);
      await assertFailed(page);
      assert.ok(Number(await page.locator('html').getAttribute('data-patience')) <= 30_000);
    });
  });

  test('a search whose script is missing leaves plain links, and nothing that seems to work on', async () => {
    await withPage(async (page) => {
      let refused = 0;
      await page.route('**/assets/search-*.js', (route) => {
        refused += 1;
        return route.fulfill({ status: 404, body: 'not here' });
      });
      await page.goto(query);
      assert.equal(refused, 1);
      assert.ok((await page.locator('#search-browse a[href^="/sections/"]:visible').count()) > 0);
      assert.ok((await page.locator('#search-browse a[href^="/tags/"]:visible').count()) > 0);
      assert.equal(await page.locator('[aria-busy="true"]').count(), 0);
    });
  });

  test('a search that failed for want of a network goes on when the reader tries again', async () => {
    await withPage(async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(query);
      await assertFailed(page);
      await page.unroute('**/pagefind/**');
      await page.locator('#search-retry').click();
      await page.locator('#search[data-state="results"]').waitFor();
    });
  });

  test('an index that is replaced while the page is open is opened anew', async () => {
    await withPage(async (page) => {
      await page.goto(query);
      await page.locator('#search[data-state="results"]').waitFor();
      let refused = 0;
      await page.route('**/*.pf_index', (route) => {
        refused += 1;
        return refused === 1 ? route.fulfill({ status: 404, body: '' }) : route.continue();
      });
      await page.locator('#search-query').fill('سفارة');
      await page.locator('#search-query').press('Enter');
      await page.locator('#search-hits a[href="/articles/vienna-convention-diplomatic-relations/"]').first().waitFor();
      assert.ok(refused >= 1);
    });
  });

  test('an index of another version makes the page reload once, and is told if that does not help', async () => {
    await withPage(async (page) => {
      const entry = JSON.stringify({ version: '9', format: 'another', table: 'none' });
      await page.route('**/pagefind-entry.json', (route) => route.fulfill({ body: entry }));
      // Counted as they are asked for: the first is left before its `load` event where the network is quick.
      let loads = 0;
      page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
      await page.goto(query, { waitUntil: 'commit' });
      await assertFailed(page);
      assert.equal(loads, 2);
    });
  });

  test('an index of another version that the reloaded page matches is searched', async () => {
    await withPage(async (page) => {
      let asked = 0;
      await page.route('**/pagefind-entry.json', (route) => {
        asked += 1;
        return asked === 1 ? route.fulfill({ body: '{"format":"another"}' }) : route.continue();
      });
      await page.goto(query, { waitUntil: 'commit' });
      await page.locator('#search[data-state="results"]').waitFor();
    });
  });

  test('a server that unpacks files on their way does no harm', async () => {
    await withPage(async (page) => {
      await page.route('**/*.pf_*', async (route) => {
        const file = path.join(newspaper.site().dir, ...new URL(route.request().url()).pathname.split('/'));
        await route.fulfill({ body: gunzipSync(await readFile(file)) });
      });
      await page.goto(query);
      await page.locator('#search[data-state="results"]').waitFor();
    });
  });
});
