import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { runAxeInThemes } from './run-axe.ts';
import { serveNewspaper } from './serve-newspaper.ts';

const results = '#search[data-state="results"][aria-busy="false"]';
/** Runs in the page: a key that the driver's keyboard does not have. */
const pressKey = (key: string): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Slash', bubbles: true, cancelable: true }));
const focusedKey = (): string => (document.activeElement as HTMLElement | null)?.dataset.key ?? '';

describe('ways through the search page', () => {
  const newspaper = serveNewspaper({ content: '../../content', index: true });
  const withPage = (visit: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
    newspaper.withPage({ viewport: { width: 1280, height: 900 }, ...options }, visit);

  async function open(page: Page, query: string, rest = ''): Promise<void> {
    await page.goto(`/search/?q=${encodeURIComponent(query)}${rest}`);
    await page.locator(results).waitFor();
  }

  const status = (page: Page): Promise<string> => page.locator('#search-status').innerText();
  const titles = (page: Page): Promise<string[]> => page.locator('#search-hits .card-title').allInnerTexts();

  test('answers while the reader types, without a key that submits, and puts the query in the address', async () => {
    await withPage(async (page) => {
      await page.goto('/search/');
      await page.locator('#search-query').pressSequentially('العقوب');
      // Where keys come slowly, the beginning of the word was searched for before.
      await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'العقوب');
      await page.locator(results).waitFor();
      assert.ok((await titles(page)).some((title) => title.includes('العقوبات')));
    });
  });

  test('shows more when asked, and puts the focus on the first that was added', async () => {
    await withPage(async (page) => {
      await open(page, 'الدستور');
      assert.equal(await page.locator('#search-hits > li').count(), 10);
      await page.locator('#search-more').focus();
      await page.keyboard.press('Enter');
      await page.locator('#search-hits > li:nth-child(11)').waitFor();
      assert.ok(await page.locator('#search-hits > li:nth-child(11) .card-title a:focus').count());
      assert.equal(await page.locator('#search-more').isHidden(), true);
    });
  });

  test('offers to sort several hits, and not a single one', async () => {
    await withPage(async (page) => {
      await open(page, 'الدستور');
      assert.equal(await page.locator('#search-sort a:visible').count(), 2);
      await open(page, 'روديسيا');
      assert.equal((await titles(page)).length, 1);
      assert.equal(await page.locator('#search-sort a:visible').count(), 0);
    });
  });

  test('keeps sort and filters in an address that can be opened elsewhere, and goes back and forth', async () => {
    await withPage(async (page) => {
      await open(page, 'مجلس');
      const all = await status(page);
      await page.locator('[data-key="sort-newest"]').click();
      await page.locator('[data-key="sort-newest"][aria-current]').waitFor();
      const newest = await titles(page);
      await page.locator('[data-key="section-world"]').click();
      await page.locator('[data-key="remove-section"]').waitFor();
      const { search } = new URL(page.url());
      assert.equal(new URLSearchParams(search).get('section'), 'world');
      assert.equal(new URLSearchParams(search).get('sort'), 'newest');
      const filtered = await titles(page);
      await page.goBack();
      await page.locator('[data-key="remove-section"]').waitFor({ state: 'detached' });
      assert.deepEqual(await titles(page), newest);
      await page.goBack();
      await page.locator('[data-key="sort-relevance"][aria-current]').waitFor();
      assert.equal(await status(page), all);
      await page.goForward();
      await page.goForward();
      await page.locator('[data-key="remove-section"]').waitFor();
      const elsewhere = await page.context().newPage();
      await elsewhere.goto(`/search/${search}`);
      await elsewhere.locator(results).waitFor();
      assert.deepEqual(await titles(elsewhere), filtered);
    });
  });

  test('counts what each filter would leave, and leaves that', async () => {
    await withPage(async (page) => {
      await open(page, 'مجلس');
      const item = page.locator('#search-facets li', { has: page.locator('[data-key="section-world"]') });
      const count = Number(await item.locator('.count').innerText());
      await item.locator('a').click();
      await page.locator('[data-key="remove-section"]').waitFor();
      assert.equal(await page.locator('#search-hits > li').count(), count);
      assert.equal(await page.evaluate(focusedKey), 'section-world');
      await page.locator('[data-key="remove-section"]').click();
      await page.locator('[data-key="remove-section"]').waitFor({ state: 'detached' });
    });
  });

  test('slash, or the letter on its key, goes to the search field of every page', async () => {
    await withPage(async (page) => {
      for (const [address, field] of [
        ['/', '.site-header [name="q"]'],
        ['/about/', '.site-header [name="q"]'],
        ['/authors/rana-khoury/', '.site-header [name="q"]'],
        ['/search/', '#search-query'],
      ] as const) {
        for (const key of ['/', 'ظ']) {
          await page.goto(address);
          await page.evaluate(pressKey, key);
          assert.ok(await page.locator(`${field}:focus`).count(), `${key} on ${address}`);
          assert.equal(await page.locator(field).inputValue(), '');
        }
      }
    });
  });

  test('slash is a letter where something is written, and nothing of ours with another key held', async () => {
    await withPage(async (page) => {
      await page.goto('/authors/rana-khoury/');
      await page.locator('.search-within input[name="q"]').fill('12');
      await page.keyboard.type('/');
      assert.equal(await page.locator('.search-within input[name="q"]').inputValue(), '12/');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+/`);
      assert.equal(await page.locator('input:focus').count(), 0);
      await page.evaluate(() => {
        document.querySelector('main')?.setAttribute('contenteditable', '');
        document.querySelector('main')?.focus();
      });
      await page.keyboard.press('/');
      assert.equal(await page.locator('input:focus').count(), 0);
    });
  });

  test('a reader who wants no slash key switches it off for every page', async () => {
    await withPage(async (page) => {
      await page.goto('/search/');
      await page.locator('.search-tips summary').click();
      await page.locator('#search-slash').uncheck();
      await page.goto('/about/');
      await page.keyboard.press('/');
      assert.equal(await page.locator('input:focus').count(), 0);
      await page.goto('/search/');
      assert.equal(await page.locator('#search-slash').isChecked(), false);
      await page.locator('.search-tips summary').click();
      await page.locator('#search-slash').check();
      assert.equal(await page.evaluate(() => localStorage.getItem('slash')), null);
      await page.goto('/about/');
      await page.keyboard.press('/');
      assert.ok(await page.locator('.site-header [name="q"]:focus').count());
    });
  });

  test('is used with the keys alone: slash, arrows, Escape', async () => {
    await withPage(async (page) => {
      await open(page, 'الدستور');
      await page.locator('body').press('/');
      assert.ok(await page.locator('#search-query:focus').count());
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      assert.ok(await page.locator('#search-hits > li:nth-child(2) a:focus').count());
      await page.keyboard.press('ArrowUp');
      assert.ok(await page.locator('#search-hits > li:nth-child(1) a:focus').count());
      await page.keyboard.press('Escape');
      assert.ok(await page.locator('#search-query:focus').count());
      await page.keyboard.type('/');
      assert.ok((await page.locator('#search-query').inputValue()).endsWith('/'));
    });
  });

  test('asks whether another word was meant, by a link, and changes nothing unasked', async () => {
    await withPage(async (page) => {
      await open(page, 'الدسنور');
      assert.equal(await page.locator('#search-query').inputValue(), 'الدسنور');
      const link = page.locator('#search-corrections a').first();
      assert.equal(await link.innerText(), 'الدستور');
      await link.click();
      await page.locator('#search-corrections').waitFor({ state: 'hidden' });
      assert.equal(await page.locator('#search-query').inputValue(), 'الدستور');
    });
  });

  test('tells once, and as they were typed, of words that are hardly on the site', async () => {
    await withPage(async (page) => {
      await open(page, 'الدسنور البرلمنية');
      const notes = await page.locator('#search-corrections .search-note').allInnerTexts();
      assert.equal(notes.length, 1);
      assert.match(notes[0] ?? '', /«الدسنور»، «البرلمنية»/);
    });
  });

  test('says when no page holds the phrase as it was quoted', async () => {
    await withPage(async (page) => {
      await open(page, '«النسبي السفارة»');
      assert.match(await page.locator('#search-corrections').innerText(), /العبارة كما هي/);
      assert.doesNotMatch(await status(page), /««/);
    });
  });

  const counts: readonly (readonly [query: string, words: RegExp])[] = [
    ['روديسيا', /^نتيجة واحدة/],
    ['إدلب', /^(?:نتيجة واحدة|نتيجتان)/],
    ['الدستور', /^1\d نتيجة/],
  ];
  for (const [query, words] of counts) {
    test(`the count for «${query}» agrees with its noun`, async () => {
      await withPage(async (page) => {
        await open(page, query);
        assert.match(await status(page), words);
      });
    });
  }

  test('a section, a tag and an author are searched within themselves', async () => {
    await withPage(async (page) => {
      const places = [
        ['/sections/elections/', 'section', 'elections', 'القسم: انتخابات'],
        [`/tags/${encodeURIComponent('البرلمان')}/`, 'tag', 'البرلمان', 'الوسم: البرلمان'],
        ['/authors/rana-khoury/', 'author', 'rana-khoury', 'الكاتب: رنا خوري'],
      ] as const;
      for (const [address, name, value, chip] of places) {
        await page.goto(address);
        await page.locator('.search-within input[name="q"]').fill('المقاعد');
        await page.keyboard.press('Enter');
        await page.locator(results).waitFor();
        assert.equal(new URL(page.url()).searchParams.get(name), value);
        assert.equal(await page.locator(`[data-key="remove-${name}"]`).innerText(), chip);
      }
    });
  });

  test('every query that the tips show finds something', async () => {
    await withPage(async (page) => {
      await page.goto('/search/');
      const tips = await page
        .locator('.search-tips li a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      assert.equal(tips.length, 3);
      for (const tip of tips) {
        await page.goto(tip);
        await page.locator(results).waitFor();
        assert.ok((await page.locator('#search-hits > li').count()) > 0, decodeURIComponent(tip));
      }
    });
  });

  test('the name of a chosen author is written even where nothing is found', async () => {
    await withPage(async (page) => {
      await page.goto('/search/?q=qqqqqq&author=rana-khoury');
      await page.locator('#search[data-state="empty"]').waitFor();
      assert.equal(await page.locator('[data-key="remove-author"]').innerText(), 'الكاتب: رنا خوري');
    });
  });

  test('searches are kept on the device only after the reader says so, and forgotten when taken back', async () => {
    await withPage(async (page) => {
      const kept = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('searches'));
      await open(page, 'الدستور');
      await page.goto('/search/');
      assert.equal(await kept(), null);
      await page.locator('#search-remember').check();
      await open(page, 'السفارة');
      await page.goto('/search/');
      assert.deepEqual(await page.locator('#search-recent-list a').allInnerTexts(), ['السفارة']);
      await page.locator('#search-recent-list a').click();
      await page.locator(results).waitFor();
      await page.goto('/search/');
      await page.locator('#search-remember').uncheck();
      assert.equal(await kept(), null);
      assert.equal(await page.locator('#search-recent-list').isHidden(), true);
    });
  });

  test('fits a screen of 320 pixels in every state', async () => {
    await withPage(
      async (page) => {
        for (const query of ['', 'الدستور', 'قسطنطنطينوبوليس', 'ا'.repeat(300), 'f'.repeat(300)]) {
          await page.goto(`/search/?q=${encodeURIComponent(query)}`);
          await page.locator('#search:not([data-state="searching"])').waitFor();
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(over <= 0, `${query.slice(0, 20)}: ${over} px too wide`);
        }
      },
      { viewport: { width: 320, height: 640 } },
    );
  });

  test('axe finds nothing wrong before a search, with nothing found, and without an index', async () => {
    await withPage(async (page) => {
      await page.goto('/search/');
      assert.deepEqual((await runAxeInThemes(page)).violations, []);
      await page.goto('/search/?q=qqqqqq&section=world');
      await page.locator('#search[data-state="empty"]').waitFor();
      assert.deepEqual((await runAxeInThemes(page)).violations, []);
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto('/search/?q=qqqqqq');
      await page.locator('#search[data-state="failed"]').waitFor();
      assert.deepEqual((await runAxeInThemes(page)).violations, []);
    });
  });
});
