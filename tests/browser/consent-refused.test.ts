import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAsking } from './choose-purposes.ts';
import { serveWithServices } from './serve-with-services.ts';
import { article, interview, servicePages } from './service-pages.ts';
import { walkPages } from './walk-pages.ts';

describe('nothing is asked for or kept before a reader’s yes', () => {
  const newspaper = serveWithServices();

  test('before a choice, every kind of page asks only its own host and keeps nothing', async () => {
    await newspaper.withReader(async (reader) => {
      for (const [address, observed] of await walkPages(reader, servicePages)) {
        assert.deepEqual(observed, { origins: [newspaper.own()], kept: [] }, address);
      }
      assert.deepEqual(newspaper.server().asked, []);
      await reader.visit('/');
      assert.ok(await isAsking(reader.page));
    });
  });

  test('after a refusal nothing is kept but the refusal, and nobody is asked again', async () => {
    await newspaper.withReader(async (reader) => {
      await reader.visit('/');
      await reader.page.locator('.consent [value=no]').click();
      await reader.observe();
      for (const [address, observed] of await walkPages(reader, servicePages)) {
        assert.deepEqual(observed, { origins: [newspaper.own()], kept: ['localStorage: consent'] }, address);
        assert.ok(!(await isAsking(reader.page)), address);
      }
      assert.deepEqual(newspaper.server().asked, []);
    });
  });

  for (const [name, signals] of [
    ['Global Privacy Control', { gpc: true }],
    ['Do Not Track', { dnt: true }],
  ] as const) {
    test(`${name} is a refusal: nobody is asked, nothing is kept, and a reading is not counted even after a yes`, async () => {
      await newspaper.withReader(async (reader) => {
        const { page } = reader;
        for (const [address, observed] of await walkPages(reader, ['/', interview, '/search/'])) {
          assert.deepEqual(observed, { origins: [newspaper.own()], kept: [] }, address);
          assert.ok(!(await isAsking(page)), address);
        }
        await reader.visit(article);
        await page.locator('footer [data-consent-open]').click();
        assert.ok(await page.locator('.consent-signal').isVisible());
        assert.ok(await page.locator('.consent [name=views]').isDisabled());
        await page.locator('.consent [name=comments]').check();
        await page.locator('.consent [value=save]').click();
        await page.locator('#comments').scrollIntoViewIfNeeded();
        await page.locator('.comment-form').waitFor();
        await reader.settle();
        assert.deepEqual(
          newspaper.server().asked.filter((line) => line.includes('/api/article')),
          [],
        );
      }, signals);
    });
  }

  test('a yes from before the browser asked not to be tracked counts no longer', async () => {
    await newspaper.withReader(async (reader) => {
      await reader.visit('/');
      await reader.page.locator('.consent [value=yes]').click();
      await reader.settle();
      await reader.page.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true })",
      );
      await reader.observe();
      await reader.visit(interview);
      assert.deepEqual((await reader.observe()).origins, [newspaper.own()]);
      assert.ok(!(await isAsking(reader.page)));
    });
  });
});
