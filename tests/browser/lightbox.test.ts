import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { buildFixture } from '../build/build-fixture.ts';
import { makeContent, toArticleFile } from '../build/make-content.ts';
import { runAxeInThemes } from './run-axe.ts';
import { runHtmlcsInThemes } from './run-htmlcs.ts';
import { serveBuilt } from './serve-newspaper.ts';

const pictures = [
  ':::gallery',
  '::figure{src="market-1.jpg" alt="A stall" caption="The first"}',
  '::figure{src="market-2.jpg" alt="A shop" caption="The second"}',
  '::figure{src="ornament.png" alt="A sign" caption="The third"}',
  ':::',
].join('\n');
const fields = { title: 'Market day', date: '2026-11-12T07:30', author: 'newsroom', section: 'economy', lang: 'en' };
const arabic = '/articles/old-market/';
const english = '/articles/market-day/';

describe('the pictures of a gallery, over the page', () => {
  const newspaper = serveBuilt(async () => {
    const content = await makeContent(
      {
        'articles/2026/11/market-day.md': toArticleFile({ ...fields, kind: 'gallery' }, pictures),
        'pages/halls.md': `---\ntitle: "قاعاتنا"\n---\n\n${pictures}\n`,
      },
      { onFixture: true },
    );
    const site = await buildFixture({ content: content.dir });
    await content.remove();
    return site;
  });

  /** What stands over the page: the place it tells, and the words of the picture that is seen. */
  const look = (page: Page): Promise<{ readonly place: string; readonly words: string }> =>
    page.locator('.lightbox').evaluate((dialog) => {
      const { left, right } = dialog.getBoundingClientRect();
      const seen = [...dialog.querySelectorAll('li')].find((slide) => {
        const box = slide.getBoundingClientRect();
        return box.left < (left + right) / 2 && box.right > (left + right) / 2;
      });
      return {
        place: dialog.querySelector('[role=status]')?.textContent ?? '',
        words: seen?.querySelector('figcaption')?.innerText.trim() ?? '',
      };
    });
  const visit = (address: string, press: (page: Page) => Promise<void>): Promise<void> =>
    // Still, so that what is seen is there at once.
    newspaper.withSharedPage({ reducedMotion: 'reduce' }, async (page) => {
      await page.goto(address);
      await press(page);
    });

  test('begin at the one that was clicked, whole, with its words and its place', async () => {
    await visit(english, async (page) => {
      await page.locator('.whole-picture').nth(1).click();
      assert.deepEqual(await look(page), { place: 'Picture 2 of 3', words: 'The second' });
      const shape = await page
        .locator('.lightbox img')
        .nth(1)
        .evaluate((img: HTMLImageElement) => {
          const { width, height, bottom } = img.getBoundingClientRect();
          return { error: Math.abs(width / height - img.naturalWidth / img.naturalHeight), bottom, width };
        });
      assert.ok(shape.error < 0.02, JSON.stringify(shape));
      assert.ok(shape.width > 300 && shape.bottom <= 720, JSON.stringify(shape));
    });
  });

  for (const { address, forward, backward, places } of [
    { address: arabic, forward: 'ArrowLeft', backward: 'ArrowRight', places: ['الصورة 1 من 2', 'الصورة 2 من 2'] },
    { address: english, forward: 'ArrowRight', backward: 'ArrowLeft', places: ['Picture 1 of 3', 'Picture 2 of 3'] },
  ]) {
    test(`follow the arrow keys in the direction of ${address}`, async () => {
      await visit(address, async (page) => {
        await page.locator('.whole-picture').first().click();
        assert.equal((await look(page)).place, places[0]);
        await page.keyboard.press(forward);
        assert.equal((await look(page)).place, places[1]);
        await page.keyboard.press(backward);
        assert.equal((await look(page)).place, places[0]);
      });
    });
  }

  test('end at the last, where the way on says that it leads nowhere and keeps the keyboard', async () => {
    await visit(english, async (page) => {
      await page.locator('.whole-picture').first().click();
      const next = page.getByRole('button', { name: 'Next' });
      for (let press = 0; press < 4; press += 1) {
        await next.focus();
        await page.keyboard.press('Enter');
      }
      assert.deepEqual(await look(page), { place: 'Picture 3 of 3', words: 'The third' });
      assert.equal(await next.getAttribute('aria-disabled'), 'true');
      assert.equal(await next.evaluate((button) => button === document.activeElement), true);
      assert.equal(await page.getByRole('button', { name: 'Previous' }).getAttribute('aria-disabled'), 'false');
    });
  });

  test('tell the place of the one that a finger brings', async () => {
    await visit(english, async (page) => {
      await page.locator('.whole-picture').first().click();
      await page.locator('.lightbox-pictures').evaluate((row) => row.scrollBy({ left: row.clientWidth }));
      await page.getByRole('status').getByText('Picture 2 of 3').waitFor();
    });
  });

  for (const { way, close } of [
    { way: 'Escape', close: (page: Page) => page.keyboard.press('Escape') },
    { way: 'the button', close: (page: Page) => page.getByRole('button', { name: 'Close' }).click() },
    {
      way: 'a click beside the picture',
      close: (page: Page) =>
        page
          .locator('.lightbox li')
          .nth(1)
          .click({ position: { x: 5, y: 5 } }),
    },
  ]) {
    test(`close by ${way}, and leave the reader where the gallery was opened`, async () => {
      await visit(english, async (page) => {
        const link = page.locator('.whole-picture').nth(1);
        await link.scrollIntoViewIfNeeded();
        const before = await page.evaluate(() => scrollY);
        await link.click();
        await close(page);
        await page.locator('.lightbox').waitFor({ state: 'detached' });
        assert.equal(await link.evaluate((opener) => opener === document.activeElement), true);
        assert.equal(await page.evaluate(() => scrollY), before);
      });
    });
  }

  test('open in a tab of their own for a reader who asks for one', async () => {
    await newspaper.withPage({}, async (page, context) => {
      await page.goto(english);
      const opened = context.waitForEvent('page');
      await page
        .locator('.whole-picture')
        .first()
        .click({ modifiers: ['ControlOrMeta'] });
      // A new tab is empty at first.
      await (await opened).waitForURL(/\/media\/market-1-[^/]+\.jpg$/);
      assert.equal(await page.locator('.lightbox').count(), 0);
    });
  });

  test('open on a standing page too, and load nothing where there is no gallery', async () => {
    await visit('/halls/', async (page) => {
      await page.locator('.whole-picture').first().click();
      assert.deepEqual(await look(page), { place: 'الصورة 1 من 3', words: 'The first' });
      await page.goto('/articles/harbour-file-1/');
      assert.equal(await page.locator('script[src*=lightbox], link[href*=lightbox]').count(), 0);
    });
  });

  test('have nothing that axe or HTML_CodeSniffer finds, light and dark, and lose nothing at 320 px', async () => {
    await newspaper.withPage({ bypassCSP: true }, async (page) => {
      await page.goto(arabic);
      await page.locator('.whole-picture').first().click();
      assert.deepEqual(await runHtmlcsInThemes(page), []);
      assert.deepEqual((await runAxeInThemes(page)).violations, []);
      await page.setViewportSize({ width: 320, height: 256 });
      const slide = page.locator('.lightbox li').nth(1);
      await page.keyboard.press('End');
      await slide.locator('figcaption').scrollIntoViewIfNeeded();
      const { bottom } = await slide.locator('figcaption').evaluate((words) => words.getBoundingClientRect());
      const limit = await slide.evaluate((box) => box.getBoundingClientRect().bottom);
      assert.ok(bottom <= limit + 1, `the words end at ${bottom}, their place at ${limit}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    });
  });
});
