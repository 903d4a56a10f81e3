import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageKinds } from './page-kinds.ts';
import { serveNewspaper } from './serve-newspaper.ts';

describe('reading the newspaper', () => {
  const { url, browser, withPage } = serveNewspaper({ content: '../../content', index: false });

  describe('by a reader who asked for nothing', () => {
    const hosts = new Set<string>();
    let page: Page;

    before(async () => {
      const context = await browser().newContext({ baseURL: url() });
      await context.addInitScript(`
        globalThis.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          violations.push(violatedDirective + ' ' + blockedURI));
      `);
      page = await context.newPage();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
    });

    after(() => page.context().close());

    for (const [kind, address] of Object.entries(pageKinds)) {
      test(`the ${kind} page asks nothing of another host, stores nothing and keeps its own Content Security Policy`, async () => {
        hosts.clear();
        await page.goto(address, { waitUntil: 'networkidle' });
        assert.deepEqual([...hosts], [new URL(url()).host]);
        assert.deepEqual(await page.context().cookies(), []);
        assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
        assert.deepEqual(await page.evaluate('violations'), []);
        const planted = await page.evaluate(`new Promise((resolve) => {
          addEventListener('securitypolicyviolation', () => resolve(violations.at(-1)));
          document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }));
        })`);
        assert.equal(planted, 'style-src-elem inline', 'a planted style is seen');
      });
    }
  });

  test('an article reads in full without JavaScript', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(pageKinds.news);
      assert.ok(((await page.locator('.body').innerText()).match(/\S+/g) ?? []).length > 150);
      assert.ok(await page.locator('h1').isVisible());
    });
  });

  test('the search page offers sections, tags and the archive without JavaScript', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(pageKinds.search);
      for (const path of ['/sections/', '/tags/', '/archive/']) {
        assert.ok(await page.locator(`main a[href^="${path}"]:visible`).count(), `no link to ${path}`);
      }
    });
  });

  test('the first Tab of a keyboard reaches the skip link, which leads to the content', async () => {
    await withPage({}, async (page) => {
      await page.goto(pageKinds.news);
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      assert.equal(await focused.getAttribute('href'), '#main');
      assert.ok(await focused.isVisible());
      await page.keyboard.press('Enter');
      await page.waitForURL(({ hash }) => hash === '#main');
    });
  });

  test('every link and button in view shows where the keyboard is', async () => {
    await withPage({}, async (page) => {
      await page.goto(pageKinds.home);
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
          return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
        });
        assert.ok(outline >= 2, `step ${step}: the outline is ${outline} px`);
      }
    });
  });

  test('a page runs from right to left and its body text is large and airy', async () => {
    await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(pageKinds.news);
      const style = await page.evaluate(() => {
        const { direction, fontSize, lineHeight } = getComputedStyle(
          document.querySelector('.body p') ?? document.body,
        );
        return { direction, size: Number.parseFloat(fontSize), leading: Number.parseFloat(lineHeight) };
      });
      assert.equal(style.direction, 'rtl');
      assert.ok(style.size >= 18, `${style.size} px`);
      assert.ok(style.leading / style.size >= 1.8, `${style.leading / style.size}`);
    });
  });

  test('the theme a reader chooses is kept on the device and applied before the page is painted', async () => {
    await withPage({ colorScheme: 'light' }, async (page) => {
      await page.goto(pageKinds.home);
      const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      await page.locator('[data-switch=theme] button[value="dark"]').click();
      assert.notEqual(await background(), light);
      await page.goto(pageKinds.news);
      assert.notEqual(await background(), light);
    });
  });
});
