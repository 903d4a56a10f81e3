import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { buildWithServices } from '../build/build-with-services.ts';
import { honest, imitateWaline, say, type Behaviour, type ImitatedWaline } from './imitate-waline.ts';
import { launchBrowser } from './launch-browser.ts';
import { observeReader } from './observe-reader.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

const article = '/articles/old-harbour-agreement/';
const draft = 'كتبت هذا التعليق على مهل، وفيه <b>وسم</b> وعلامة \u202E.';

/** Answers to whoever sends a comment; everything else is answered honestly. */
function onSending(answer: Behaviour): Behaviour {
  return (request, response, body) => (request.method === 'POST' ? answer : honest)(request, response, body);
}

/** Answers to whoever asks for the thread. */
function onReading(answer: Behaviour): Behaviour {
  return (request, response, body) =>
    (request.url?.startsWith('/api/comment?path=') ? answer : honest)(request, response, body);
}

/** Puts the end of the page's patience into the test's hands; runs before the page's own scripts. */
const patience = `{
  const waiting = [];
  AbortSignal.timeout = () => {
    const controller = new AbortController();
    waiting.push(controller);
    return controller.signal;
  };
  globalThis.losePatience = () => {
    for (const controller of waiting) controller.abort(new DOMException('', 'TimeoutError'));
  };
}`;
const losePatience = (tab: Page): Promise<unknown> => tab.evaluate('losePatience()');
const isSending = (request: Request): boolean =>
  request.method() === 'POST' && new URL(request.url()).pathname === '/api/comment';

const comment = {
  objectId: 1,
  nick: 'ليلى',
  comment: '<p>نص</p>',
  time: 1_700_000_000_000,
  like: 0,
  status: 'approved',
};
const page = (data: unknown): unknown => ({ page: 1, totalPages: 1, pageSize: 20, count: 1, data });

describe('a comment server that is slow, lying or gone', () => {
  let server: ImitatedWaline;
  let site: Awaited<ReturnType<typeof buildWithServices>>;
  let host: ListeningServer;
  let browser: Browser;

  before(async () => {
    server = await imitateWaline();
    site = await buildWithServices({ server: server.url });
    host = await serveFolder(site.dir);
    browser = await launchBrowser();
  });

  beforeEach(() => {
    server.behaviour = honest;
    server.asked.length = 0;
  });

  after(async () => {
    await browser.close();
    await host.close();
    await server.close();
    await site.remove();
  });

  /** Opens the thread for a reader whose patience ends when the test says so, and holds the page to throwing nothing. */
  async function withThread(read: (page: Page) => Promise<void>): Promise<void> {
    const { context, page: tab } = await observeReader(browser, host.url);
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await context.addInitScript({ content: patience });
    try {
      await tab.goto(article);
      await tab.locator('.consent [value=yes]').click();
      await tab.locator('#comments').scrollIntoViewIfNeeded();
      await tab.locator('.comment-form').waitFor();
      await read(tab);
      assert.deepEqual(errors, []);
      assert.ok(await tab.locator('.body').isVisible());
    } finally {
      await context.close();
    }
  }

  const write = async (tab: Page, text = draft): Promise<void> => {
    await tab.locator('#comment-name').fill('سامي');
    await tab.locator('#comment-text').fill(text);
    await tab.locator('.comment-form [type=submit]').click();
  };
  const fault = (tab: Page, words: string): Promise<void> =>
    tab.locator('.comment-fault', { hasText: words }).waitFor();
  const comments = (tab: Page): Locator => tab.locator('.comments-list > .comment');

  for (const [what, behaviour, words, begin] of [
    ['hangs up', (_, response) => response.destroy(), 'لم نصل إلى خادم التعليقات'],
    ['never answers', () => undefined, 'تأخّر جواب الخادم', (tab) => tab.waitForRequest(isSending)],
    [
      'begins an answer and never ends it',
      (_, response) => response.write('{"errno":0,'),
      'تأخّر جواب الخادم',
      (tab) => tab.waitForResponse((response) => isSending(response.request())),
    ],
    ['answers with a page', (_, response) => response.end('<!doctype html><p>proxy</p>'), 'أجاب الخادم بما لا نفهمه'],
    ['answers with nothing', (_, response) => response.end(), 'أجاب الخادم بما لا نفهمه'],
    ['answers with no comment', (_, response) => say(response, {}), 'أجاب الخادم بما لا نفهمه'],
    ['breaks down', (_, response) => say(response, {}, 500), 'لم نصل إلى خادم التعليقات'],
    [
      'is flooded',
      (_, response) => response.writeHead(429).end('{"errno":429,"errmsg":"fast"}'),
      'أرسلت تعليقًا قبل لحظات',
    ],
    [
      'refuses in words of its own',
      (_, response) => response.writeHead(403).end('{"errno":403,"errmsg":"<img src=x onerror=alert(1)>"}'),
      'لم يقبل الخادم هذا التعليق',
    ],
    [
      'names a fault like a part of every object',
      (_, response) => response.writeHead(403).end('{"errno":403,"errmsg":"constructor"}'),
      'لم يقبل الخادم هذا التعليق',
    ],
  ] as const satisfies readonly (readonly [string, Behaviour, string, ((tab: Page) => Promise<unknown>)?])[]) {
    test(`when it ${what} as a comment is sent, that is said in Arabic and the comment stays in the form`, async () => {
      server.behaviour = onSending(behaviour);
      await withThread(async (tab) => {
        const begun = begin?.(tab);
        await write(tab);
        if (begun !== undefined) {
          await begun;
          await losePatience(tab);
        }
        await fault(tab, words);
        assert.equal(await tab.locator('#comment-text').inputValue(), draft);
        assert.equal(await tab.locator('#comment-name').inputValue(), 'سامي');
        server.behaviour = onSending((_, response, body) => {
          const { nick } = JSON.parse(body) as { readonly nick: string };
          say(response, { ...comment, objectId: 9, nick });
        });
        await tab.locator('.comment-form [type=submit]').click();
        await comments(tab).filter({ hasText: 'كتبت هذا التعليق' }).waitFor();
        assert.equal(await tab.locator('#comment-text').inputValue(), '');
      });
    });
  }

  for (const [what, behaviour, isSlow = false] of [
    ['hangs up', (_, response) => response.destroy()],
    ['never answers', () => undefined, true],
    ['answers with a page', (_, response) => response.end('<p>hello</p>')],
    ['gives no list', (_, response) => say(response, page('many'))],
    ['gives nothing', (_, response) => say(response, null)],
  ] as const satisfies readonly (readonly [string, Behaviour, boolean?])[]) {
    test(`when it ${what} as the thread is read, the reader may try again and can write`, async () => {
      server.behaviour = onReading(behaviour);
      await withThread(async (tab) => {
        // The thread is asked for as the form is drawn.
        if (isSlow) await losePatience(tab);
        await tab.locator('.comments-status', { hasText: 'تعذّر تحميل التعليقات' }).waitFor();
        assert.ok(await tab.locator('.comment-form').isVisible());
        server.behaviour = onReading((_, response) => say(response, page([comment])));
        await tab.locator('[data-more]', { hasText: 'أعد المحاولة' }).click();
        await comments(tab).first().waitFor();
      });
    });
  }

  test('of a list that lies, what is a comment is shown as text and the rest is left out', async () => {
    // Deeper than `JSON.stringify` can go.
    const opening = JSON.stringify({ ...comment, objectId: 99, children: [] }).slice(0, -2);
    const deep = opening.repeat(5_000) + ']}'.repeat(5_000);
    const list = [
      null,
      7,
      'text',
      { ...comment, objectId: {} },
      { ...comment, objectId: 2, comment: 5 },
      { ...comment, objectId: 3, nick: { toString: 'x' }, like: '-4', time: 'yesterday' },
      {
        ...comment,
        objectId: 4,
        nick: '<img src=x onerror=alert(1)>',
        comment: '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">رابط</a>',
      },
      { ...comment, objectId: 5, nick: '\u202Eمقلوب', time: 9e15, like: 1e300, children: 'none' },
      { ...comment, objectId: 6, status: 'spam' },
      'deep',
    ];
    const text = JSON.stringify({ errno: 0, data: page(list) }).replace('"deep"', deep);
    server.behaviour = onReading((_, response) => response.end(text));
    await withThread(async (tab) => {
      await comments(tab).nth(3).waitFor();
      assert.equal(await comments(tab).count(), 4);
      assert.equal(await tab.locator('.comments-thread :is(img, script, a, iframe)').count(), 0);
      const names = await tab.locator('.comments-list > .comment > .comment-head .comment-name').allTextContents();
      assert.deepEqual(names, ['', '<img src=x onerror=alert(1)>', 'مقلوب', 'ليلى']);
      assert.equal(await comments(tab).nth(3).locator('.comment').count(), 1);
    });
  });

  test('numbers that are none leave the printed counts as they are', async () => {
    server.behaviour = (request, response, body) => {
      if (request.url?.includes('type=')) say(response, [{ time: 'many' }, -3, 1.5, null]);
      else honest(request, response, body);
    };
    await withThread(async (tab) => {
      await tab.locator('.comments-status', { hasText: 'لا تعليقات بعد' }).waitFor();
      assert.equal((await tab.locator('.article-meta [data-count=views]').textContent())?.trim(), '701 مشاهدة');
    });
  });

  for (const [count, words] of [
    [0, 'لا تعليقات'],
    [1, 'تعليق واحد'],
    [2, 'تعليقان'],
    [3, '3 تعليقات'],
    [11, '11 تعليقًا'],
    [100, '100 تعليق'],
  ] as const) {
    test(`${count} comments are «${words}»`, async () => {
      server.behaviour = (request, response, body) => {
        const paths = new URL(request.url ?? '/', server.url).searchParams.get('url')?.split(',') ?? [];
        if (request.url?.includes('type=count')) {
          say(
            response,
            paths.map(() => count),
          );
        } else honest(request, response, body);
      };
      await withThread(async (tab) => {
        await tab.locator('.article-meta [data-count=comments]', { hasText: new RegExp(`^${words}$`) }).waitFor();
      });
    });
  }

  test('a like that is refused is taken back', async () => {
    server.behaviour = (request, response, body) => {
      if (request.method === 'PUT') response.writeHead(429).end('{"errno":429,"errmsg":"fast"}');
      else onReading((_, answer) => say(answer, page([{ ...comment, like: 2 }])))(request, response, body);
    };
    await withThread(async (tab) => {
      const like = tab.locator('[data-like]').first();
      const refused = tab.waitForResponse((answer) => answer.request().method() === 'PUT');
      await like.click();
      await refused;
      await tab.locator('[data-like][aria-pressed=false]', { hasText: 'أعجبني 2' }).waitFor();
    });
  });

  test('a comment that waits for a moderator says so, to its writer alone', async () => {
    server.behaviour = onSending((_, response) => say(response, { ...comment, status: 'waiting' }));
    await withThread(async (tab) => {
      await write(tab);
      await tab.locator('.comment-state', { hasText: 'ينتظر المراجعة' }).waitFor();
      await tab.locator('.comments-status', { hasText: 'سيظهر للقراء بعد مراجعته' }).waitFor();
      assert.equal(await comments(tab).first().locator('[data-reply], [data-like]').count(), 0);
    });
  });

  test('what stands in the form is there again when a reader takes a yes back and gives it anew', async () => {
    await withThread(async (tab) => {
      await tab.locator('#comment-text').fill(draft);
      await tab.locator('footer [data-consent-open]').click();
      await tab.locator('.consent [value=no]').click();
      assert.equal(await tab.locator('.comment-form').count(), 0);
      await tab.locator('[data-comments-show]').click();
      await tab.locator('.comment-form').waitFor();
      assert.equal(await tab.locator('#comment-text').inputValue(), draft);
    });
  });

  test('comments that closed since the page was printed take no more', async () => {
    const { context, page: tab } = await observeReader(browser, host.url);
    await tab.goto(article);
    await tab.locator('[data-comments]').evaluate((element) => element.setAttribute('data-closes', '1000'));
    await tab.locator('.consent [value=yes]').click();
    await tab.locator('#comments').scrollIntoViewIfNeeded();
    await tab.locator('.comments-closed', { hasText: 'أُغلق باب التعليق' }).waitFor();
    assert.equal(await tab.locator('.comment-form').count(), 0);
    await context.close();
  });
});
