import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { LayoutViews } from '../../scripts/pages/layout-views.ts';
import { serveNewspaper } from './serve-newspaper.ts';

/** A page of every layout, with what its reader comes for. */
const kinds: Readonly<Record<Exclude<keyof LayoutViews, 'pages/specimen.njk'>, readonly [path: string, text: RegExp]>> =
  {
    'pages/home.njk': ['/', /الميناء يعود إلى العمل/],
    'pages/article.njk': ['/articles/port-reopens/', /رست سفينة القمح عند الرصيف الثالث/],
    'pages/section.njk': ['/sections/politics/', /الميناء يعود إلى العمل/],
    'pages/tag.njk': ['/tags/مرفأ-المدينة/', /الميناء يعود إلى العمل/],
    'pages/author.njk': ['/authors/salim-haddad/', /الميناء يعود إلى العمل/],
    'pages/series.njk': ['/series/ملف-الميناء/', /الجزء 1/],
    'pages/archive-index.njk': ['/archive/', /2021/],
    'pages/archive.njk': ['/archive/2021/02/20/', /توقيع اتفاق المرفأ/],
    'pages/author-index.njk': ['/authors/', /سليم حداد/],
    'pages/tag-index.njk': ['/tags/', /مرفأ المدينة/],
    'pages/series-index.njk': ['/series/', /ملف الميناء/],
    'pages/corrections.njk': ['/corrections/', /تصحيح|توضيح/],
    'pages/withdrawn.njk': ['/articles/false-alarm/', /سبب السحب/],
    'pages/static.njk': ['/about/', /من نحن/],
    'pages/search.njk': ['/search/', /يلزمه تفعيل جافاسكربت/],
    'pages/saved.njk': ['/saved/', /تحتاج هذه الصفحة إلى جافاسكربت/],
    'pages/not-found.njk': ['/404.html', /ربما تغيّر عنوانها/],
    'pages/lite.njk': ['/lite/port-reopens/', /رست سفينة القمح عند الرصيف الثالث/],
    'pages/lite-home.njk': ['/lite/', /الميناء يعود إلى العمل/],
  };

/** What a reader on a bad line may do without. */
const dressing: ReadonlySet<string> = new Set(['stylesheet', 'font', 'image']);
/** Headings and paragraphs. */
const spoken = ':is(h1, h2, h3, p):not(noscript *, template *)';

describe('reading without JavaScript', () => {
  const { withSharedPage } = serveNewspaper({});

  const visit = (address: string, javaScriptEnabled: boolean, read: (page: Page) => Promise<void>): Promise<void> =>
    withSharedPage({ javaScriptEnabled }, async (page) => {
      await page.goto(encodeURI(address));
      await read(page);
    });

  for (const [layout, [address, text]] of Object.entries(kinds)) {
    test(`${layout} shows what its reader comes for, and no button that does nothing`, async () => {
      await visit(address, false, async (page) => {
        assert.match(await page.locator('main').innerText(), text);
        assert.ok(await page.locator('h1').isVisible());
        assert.equal(await page.locator('button:visible:not([type=submit]):not(form button)').count(), 0);
        for (const image of await page.locator('main img').all()) {
          assert.notEqual(await image.getAttribute('src'), null, 'a picture waits for a script');
        }
      });
    });

    test(`${layout} is read from top to bottom where styles, fonts and pictures do not come either`, async () => {
      const readStyled = (page: Page): Promise<readonly string[]> =>
        page
          .locator(`main ${spoken}:visible`)
          .evaluateAll((elements) => elements.map(({ textContent }) => textContent));
      await visit(address, false, async (page) => {
        const styled = await readStyled(page);
        await page.route('**/*', (route) =>
          dressing.has(route.request().resourceType()) ? route.abort() : route.continue(),
        );
        await page.reload();
        const bare = await page
          .locator(`main ${spoken}:visible`)
          .evaluateAll((elements) =>
            elements.map((element) => [element.textContent, element.getBoundingClientRect().top] as const),
          );
        const texts = new Set(bare.map(([text]) => text));
        assert.deepEqual(
          styled.filter((text) => !texts.has(text)),
          [],
        );
        const tops = bare.map(([, top]) => top);
        assert.deepEqual(
          tops,
          tops.toSorted((one, other) => one - other),
        );
        assert.ok(styled.length > 0);
      });
    });

    // Search and the reader's own lists are what a script is for.
    if (layout === 'pages/search.njk' || layout === 'pages/saved.njk') continue;
    test(`${layout} reads the same with and without the script, but for buttons`, async () => {
      const read = (page: Page): Promise<readonly string[]> =>
        page
          .locator('main :is(h1, h2, h3, p, li > a, td):not(noscript *):visible')
          .evaluateAll((elements) => elements.map((element) => element.textContent.replace(/\s+/g, ' ').trim()));
      let withScript: readonly string[] = [];
      await visit(address, true, async (page) => {
        await page.waitForLoadState('networkidle');
        withScript = await read(page);
      });
      await visit(address, false, async (page) => {
        assert.deepEqual(await read(page), withScript);
      });
      assert.ok(withScript.length > 0);
    });
  }

  test('every article has its text-only page, its sharing links and its short address as plain links', async () => {
    await visit('/articles/port-reopens/', false, async (page) => {
      for (const host of ['t.me', 'wa.me', 'x.com', 'www.facebook.com']) {
        assert.ok(await page.locator(`.share a[href*="//${host}/"]`).isVisible(), host);
      }
      assert.ok(await page.locator('.share a[href^="mailto:"]').isVisible());
      await page.locator('.tools a[href^="/lite/"]').click();
      await page.waitForURL('**/lite/port-reopens/');
      assert.match(await page.locator('main').innerText(), /رست سفينة القمح/);
    });
  });
});
