import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { LayoutViews } from '../../scripts/pages/layout-views.ts';
import { buildWithServices } from '../build/build-with-services.ts';
import { imitateWaline, type ImitatedWaline } from './imitate-waline.ts';
import { launchBrowser } from './launch-browser.ts';
import { observeReader, type Observed, type Reader } from './observe-reader.ts';
import { runAxe } from './run-axe.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

const article = '/articles/old-harbour-agreement/';
const interview = '/articles/harbour-master/';

/** A page of every layout, and more where one layout prints pages that differ in what they could ask for. */
const kinds: Readonly<Record<Exclude<keyof LayoutViews, 'pages/specimen.njk'>, readonly string[]>> = {
  'pages/home.njk': ['/'],
  'pages/article.njk': [article, interview, '/articles/council-session/', '/articles/harbour-in-brief/'],
  'pages/section.njk': ['/sections/politics/'],
  'pages/tag.njk': ['/tags/مرفأ-المدينة/'],
  'pages/author.njk': ['/authors/salim-haddad/'],
  'pages/series.njk': ['/series/ملف-الميناء/'],
  'pages/archive-index.njk': ['/archive/'],
  'pages/archive.njk': ['/archive/2021/', '/archive/2021/02/20/'],
  'pages/author-index.njk': ['/authors/'],
  'pages/tag-index.njk': ['/tags/'],
  'pages/series-index.njk': ['/series/'],
  'pages/corrections.njk': ['/corrections/'],
  'pages/withdrawn.njk': ['/articles/false-alarm/'],
  'pages/static.njk': ['/about/', '/privacy/', '/privacy/en/'],
  'pages/search.njk': ['/search/', '/search/?q=المرفأ'],
  'pages/saved.njk': ['/saved/'],
  'pages/not-found.njk': ['/404.html'],
  'pages/lite.njk': ['/lite/harbour-master/'],
  'pages/lite-home.njk': ['/lite/'],
};
const addresses = Object.values(kinds).flat();
/** Pages of text alone have no script, so no service can run on them. */
const withServices = addresses.filter((address) => !address.startsWith('/lite/'));
const player = 'https://www.youtube-nocookie.com';

describe('nothing is asked for or kept before a reader’s yes', () => {
  let server: ImitatedWaline;
  let site: Awaited<ReturnType<typeof buildWithServices>>;
  let host: FolderServer;
  let browser: Browser;
  let own = '';
  let service = '';

  before(async () => {
    server = await imitateWaline();
    site = await buildWithServices({
      server: server.url,
      settings: `comments: { provider: waline, server: "${server.url}" }
views: { provider: waline }
embeds: { load: click }`,
      index: true,
    });
    host = await serveFolder(site.dir);
    browser = await launchBrowser();
    [own, service] = [new URL(host.url).origin, new URL(server.url).origin];
  });

  after(async () => {
    await browser.close();
    await host.close();
    await server.close();
    await site.remove();
  });

  async function withReader(
    read: (reader: Reader) => Promise<void>,
    signals?: Parameters<typeof observeReader>[2],
  ): Promise<void> {
    server.asked.length = 0;
    const reader = await observeReader(browser, host.url, signals);
    try {
      await read(reader);
    } finally {
      await reader.context.close();
    }
  }

  /** Visits every kind of page, to its end, and tells what each asked for and kept. */
  async function walk(
    { page, settle, observe }: Reader,
    where: readonly string[] = addresses,
  ): Promise<ReadonlyMap<string, Observed>> {
    const seen = new Map<string, Observed>();
    for (const address of where) {
      await page.goto(address);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await settle();
      seen.set(address, await observe());
    }
    return seen;
  }

  const isAsking = (page: Page): Promise<boolean> => page.locator('.consent').isVisible();
  const choose = async (page: Page, purposes: readonly string[]): Promise<void> => {
    if (await isAsking(page)) await page.locator('.consent [value=choose]').click();
    else await page.locator('footer [data-consent-open]').click();
    for (const name of ['comments', 'views', 'embeds']) {
      await page.locator(`.consent [name=${name}]`).setChecked(purposes.includes(name));
    }
    await page.locator('.consent [value=save]').click();
  };

  test('before a choice, every kind of page asks only its own host and keeps nothing', async () => {
    await withReader(async (reader) => {
      for (const [address, observed] of await walk(reader)) {
        assert.deepEqual(observed, { origins: [own], kept: [] }, address);
      }
      assert.deepEqual(server.asked, []);
      await reader.visit('/');
      assert.ok(await isAsking(reader.page));
    });
  });

  test('after a refusal nothing is kept but the refusal, and nobody is asked again', async () => {
    await withReader(async (reader) => {
      await reader.visit('/');
      await reader.page.locator('.consent [value=no]').click();
      await reader.observe();
      for (const [address, observed] of await walk(reader)) {
        assert.deepEqual(observed, { origins: [own], kept: ['localStorage: consent'] }, address);
        assert.ok(!(await isAsking(reader.page)), address);
      }
      assert.deepEqual(server.asked, []);
    });
  });

  test('a yes to comments brings comments and their numbers, and no view is counted', async () => {
    await withReader(async (reader) => {
      await reader.visit('/');
      await choose(reader.page, ['comments']);
      await reader.settle();
      await reader.observe();
      for (const [address, { origins, kept }] of await walk(reader)) {
        assert.deepEqual(kept, ['localStorage: consent'], address);
        assert.deepEqual(
          origins.filter((origin) => ![own, service].includes(origin)),
          [],
          address,
        );
      }
      assert.ok(server.asked.length > 0);
      assert.deepEqual(
        server.asked.filter((line) => !line.startsWith('GET /api/comment?')),
        [],
      );
    });
  });

  test('a yes to counting reads counts an article once, and brings no comments', async () => {
    await withReader(async (reader) => {
      await reader.visit('/');
      await choose(reader.page, ['views']);
      await reader.settle();
      await reader.observe();
      for (const [address, { kept }] of await walk(reader)) {
        assert.deepEqual(
          kept.filter((name) => !['localStorage: consent', 'sessionStorage: read'].includes(name)),
          [],
          address,
        );
      }
      assert.deepEqual(
        server.asked.filter((line) => !/^(?:GET|POST) \/api\/article\b/.test(line)),
        [],
      );
      const counted = server.asked.filter((line) => line.startsWith('POST')).length;
      assert.equal(counted, kinds['pages/article.njk'].length);
      await reader.visit(article);
      assert.equal(server.asked.filter((line) => line.startsWith('POST')).length, counted);
    });
  });

  test('a yes to embeds loads the player of the article that has one, and asks no other service', async () => {
    await withReader(async (reader) => {
      await reader.visit('/');
      await choose(reader.page, ['embeds']);
      await reader.observe();
      for (const [address, { origins }] of await walk(reader)) {
        assert.deepEqual(origins, address === interview ? [own, player] : [own], address);
      }
      assert.deepEqual(server.asked, []);
    });
  });

  test('a yes to the notice allows what it names: comments and counting, and no player', async () => {
    await withReader(async (reader) => {
      await reader.visit(interview);
      await reader.page.locator('.consent [value=yes]').click();
      await reader.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await reader.settle();
      assert.deepEqual((await reader.observe()).origins, [own, service].sort());
    });
  });

  test('a withdrawal at the foot of any page takes everything away at once, and nothing is asked for again', async () => {
    await withReader(async (reader) => {
      const { page } = reader;
      await reader.visit('/');
      await page.locator('.consent [value=yes]').click();
      for (const address of withServices) {
        await reader.visit(address);
        await page.locator('footer [data-consent-open]').click();
        await page.locator('.consent [value=no]').click();
        assert.equal(await page.locator('iframe, .comments-thread').count(), 0, address);
        assert.equal(await page.evaluate(() => sessionStorage.length), 0, address);
        await reader.context.clearCookies();
        await reader.observe();
        server.asked.length = 0;
        await page.reload();
        await reader.settle();
        assert.deepEqual(await reader.observe(), { origins: [own], kept: ['localStorage: consent'] }, address);
        assert.deepEqual(server.asked, [], address);
        await page.locator('footer [data-consent-open]').click();
        await page.locator('.consent [value=yes]').click();
      }
    });
  });

  test('the counts of the former system return as printed when a yes is withdrawn', async () => {
    await withReader(async ({ page, visit }) => {
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

  for (const [name, signals] of [
    ['Global Privacy Control', { gpc: true }],
    ['Do Not Track', { dnt: true }],
  ] as const) {
    test(`${name} is a refusal: nobody is asked, nothing is kept, and a reading is not counted even after a yes`, async () => {
      await withReader(async (reader) => {
        const { page } = reader;
        for (const [address, observed] of await walk(reader, ['/', interview, '/search/'])) {
          assert.deepEqual(observed, { origins: [own], kept: [] }, address);
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
          server.asked.filter((line) => line.includes('/api/article')),
          [],
        );
      }, signals);
    });
  }

  test('a yes from before the browser asked not to be tracked counts no longer', async () => {
    await withReader(async (reader) => {
      await reader.visit('/');
      await reader.page.locator('.consent [value=yes]').click();
      await reader.settle();
      await reader.page.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true })",
      );
      await reader.observe();
      await reader.visit(interview);
      assert.deepEqual((await reader.observe()).origins, [own]);
      assert.ok(!(await isAsking(reader.page)));
    });
  });

  test('a click on an embed loads that one alone, and a second click takes it away', async () => {
    await withReader(async (reader) => {
      const { page } = reader;
      await reader.visit(interview);
      await page.locator('.consent [value=no]').click();
      const notice = page.locator('[data-embed-notice]');
      assert.match((await notice.textContent()) ?? '', /يوتيوب.*www\.youtube-nocookie\.com/);
      await reader.observe();
      await page.locator('[data-embed-load]').click();
      await page.locator('iframe').waitFor();
      await reader.settle();
      assert.deepEqual((await reader.observe()).origins, [player]);
      await page.locator('[data-embed-load]').click();
      assert.equal(await page.locator('iframe').count(), 0);
      assert.ok(await notice.isVisible());
    });
  });

  test('where storage is closed the choice holds for the page, and nothing breaks', async () => {
    await withReader(async ({ page, visit, context }) => {
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

  test('the notice moves nothing, and the page behind it scrolls and leads on', async () => {
    await withReader(async ({ page, visit }) => {
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
      await page.waitForURL(host.url);
    });
  });

  test('yes and no are alike in size and style, and the keyboard reaches them first', async () => {
    await withReader(async ({ page, visit }) => {
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
    await withReader(async ({ page, visit }) => {
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
    for (const colorScheme of ['light', 'dark'] as const) {
      await withReader(async ({ page, visit }) => {
        await page.emulateMedia({ colorScheme });
        await visit(article);
        assert.deepEqual((await runAxe(page)).violations, [], `the notice, ${colorScheme}`);
        await page.locator('.consent [value=choose]').click();
        assert.deepEqual((await runAxe(page)).violations, [], `the settings, ${colorScheme}`);
        await page.locator('.consent [value=yes]').click();
        await page.locator('#comments').scrollIntoViewIfNeeded();
        await page.locator('.comment-form [type=submit]').click();
        await page.locator('.comment-fault:not(:empty)').waitFor();
        assert.deepEqual((await runAxe(page)).violations, [], `the form, ${colorScheme}`);
        await visit('/privacy/');
        assert.deepEqual((await runAxe(page)).violations, [], `the policy, ${colorScheme}`);
      });
    }
  });

  test('whatever the site keeps is named on the privacy policy', async () => {
    await withReader(async (reader) => {
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
