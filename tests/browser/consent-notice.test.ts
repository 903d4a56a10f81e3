import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAsking } from './choose-purposes.ts';
import { runAxeInThemes } from './run-axe.ts';
import { serveWithServices } from './serve-with-services.ts';
import { article } from './service-pages.ts';

describe('the notice that asks for consent', () => {
  const newspaper = serveWithServices();

  test('the notice moves nothing, and the page behind it scrolls and leads on', async () => {
    await newspaper.withReader(async ({ page, visit }) => {
      await visit(article);
      assert.ok(await isAsking(page));
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      assert.ok(shift < 0.01, `the page moved by ${shift}`);
      await page.evaluate(() => scrollTo(0, 400));
      assert.ok((await page.evaluate(() => scrollY)) > 0);
      await page.locator('.masthead-name').click();
      await page.waitForURL(newspaper.url());
    });
  });

  test('yes and no are alike in size and style, and the keyboard reaches them first', async () => {
    await newspaper.withReader(async ({ page, visit }) => {
      await visit('/');
      const looks = await page.evaluate(() =>
        ['yes', 'no'].map((value) => {
          const button = document.querySelector(`.consent [value=${value}]`);
          if (!button) return null;
          const { width, height } = button.getBoundingClientRect();
          const { color, backgroundColor, fontWeight } = getComputedStyle(button);
          return { width: Math.round(width), height: Math.round(height), color, backgroundColor, fontWeight };
        }),
      );
      assert.ok(looks[0]);
      assert.deepEqual(looks[0], looks[1]);
      const focused = (): Promise<string> =>
        page.evaluate(() => document.activeElement?.getAttribute('value') ?? document.activeElement?.className ?? '');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'skip-link');
      // The link to the policy stands between.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'yes');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'no');
      await page.keyboard.press('Enter');
      assert.ok(!(await isAsking(page)));
      assert.equal(await page.locator('[data-consent-status]').textContent(), 'حُفظ اختيارك.');
    });
  });

  test('Escape closes the settings and the keyboard is back where it was', async () => {
    await newspaper.withReader(async ({ page, visit }) => {
      await visit('/about/');
      await page.locator('.consent [value=no]').click();
      await page.locator('footer [data-consent-open]').focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'comments');
      await page.keyboard.press('Escape');
      assert.ok(!(await isAsking(page)));
      assert.ok(await page.evaluate(() => document.activeElement?.hasAttribute('data-consent-open')));
    });
  });

  test('axe finds nothing on the notice, the settings, an embed and the form, light and dark', async () => {
    await newspaper.withReader(async ({ page, visit }) => {
      await visit(article);
      assert.deepEqual((await runAxeInThemes(page)).violations, [], 'the notice');
      await page.locator('.consent [value=choose]').click();
      assert.deepEqual((await runAxeInThemes(page)).violations, [], 'the settings');
      await page.locator('.consent [value=yes]').click();
      await page.locator('#comments').scrollIntoViewIfNeeded();
      await page.locator('.comment-form [type=submit]').click();
      await page.locator('.comment-fault:not(:empty)').waitFor();
      assert.deepEqual((await runAxeInThemes(page)).violations, [], 'the form');
      await visit('/privacy/');
      assert.deepEqual((await runAxeInThemes(page)).violations, [], 'the policy');
    });
  });
});
