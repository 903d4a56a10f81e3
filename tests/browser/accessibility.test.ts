import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { pageKinds } from './page-kinds.ts';
import { runAxe, runAxeInThemes } from './run-axe.ts';
import { runHtmlcsInThemes } from './run-htmlcs.ts';
import { serveNewspaper } from './serve-newspaper.ts';

/** WCAG 2.2, 1.4.12: what a reader may set, and nothing may be lost. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Sets the browser's own size of text, in pixels, as readers do in its settings. */
async function setTextSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
  await session.detach();
}

/** Texts that stand in a box too small for them, and would be cut off. Runs in the page. */
function findClipped(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const isHidden = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
      if (!isHidden || position === 'absolute' || element.innerText.trim() === '') return false;
      return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${element.tagName}.${element.className}`);
}

/** What the keyboard stands on. Runs in the page. */
function describeFocus(): { readonly name: string; readonly outline: number; readonly isSeen: boolean } {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const name = element === document.body ? '' : element.outerHTML.slice(0, 160);
  return { name, outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth), isSeen };
}

describe('the newspaper for everyone', () => {
  const newspaper = serveNewspaper({ content: '../../content', index: false });
  const withPage = (options: BrowserContextOptions, visit: (page: Page) => Promise<void>): Promise<void> =>
    // The checkers and the reader's own style are brought in from outside, which the pages' policy forbids.
    newspaper.withSharedPage({ bypassCSP: true, ...options }, visit);

  for (const [kind, address] of Object.entries(pageKinds)) {
    test(`axe and HTML_CodeSniffer find nothing on the page «${kind}», light and dark`, async () => {
      await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.goto(address);
        assert.deepEqual(await runHtmlcsInThemes(page), []);
        const { violations, contrastChecked } = await runAxeInThemes(page);
        assert.deepEqual(violations, []);
        assert.ok(contrastChecked > 10, `contrast was measured on ${contrastChecked} nodes only`);
      });
    });

    test(`the page «${kind}» loses nothing when its text is twice as large, at 320 px, as at 400 % zoom, and when it is spaced out`, async () => {
      await withPage({ viewport: { width: 360, height: 640 } }, async (page) => {
        await page.goto(address);
        await setTextSize(page, 32);
        const enlarged = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(enlarged <= 360, `with large text the page is ${enlarged} px wide`);
        await setTextSize(page, 16);
        await page.setViewportSize({ width: 320, height: 256 });
        for (const step of ['as printed', 'spaced out']) {
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= 320, `${step}: the page is ${width} px wide`);
          assert.deepEqual(await page.evaluate(findClipped), [], step);
          await page.addStyleTag({ content: textSpacing });
        }
      });
    });
  }

  test('the mark of the masthead stays beside its name when the text is twice as large', async () => {
    await withPage({ viewport: { width: 360, height: 640 } }, async (page) => {
      await page.goto(pageKinds.home);
      await setTextSize(page, 32);
      const lines = await page.locator('.masthead-title').evaluate((title) => {
        const { lineHeight } = getComputedStyle(title);
        return title.getBoundingClientRect().height / Number.parseFloat(lineHeight);
      });
      assert.equal(Math.round(lines), 1);
    });
  });

  for (const kind of ['home', 'explainer', 'live', 'search', 'section'] as const) {
    test(`axe finds nothing on the page «${kind}» in forced colours`, async () => {
      await withPage({ forcedColors: 'active', viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.goto(pageKinds[kind]);
        // The browser sets these colours, and axe is told of those it set aside.
        assert.deepEqual((await runAxe(page, ['color-contrast'])).violations, []);
      });
    });
  }

  test('forced colours show which section a page is in and which theme is chosen', async () => {
    await withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(pageKinds.section);
      const borders = await page.evaluate(() =>
        ['.site-nav [aria-current]', '.site-nav a:not([aria-current])'].map((selector) => {
          const link = document.querySelector(selector);
          return link === null ? '' : getComputedStyle(link).borderBlockEndColor;
        }),
      );
      assert.notEqual(borders[0], borders[1]);
      const grounds = await page.evaluate(() =>
        ['true', 'false'].map((pressed) => {
          const button = document.querySelector(`[data-switch=theme] [aria-pressed="${pressed}"]`);
          return button === null ? '' : getComputedStyle(button).backgroundColor;
        }),
      );
      assert.notEqual(grounds[0], grounds[1]);
    });
  });

  for (const kind of ['home', 'gallery', 'live', 'search'] as const) {
    test(`the keyboard walks through the page «${kind}» in order, always seen, and gets out at its end`, async () => {
      await withPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }, async (page) => {
        await page.goto(pageKinds[kind]);
        const expected = await page.evaluate(
          () =>
            [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select, textarea')].filter(
              (element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0,
            ).length,
        );
        const seen = new Set<string>();
        let steps = 0;
        for (;;) {
          await page.keyboard.press('Tab');
          const focus = await page.evaluate(describeFocus);
          if (focus.name === '' || steps > expected + 5) break;
          steps += 1;
          assert.ok(focus.outline >= 2, `no outline: ${focus.name}`);
          assert.ok(focus.isSeen, `out of sight: ${focus.name}`);
          seen.add(focus.name);
        }
        assert.ok(expected > 20);
        assert.ok(steps >= expected, `${steps} of ${expected} reached`);
        assert.ok(steps <= expected + 5, 'the keyboard is caught');
      });
    });
  }

  test('nothing moves on any page for a reader who asked for that', async () => {
    await withPage({ reducedMotion: 'reduce' }, async (page) => {
      for (const address of Object.values(pageKinds)) {
        await page.goto(address);
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((element) => {
              const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
              return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
            }).length,
        );
        assert.equal(moving, 0, address);
      }
    });
  });
});
