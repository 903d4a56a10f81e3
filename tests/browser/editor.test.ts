import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { readNewsroom } from '../../scripts/content/read-newsroom.ts';
import type { Article } from '../../scripts/content/newsroom.ts';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from '../build/make-content.ts';
import { serveBuilt } from './serve-newspaper.ts';

const inArabic = [
  '---',
  'العنوان: "جلسة المجلس"',
  'التاريخ: 2026-11-20T10:00',
  'الكاتب: salim',
  'القسم: politics',
  'الوسوم: "موازنة، بلدية"',
  '---',
  '',
  ':::ملاحظة',
  'نص *مائل*.',
  ':::',
  '',
].join('\n');

const files: Readonly<Record<string, string>> = {
  ...smallNewspaper,
  'site.yaml': `${smallNewspaper['site.yaml'] ?? ''}editor: { provider: sveltia, repository: "midad/newspaper" }\n`,
  'articles/2026/11/session.md': inArabic,
  'articles/2026/11/market.md': toArticleFile({ title: '"السوق القديم"', date: '2026-11-19T09:00' }),
};

const readOptions = {
  now: Date.parse('2026-11-20T09:00:00Z'),
  include: 'all',
} as const;

async function build(): Promise<BuiltSite | Error> {
  const content = await makeContent(files);
  try {
    return await buildFixture({ content: content.dir, index: false });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await content.remove();
  }
}

const site = await build();

if (site instanceof Error) {
  test('the web editor could not be installed here, so nothing was tried against the real one', (context) => {
    // Any other failure of the build is one of this test.
    assert.match(site.message, /could not be installed/);
    context.diagnostic(site.message);
    process.stderr.write(`LEFT OUT: the tests against the real web editor. ${site.message}\n`);
  });
} else {
  describe('the web editor in a browser', () => {
    const newspaper = serveBuilt(() => Promise.resolve(site));

    /** A newsroom's browser, far from its zone; the picker of folders gives it a folder that lies in the browser. */
    function withEditor(visit: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
      return newspaper.withPage({ locale: 'fr', timezoneId: 'America/New_York' }, async (page, context) => {
        context.setDefaultTimeout(30_000);
        await context.addInitScript({
          content: 'window.showDirectoryPicker = () => navigator.storage.getDirectory();',
        });
        await visit(page, context);
      });
    }

    async function fillRepository(page: Page): Promise<void> {
      await page.goto('robots.txt');
      await page.evaluate(async (texts) => {
        const root = await navigator.storage.getDirectory();
        await root.getDirectoryHandle('.git', { create: true });
        for (const [file, text] of Object.entries(texts)) {
          const folders = ['content', ...file.split('/')];
          const name = folders.pop() ?? '';
          let folder = root;
          for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
          const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
          await stream.write(text);
          await stream.close();
        }
      }, files);
    }

    async function readRepository(page: Page, file: string): Promise<string> {
      return page.evaluate(
        async (parts) => {
          let folder = await navigator.storage.getDirectory();
          for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
          return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
        },
        ['content', ...file.split('/')],
      );
    }

    async function signIn(page: Page): Promise<void> {
      await fillRepository(page);
      await page.goto('admin/');
      await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).click();
      await page.getByText('السوق القديم').waitFor();
    }

    /** A field with what its file says in it: the editor may draw it before it fills it. */
    async function findField(page: Page, name: string, value: string): Promise<Locator> {
      const field = page.getByRole('textbox', { name, exact: true }).first();
      await field.waitFor();
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some((one) => one.value === wanted),
        value,
      );
      assert.equal(await field.inputValue(), value);
      return field;
    }

    async function save(page: Page): Promise<void> {
      await page.getByRole('button', { name: 'حفظ', exact: true }).click();
      await page.getByText('تم حفظ العنصر').waitFor();
    }

    /** What the gate makes of the repository with one of its files as the editor left it. */
    async function readGate(file: string, text: string): Promise<Article | undefined> {
      const content = await makeContent({ ...files, [file]: text });
      const { newsroom, problems } = await readNewsroom({ contentDir: content.dir, ...readOptions });
      await content.remove();
      assert.deepEqual(problems, []);
      return newsroom?.articles.find((article) => article.file === file);
    }

    test('speaks Arabic from right to left, and asks nobody else before an editor signs in', async () => {
      await withEditor(async (page, context) => {
        const asked: string[] = [];
        const errors: string[] = [];
        context.on('request', (request) => asked.push(request.url()));
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto('admin/');
        await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).waitFor();
        await page.waitForLoadState('networkidle');
        await page.locator('html[lang=ar][dir=rtl]').waitFor();
        assert.ok(asked.length > 3);
        assert.deepEqual(
          asked.filter((url) => !url.startsWith(newspaper.url()) && !/^(?:data|blob):/.test(url)),
          [],
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(await context.cookies(), []);
      });
    });

    test('saves an article that was written in Arabic so that the gate reads it as before, but for the change', async () => {
      await withEditor(async (page) => {
        const file = 'articles/2026/11/session.md';
        await signIn(page);
        await page.goto('admin/#/collections/articles/entries/2026/11/session');
        const title = await findField(page, 'العنوان', 'جلسة المجلس');
        await title.fill('جلسة المجلس: الموازنة');
        await save(page);
        const text = await readRepository(page, file);
        assert.match(text, /^title: "جلسة المجلس: الموازنة"$/m);
        const before = await readGate(file, inArabic);
        const changed = await readGate(file, text);
        assert.deepEqual(changed, { ...before, title: 'جلسة المجلس: الموازنة' });
      });
    });

    test('keeps what site.yaml says besides', async () => {
      await withEditor(async (page) => {
        await signIn(page);
        await page.goto('admin/#/collections/_singletons/entries/settings');
        const tagline = await findField(page, 'شعارها', 'أخبار المدينة');
        await tagline.fill('أخبار الميناء');
        await save(page);
        const settings = files['site.yaml'] ?? '';
        assert.equal(await readRepository(page, 'site.yaml'), settings.replace('أخبار المدينة', 'أخبار الميناء'));
      });
    });

    test('links to it from no page, and lists it in no sitemap', async () => {
      const names = (await site.files()).filter(
        (name) => !name.startsWith('admin/') && /\.(?:html|xml|txt|js)$/.test(name),
      );
      assert.ok(names.length > 20);
      for (const name of names) {
        assert.doesNotMatch(await readFile(path.join(site.dir, name), 'utf8'), /\/admin\/|sveltia/, name);
      }
    });
  });
}
