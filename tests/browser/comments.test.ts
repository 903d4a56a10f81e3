import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { startComments, type Comments } from '../../scripts/comments/start-comments.ts';
import { buildWithServices } from '../build/build-with-services.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveFolder } from './serve-folder.ts';

/** Milliseconds that the first installation of the server may take before these tests do without it. */
const PATIENCE = 4 * 60_000;
// Where the maker of its database driver is not reached, the driver is compiled: at once, since no test asks how fast it is.
process.env.CFLAGS ??= '-O0';
process.env.CXXFLAGS ??= '-O0';
const data = await mkdtemp(path.join(tmpdir(), 'midad-comments-'));

/** A server of the tests' own, with an empty database. */
function startServer(moderated: boolean): Promise<Comments> {
  return startComments({
    program: path.join(projectRoot, '.cache', 'waline'),
    data: path.join(data, moderated ? 'moderated' : 'open'),
    host: '127.0.0.1',
    port: 0,
    pause: 0,
    moderated,
    behindProxy: false,
    patience: PATIENCE,
    clock: Date.now,
    say: () => undefined,
    onEnd: () => undefined,
  });
}

async function tryServer(): Promise<Comments | Error> {
  try {
    return await startServer(false);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const server = await tryServer();

if (server instanceof Error) {
  test('the comment server could not be installed here, so nothing was tried against the real one', (context) => {
    context.diagnostic(server.message);
    process.stderr.write(`LEFT OUT: the tests against a real comment server. ${server.message}\n`);
  });
} else {
  describe('readers write to the real comment server', () => {
    const article = '/articles/old-harbour-agreement/';
    let site: Awaited<ReturnType<typeof buildWithServices>>;
    let host: Awaited<ReturnType<typeof serveFolder>>;
    let browser: Browser;

    before(async () => {
      site = await buildWithServices({ server: server.url });
      host = await serveFolder(site.dir);
      browser = await launchBrowser();
    });

    after(async () => {
      await browser.close();
      await host.close();
      await server.stop();
      await site.remove();
      await rm(data, { recursive: true, force: true });
    });

    async function visit(read: (page: Page) => Promise<void>, address = article): Promise<void> {
      const context = await browser.newContext({ baseURL: host.url, userAgent: 'Mozilla/5.0 (reader)' });
      context.setDefaultTimeout(15_000);
      // The counter leaves out driven browsers; this one stands for a reader's.
      await context.addInitScript({
        content: "Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })",
      });
      try {
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(address);
        await read(page);
        assert.deepEqual(errors, []);
      } finally {
        await context.close();
      }
    }

    const write = async (page: Page, name: string, text: string): Promise<void> => {
      await page.locator('#comment-name').fill(name);
      await page.locator('#comment-text').fill(text);
      await page.locator('.comment-form [type=submit]').click();
    };
    const comments = (page: Page): Locator => page.locator('.comments-list > .comment');
    const accept = async (page: Page): Promise<void> => {
      await page.locator('.consent [value=yes]').click();
      const section = page.locator('#comments');
      if (await section.count()) await section.scrollIntoViewIfNeeded();
    };

    test('a comment with markup, a reply and a like are kept and read back as text by another reader', async () => {
      const text = '<b>ليس غامقًا</b> *ولا مائلًا* & https://example.org\n\nسطر <script>alert(1)</script> أخير';
      await visit(async (page) => {
        await accept(page);
        await page.locator('.comments-status', { hasText: 'لا تعليقات بعد' }).waitFor();
        await write(page, '<i>ليلى</i>', text);
        await comments(page).first().waitFor();
        assert.equal(await page.locator('#comment-text').inputValue(), '');
        await comments(page).first().locator('[data-reply]').click();
        await write(page, 'سامي', 'شكرًا يا ليلى.');
        await comments(page).first().locator('.comment-replies .comment').waitFor();
        // A like is shown at once; whoever leaves before the server has it takes it along.
        const liked = page.waitForResponse((response) => response.request().method() === 'PUT');
        await comments(page).first().locator('[data-like]').first().click();
        await page.locator('[data-like]', { hasText: 'أعجبك 1' }).waitFor();
        assert.ok((await liked).ok());
      });
      await visit(async (page) => {
        await accept(page);
        await comments(page).first().waitFor();
        const first = comments(page).first();
        assert.equal(await first.locator('.comment-name').first().textContent(), '<i>ليلى</i>');
        const paragraphs = await first.locator(':scope > .comment-text > p').allTextContents();
        assert.deepEqual(paragraphs, text.split('\n\n'));
        assert.equal(await first.locator('.comment-replies .comment-text').textContent(), 'شكرًا يا ليلى.');
        assert.match((await first.locator('[data-like]').first().textContent()) ?? '', /أعجبني 1/);
        assert.equal(await first.locator('script, b, i, a').count(), 0);
      });
    });

    test('the number of comments joins that of the earlier system, on the article and on cards', async () => {
      await visit(async (page) => {
        await accept(page);
        await page.locator('.article-meta [data-count=comments]', { hasText: 'تعليقان' }).waitFor();
      });
      await visit(async (page) => {
        await accept(page);
        await page.locator(`[data-path="${article}"][data-count=comments]`, { hasText: 'تعليقان' }).first().waitFor();
      }, '/sections/politics/');
    });

    test('more comments than a page holds are read page by page, none twice', async () => {
      const address = '/articles/harbour-master/';
      for (let n = 1; n <= 25; n += 1) {
        const answer: Response = await fetch(new URL('api/comment', server.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ nick: 'قارئ', comment: `تعليق رقم ${n}`, url: address }),
        });
        assert.equal(answer.status, 200);
      }
      await visit(async (page) => {
        await accept(page);
        await comments(page).nth(19).waitFor();
        await page.locator('[data-more]').click();
        await comments(page).nth(24).waitFor();
        const texts = await page.locator('.comments-list .comment-text').allTextContents();
        assert.equal(new Set(texts).size, 25);
        assert.ok(await page.locator('[data-more]').isHidden());
      }, address);
    });

    test('an article is counted once a visit and its earlier views are added', async () => {
      const views = (page: Page): Locator => page.locator('.article-meta [data-count=views]');
      await visit(async (page) => {
        await accept(page);
        await page.waitForFunction(() => sessionStorage.getItem('read'));
        await views(page)
          .filter({ hasText: /^\s*702 مشاهدة\s*$/ })
          .waitFor();
        await page.reload({ waitUntil: 'networkidle' });
        await views(page)
          .filter({ hasText: /^\s*702 مشاهدة\s*$/ })
          .waitFor();
      });
      const answer = await fetch(new URL(`api/article?type=time&path=${article}`, server.url));
      const { data: counters } = (await answer.json()) as { readonly data: readonly { readonly time: number }[] };
      assert.equal(counters[0]?.time, 1);
    });

    test('a comment that is only spaces, only marks or too long is explained and stays in the form', async () => {
      await visit(async (page) => {
        await accept(page);
        await page.locator('.comment-form').waitFor();
        for (const [text, message] of [
          [' \n ', 'اكتب تعليقك أولًا'],
          ['\u064B\u064E \u0651', 'اكتب تعليقك أولًا'],
          ['\u202E\u2067', 'اكتب تعليقك أولًا'],
          ['ن'.repeat(10_240), 'أطول من 4000'],
        ] as const) {
          await write(page, 'ليلى', text);
          await page.locator('.comment-fault', { hasText: message }).waitFor();
          assert.equal(await page.locator('#comment-text').inputValue(), text);
          assert.equal(await page.locator(':focus').getAttribute('id'), 'comment-text');
        }
        await write(page, ' ', 'نص');
        await page.locator('.comment-fault', { hasText: 'اكتب اسمًا' }).waitFor();
        assert.equal(await page.locator(':focus').getAttribute('id'), 'comment-name');
      });
    });

    test('the same comment twice is told to be there already', async () => {
      await visit(async (page) => {
        await accept(page);
        await page.locator('.comment-form').waitFor();
        await write(page, 'نور', 'مرة واحدة تكفي.');
        await comments(page).filter({ hasText: 'مرة واحدة تكفي.' }).waitFor();
        await write(page, 'نور', 'مرة واحدة تكفي.');
        await page.locator('.comment-fault', { hasText: 'منشور من قبل' }).waitFor();
      });
    });

    test('marks that turn text round do not leave the name or the comment they stand in', async () => {
      await visit(async (page) => {
        await accept(page);
        await page.locator('.comment-form').waitFor();
        await write(page, '\u202Eهدى', 'نص \u202Eمقلوب\u2066 هنا');
        const item = comments(page).filter({ hasText: 'نص مقلوب هنا' });
        await item.waitFor();
        assert.equal(await item.locator('.comment-name').textContent(), 'هدى');
      });
    });

    test('nothing about the reader is kept beside the name and the comment', async () => {
      const answer = await fetch(new URL(`api/comment?path=${article}&pageSize=100`, server.url));
      const { data: page } = (await answer.json()) as { readonly data: { readonly data: readonly object[] } };
      for (const comment of page.data) {
        for (const name of ['ip', 'ua', 'mail', 'browser', 'os', 'addr']) assert.ok(!(name in comment), name);
      }
    });

    test('comments are read on a page of their own without JavaScript', async () => {
      const context = await browser.newContext({ baseURL: host.url, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(article);
      await page.locator('.comments-doors a').click();
      await page.waitForURL(({ origin }) => origin === new URL(server.url).origin);
      assert.match(await page.locator('main').innerText(), /<b>ليس غامقًا<\/b>/);
      assert.equal(await page.evaluate(() => document.dir), 'rtl');
      await context.close();
    });

    test('on a moderated server nobody else reads a comment before the first to register lets it through', async () => {
      const moderated = await startServer(true);
      const ask = async (method: string, address: string, body?: object, token = ''): Promise<unknown> => {
        const answer = await fetch(new URL(address, moderated.url), {
          method,
          headers: {
            'content-type': 'application/json',
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return ((await answer.json()) as { readonly data: unknown }).data;
      };
      const countShown = async (): Promise<number> =>
        ((await ask('GET', `api/comment?path=${article}`)) as { readonly count: number }).count;
      try {
        const comment = { nick: 'ليلى', comment: 'أنتظر المراجعة.', url: article };
        const sent = (await ask('POST', 'api/comment', comment)) as {
          readonly status: string;
          readonly objectId: number;
        };
        assert.equal(sent.status, 'waiting');
        assert.equal(await countShown(), 0);
        await ask('PUT', `api/comment/${sent.objectId}`, { status: 'approved' });
        assert.equal(await countShown(), 0);
        const desk = { email: 'desk@example.org', password: 'a password of the desk' };
        await ask('POST', 'api/user', { ...desk, display_name: 'التحرير', url: '' });
        const { token } = (await ask('POST', 'api/token', desk)) as { readonly token: string };
        await ask('PUT', `api/comment/${sent.objectId}`, { status: 'approved' }, token);
        assert.equal(await countShown(), 1);
      } finally {
        await moderated.stop();
      }
    });

    test('what a reader wrote outlives the server, and the page goes on', async () => {
      await visit(async (page) => {
        await accept(page);
        await comments(page).first().waitFor();
        await server.stop();
        await write(page, 'سامي', 'أكتب والخادم غائب.');
        await page.locator('.comment-fault', { hasText: 'لم نصل إلى خادم التعليقات' }).waitFor();
        assert.equal(await page.locator('#comment-text').inputValue(), 'أكتب والخادم غائب.');
        await page.reload();
        await page.locator('#comments').scrollIntoViewIfNeeded();
        await page.locator('.comments-status', { hasText: 'تعذّر تحميل التعليقات' }).waitFor();
        assert.ok(await page.locator('[data-more]', { hasText: 'أعد المحاولة' }).isVisible());
        assert.ok(await page.locator('.body').isVisible());
      });
    });
  });
}
