import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choosePurposes, isAsking } from './choose-purposes.ts';
import { serveWithServices } from './serve-with-services.ts';
import { article, articlePages, interview, servicePages } from './service-pages.ts';
import { walkPages } from './walk-pages.ts';

const player = 'https://www.youtube-nocookie.com';

describe('a reader’s yes brings what it names, and nothing else', () => {
  const newspaper = serveWithServices();

  test('a yes to comments brings comments and their numbers, and no view is counted', async () => {
    await newspaper.withReader(async (reader) => {
      await reader.visit('/');
      await choosePurposes(reader.page, ['comments']);
      await reader.settle();
      await reader.observe();
      for (const [address, { origins, kept }] of await walkPages(reader, servicePages)) {
        assert.deepEqual(kept, ['localStorage: consent'], address);
        assert.deepEqual(
          origins.filter((origin) => ![newspaper.own(), newspaper.service()].includes(origin)),
          [],
          address,
        );
      }
      assert.ok(newspaper.server().asked.length > 0);
      assert.deepEqual(
        newspaper.server().asked.filter((line) => !line.startsWith('GET /api/comment?')),
        [],
      );
    });
  });

  test('a yes to counting reads counts an article once, and brings no comments', async () => {
    await newspaper.withReader(async (reader) => {
      await reader.visit('/');
      await choosePurposes(reader.page, ['views']);
      await reader.settle();
      await reader.observe();
      const untilCounted = async (address: string): Promise<unknown> =>
        articlePages.includes(address) && reader.page.waitForResponse((answer) => answer.request().method() === 'POST');
      for (const [address, { kept }] of await walkPages(reader, servicePages, untilCounted)) {
        assert.deepEqual(
          kept.filter((name) => !['localStorage: consent', 'sessionStorage: read'].includes(name)),
          [],
          address,
        );
      }
      assert.deepEqual(
        newspaper.server().asked.filter((line) => !/^(?:GET|POST) \/api\/article\b/.test(line)),
        [],
      );
      const counted = newspaper.server().asked.filter((line) => line.startsWith('POST')).length;
      assert.equal(counted, articlePages.length);
      await reader.visit(article);
      assert.equal(newspaper.server().asked.filter((line) => line.startsWith('POST')).length, counted);
    });
  });

  test('a yes to embeds loads the player of the article that has one, and asks no other service', async () => {
    await newspaper.withReader(async (reader) => {
      await reader.visit('/');
      await choosePurposes(reader.page, ['embeds']);
      await reader.observe();
      const untilPlayed = async (address: string): Promise<unknown> =>
        address === interview && reader.page.waitForRequest(`${player}/**`);
      for (const [address, { origins }] of await walkPages(reader, servicePages, untilPlayed)) {
        assert.deepEqual(origins, address === interview ? [newspaper.own(), player] : [newspaper.own()], address);
      }
      assert.deepEqual(newspaper.server().asked, []);
    });
  });

  test('a yes to the notice allows what it names: comments and counting, and no player', async () => {
    await newspaper.withReader(async (reader) => {
      await reader.visit(interview);
      await reader.page.locator('.consent [value=yes]').click();
      await reader.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await reader.page.locator('.comment-form').waitFor();
      await reader.settle();
      assert.deepEqual((await reader.observe()).origins, [newspaper.own(), newspaper.service()].sort());
    });
  });

  test('a click on an embed loads that one alone, and a second click takes it away', async () => {
    await newspaper.withReader(async (reader) => {
      const { page } = reader;
      await reader.visit(interview);
      await page.locator('.consent [value=no]').click();
      const notice = page.locator('[data-embed-notice]');
      assert.match((await notice.textContent()) ?? '', /يوتيوب.*www\.youtube-nocookie\.com/);
      await reader.observe();
      const played = page.waitForRequest(`${player}/**`);
      await page.locator('[data-embed-load]').click();
      await played;
      await reader.settle();
      assert.deepEqual((await reader.observe()).origins, [player]);
      await page.locator('[data-embed-load]').click();
      assert.equal(await page.locator('iframe').count(), 0);
      assert.ok(await notice.isVisible());
    });
  });

  test('where storage is closed the choice holds for the page, and nothing breaks', async () => {
    await newspaper.withReader(async ({ page, visit, context }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await context.addInitScript({
        content: `for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(globalThis, name, { get() { throw new DOMException('closed', 'SecurityError'); } });
        }`,
      });
      await visit(article);
      await page.locator('.consent [value=yes]').click();
      await page.locator('#comments').scrollIntoViewIfNeeded();
      await page.locator('.comment-form').waitFor();
      assert.ok(!(await isAsking(page)));
      assert.deepEqual(errors, []);
    });
  });

  test('whatever the site keeps is named on the privacy policy', async () => {
    await newspaper.withReader(async (reader) => {
      const { page } = reader;
      await reader.visit(article);
      await page.locator('.consent [value=yes]').click();
      await reader.settle();
      await page.locator('[data-switch=theme] [value=dark]').click();
      await reader.visit('/search/');
      await page.locator('#search-remember').check();
      const { kept } = await reader.observe();
      await reader.visit('/privacy/');
      const policy = (await page.locator('main').textContent()) ?? '';
      for (const name of kept) assert.ok(policy.includes(name), name);
      assert.equal(kept.length, 4, kept.join());
    });
  });
});
