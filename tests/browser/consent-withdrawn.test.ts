import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serveWithServices } from './serve-with-services.ts';
import { article, scriptedPages } from './service-pages.ts';

describe('a yes that is withdrawn', () => {
  const newspaper = serveWithServices();

  test('a withdrawal at the foot of any page takes everything away at once, and nothing is asked for again', async () => {
    await newspaper.withReader(async (reader) => {
      const { page } = reader;
      await reader.visit('/');
      await page.locator('.consent [value=yes]').click();
      for (const address of scriptedPages) {
        await reader.visit(address);
        await page.locator('footer [data-consent-open]').click();
        await page.locator('.consent [value=no]').click();
        assert.equal(await page.locator('iframe, .comments-thread').count(), 0, address);
        assert.equal(await page.evaluate(() => sessionStorage.length), 0, address);
        await reader.context.clearCookies();
        await reader.observe();
        newspaper.server().asked.length = 0;
        await page.reload();
        await reader.settle();
        assert.deepEqual(
          await reader.observe(),
          { origins: [newspaper.own()], kept: ['localStorage: consent'] },
          address,
        );
        assert.deepEqual(newspaper.server().asked, [], address);
        await page.locator('footer [data-consent-open]').click();
        await page.locator('.consent [value=yes]').click();
      }
    });
  });

  test('the counts of the former system return as printed when a yes is withdrawn', async () => {
    await newspaper.withReader(async ({ page, visit }) => {
      await visit(article);
      const views = page.locator('.article-meta [data-count=views]');
      assert.equal((await views.textContent())?.trim(), '701 مشاهدة');
      await page.locator('.consent [value=yes]').click();
      await views.filter({ hasText: '702 مشاهدة' }).waitFor();
      await page.locator('footer [data-consent-open]').click();
      await page.locator('.consent [value=no]').click();
      assert.equal((await views.textContent())?.trim(), '701 مشاهدة');
    });
  });
});
