import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveShakyFolder, type ShakyServer } from './serve-shaky-folder.ts';

const article = '/articles/port-reopens/';
const other = '/articles/council-session/';

describe('reading without a connection', () => {
  let site: BuiltSite;
  let server: ShakyServer;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let page: Page;
  let errors: string[];

  before(async () => {
    site = await buildFixture();
    server = await serveShakyFolder(site.dir);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  beforeEach(async () => {
    await context?.close();
    server.cut = false;
    context = await browser.newContext({ baseURL: server.url });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
  });

  /** Everything that a page may leave on a device. */
  const readTraces = (): Promise<readonly unknown[]> =>
    page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      (await navigator.serviceWorker.getRegistrations()).length,
      await caches.keys(),
    ]);
  const save = async (address: string): Promise<void> => {
    await page.goto(address);
    await page.locator('[data-save]').click();
    await page.locator('.tools-status', { hasText: 'وتُقرأ بلا اتصال' }).waitFor();
  };
  const controlled = (): Promise<unknown> => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  /** Asks the page again and again: the copies are made after it is shown. */
  async function until(ask: (address: string) => Promise<boolean>, address = ''): Promise<void> {
    for (let asked = 0; asked < 600; asked += 1) {
      if (await page.evaluate(ask, address)) return;
      await page.waitForTimeout(50);
    }
    assert.fail(`The page never said yes to ${ask.toString()}.`);
  }

  /** Changes a file of the site for the length of a visit. */
  async function withFile(
    file: string,
    change: (text: string) => string | null,
    visit: () => Promise<void>,
  ): Promise<void> {
    const target = path.join(site.dir, file);
    const text = await readFile(target, 'utf8');
    const changed = change(text);
    try {
      if (changed === null) await rm(target);
      else await writeFile(target, changed);
      await visit();
    } finally {
      await writeFile(target, text);
    }
  }

  test('nothing is kept and no worker runs before the reader asks for it', async () => {
    for (const address of [article, other, '/saved/', '/']) {
      await page.goto(address, { waitUntil: 'networkidle' });
      assert.deepEqual(await readTraces(), [0, 0, []], address);
    }
  });

  test('a saved article is there with its styles and its picture, under a note that says it is a copy and how old', async () => {
    await save(article);
    await controlled();
    server.cut = true;
    await page.goto(article);
    assert.match(
      await page.locator('[data-offline]').innerText(),
      /تعذّر الاتصال بالموقع، فهذه نسخة حُفظت في جهازك (?:الآن|قبل)/,
    );
    assert.match(await page.locator('.body').innerText(), /رست سفينة القمح/);
    const style = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.notEqual(style, 'rgba(0, 0, 0, 0)');
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.figure img')?.naturalWidth ?? 0) > 0);
    await page.locator('[data-save][aria-pressed=true]').waitFor();
    assert.deepEqual(errors, []);
  });

  test('a page that is not kept is answered by the list of those that are', async () => {
    await save(article);
    await controlled();
    server.cut = true;
    const answer = await page.goto(other);
    assert.equal(answer?.status(), 503);
    assert.match(await page.locator('[data-offline]').innerText(), /ليست في جهازك نسخة من الصفحة/);
    await page.locator('[data-list=saved] a', { hasText: 'الميناء يعود إلى العمل' }).click();
    await page.locator('.body', { hasText: 'رست سفينة القمح' }).waitFor();
  });

  test('new text is there on the first visit with a connection, and from then on without one', async () => {
    await save(article);
    await controlled();
    await withFile(
      'articles/port-reopens/index.html',
      (html) => html.replaceAll('رست سفينة القمح', 'رست سفينة الأرز'),
      async () => {
        await page.goto(article);
        assert.match(await page.locator('.body').innerText(), /رست سفينة الأرز/);
        assert.equal(await page.locator('[data-offline]').count(), 0);
        await until(async () => {
          const copy = await caches.match(location.href);
          return (await copy?.text())?.includes('رست سفينة الأرز') ?? false;
        });
        server.cut = true;
        await page.goto(article);
        assert.match(await page.locator('.body').innerText(), /رست سفينة الأرز/);
      },
    );
  });

  test('an article that is gone from the site is gone from the device after the first visit with a connection', async () => {
    await save(article);
    await controlled();
    await withFile(
      'articles/port-reopens/index.html',
      () => null,
      async () => {
        const answer = await page.goto(article);
        assert.equal(answer?.status(), 404);
        await until((gone) => caches.match(gone).then((copy) => !copy), article);
      },
    );
  });

  test('a withdrawal takes the place of the text that was saved', async () => {
    await save(article);
    await controlled();
    const note = await readFile(path.join(site.dir, 'articles', 'false-alarm', 'index.html'), 'utf8');
    await withFile(
      'articles/port-reopens/index.html',
      () => note,
      async () => {
        await page.goto(article);
        await until(async (address) => {
          const copy = await caches.match(address);
          return (await copy?.text())?.includes('مادة مسحوبة') ?? false;
        }, article);
        server.cut = true;
        await page.goto(article);
        assert.match(await page.locator('main').innerText(), /مادة مسحوبة/);
      },
    );
  });

  test('what was read is remembered only once the reader ticks the box, and then up to thirty articles', async () => {
    await page.goto(article);
    await page.goto('/saved/');
    assert.equal(await page.locator('[data-list=read] li').count(), 0);
    await page.locator('[name=remember]').check();
    await page.evaluate(() => {
      const read = Array.from({ length: 30 }, (_, n) => ({
        path: `/articles/old-${n}/`,
        title: `مادة ${n}`,
        date: '',
      }));
      localStorage.setItem('reading', JSON.stringify({ saved: [], read }));
    });
    await page.goto(other);
    await until(() => caches.match(location.href).then(Boolean));
    await page.goto('/saved/');
    assert.equal(await page.locator('[data-list=read] li').count(), 30);
    await page.locator('[data-list=read] li:first-child [data-copy-mark]:visible').waitFor();
    await controlled();
    server.cut = true;
    await page.goto(other);
    assert.ok(await page.locator('.body').isVisible());
    assert.ok(await page.locator('[data-offline]').isVisible());
  });

  test('each article can be taken off, and everything erased, so that nothing is left on the device', async () => {
    await save(article);
    await save(other);
    await page.goto('/saved/');
    await page.locator('[name=remember]').check();
    await page.locator('[data-list=saved] button').first().click();
    await page.locator('[data-list=saved] li').nth(1).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-list')), 'saved');
    await until((gone) => caches.match(gone).then((copy) => !copy), other);
    await page.locator('[data-forget]').click();
    await page.locator('.saved-status', { hasText: 'مُسح كل شيء' }).waitFor();
    await until(async () => (await caches.keys()).length === 0);
    await until(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(await readTraces(), [0, 0, []]);
    assert.deepEqual(errors, []);
  });

  test('the keyboard stays where it is while copies are made to match the lists', async () => {
    await save(article);
    // The worker is registered when the test says so; a copy that comes with it is how the page shows that it went on.
    await page.addInitScript({
      content: `{
        const { register } = ServiceWorkerContainer.prototype;
        const allowed = new Promise((resolve) => (globalThis.goOn = resolve));
        ServiceWorkerContainer.prototype.register = async function (...words) {
          const path = await allowed;
          for (const name of await caches.keys()) await (await caches.open(name)).put(path, new Response());
          return register.apply(this, words);
        };
      }`,
    });
    await page.goto('/saved/');
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
    }, article);
    await page.locator('[name=remember]').check();
    await page.locator('[data-list=saved] button').focus();
    await page.evaluate(`goOn('${article}')`);
    await page.locator('[data-list=saved] [data-copy-mark]:visible').waitFor();
    assert.equal(await page.locator('[data-list=saved] button:focus').count(), 1);
    assert.deepEqual(errors, []);
  });

  for (const [fault, change] of [
    ['missing from the site', () => null],
    ['broken', () => 'this is no script {'],
    ['another page', () => '<!doctype html><title>404</title>'],
  ] as const) {
    test(`a worker whose file is ${fault} harms no page, old visitor or new`, async () => {
      await save(article);
      await controlled();
      await withFile('sw.js', change, async () => {
        await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration?.update().catch(() => undefined);
        });
        for (const address of [article, other, '/']) {
          const answer = await page.goto(address);
          assert.equal(answer?.status(), 200);
          assert.ok(await page.locator('h1').first().isVisible());
        }
        const fresh = await browser.newContext({ baseURL: server.url });
        const visitor = await fresh.newPage();
        await visitor.goto(article);
        await visitor.locator('[data-save]').click();
        await visitor.locator('.tools-status', { hasText: 'حُفظ رابطها في جهازك' }).waitFor();
        await fresh.close();
      });
    });
  }

  test('closed or full storage is told, and the page goes on', async () => {
    await page.addInitScript({
      content: "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    });
    await page.goto(article);
    await page.locator('[data-save]').click();
    await page.locator('.tools-status', { hasText: 'تعذّر الحفظ' }).waitFor();
    assert.deepEqual(await readTraces(), [0, 0, []]);
    assert.deepEqual(errors, []);
  });

  test('a browser that keeps nothing at all, as some private windows do, reads everything, and says what cannot be kept', async () => {
    await page.addInitScript({
      content: `for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, { get: () => { throw new DOMException('closed', 'SecurityError'); } });
      delete Navigator.prototype.serviceWorker;`,
    });
    for (const address of ['/', article, '/saved/', '/search/']) {
      await page.goto(address, { waitUntil: 'networkidle' });
      assert.ok(await page.locator('h1').first().isVisible(), address);
      assert.deepEqual(errors, [], address);
    }
    await page.goto(article);
    assert.match(await page.locator('.body').innerText(), /رست سفينة القمح/);
    await page.locator('[data-save]').click();
    await page.locator('.tools-status', { hasText: 'تعذّر الحفظ' }).waitFor();
    assert.deepEqual(errors, []);
  });

  test('where there is room for the link but not for a copy, that is what the button says', async () => {
    await page.addInitScript({
      content: "Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));",
    });
    await page.goto(article);
    await page.locator('[data-save]').click();
    await page.locator('.tools-status', { hasText: 'من غير نسخة' }).waitFor();
    assert.equal(await page.locator('[data-save]').getAttribute('aria-pressed'), 'true');
    assert.deepEqual(errors, []);
  });
});
