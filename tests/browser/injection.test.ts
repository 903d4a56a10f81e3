import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildFixture, type BuiltSite } from '../build/build-fixture.ts';
import { makeContent, smallNewspaper, type ContentFolder } from '../build/make-content.ts';
import { launchBrowser } from './launch-browser.ts';
import { markdownVectors, scriptVectors } from './script-vectors.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

const quote = (text: string): string => JSON.stringify(text);

/** An article that tries one vector wherever an editor may write. */
function toHostileArticle(vector: string, day: number): string {
  const date = `2026-10-${String((day % 28) + 1).padStart(2, '0')}`;
  return [
    '---',
    `title: ${quote(`خبر ${vector}`)}`,
    `date: ${date}`,
    'author: salim',
    'section: politics',
    `tags: [${quote(`وسم ${vector}`.slice(0, 60))}]`,
    `summary: ${quote(`ملخص ${vector}`)}`,
    `agency: ${quote(vector.slice(0, 100))}`,
    `corrections: [{ date: 2026-11-01, text: ${quote(`تصحيح ${vector}`)} }]`,
    `sources: [{ title: ${quote(`مصدر ${vector}`)} }]`,
    '---',
    '',
    `فقرة ${vector}`,
    '',
    vector,
    '',
  ].join('\n');
}

const toMarkdownArticle = (vector: string): string =>
  `---\ntitle: "متن غريب"\ndate: 2026-11-02\nauthor: salim\nsection: politics\n---\n\nفقرة.\n\n${vector}\n`;

describe('hostile content and queries in a real browser that ignores our Content Security Policy', () => {
  let content: ContentFolder;
  let site: BuiltSite;
  let server: ListeningServer;
  let browser: Browser;

  before(async () => {
    content = await makeContent({
      ...smallNewspaper,
      ...Object.fromEntries(
        scriptVectors.map((vector, i) => [`articles/vector-${i}.md`, toHostileArticle(vector, i)] as const),
      ),
      ...Object.fromEntries(
        markdownVectors.map((vector, i) => [`articles/markdown-${i}.md`, toMarkdownArticle(vector)] as const),
      ),
    });
    site = await buildFixture({ content: content.dir, index: true });
    await writeFile(path.join(site.dir, 'canary.html'), '<!doctype html><img src=x onerror=alert(1)>');
    server = await serveFolder(site.dir);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await Promise.all([content.remove(), site.remove()]);
  });

  /** What ran at each address, among whatever `look` does there. */
  async function visit(
    addresses: readonly string[],
    look: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<readonly string[]> {
    const context = await browser.newContext({ baseURL: server.url, bypassCSP: true });
    const page = await context.newPage();
    await blockLooks(page);
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()} ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'load' });
      await look(page);
    }
    await passFrames(page);
    await context.close();
    return ran;
  }

  /** How a page looks runs nothing: styles and fonts, which are the newspaper's own, are left out of so many visits. */
  async function blockLooks(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['*.woff2', '*.css'] });
  }

  /** Whatever a picture that is missing or a style would run has run by the next frame but one. */
  async function passFrames(page: Page): Promise<void> {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** Links and buttons that would run something when they are used, as the browser reads their addresses. */
  const assertPlainLinks = async (page: Page): Promise<void> => {
    const found = await page.evaluate(() => [
      ...[...document.links].map((link) => link.protocol),
      ...[...document.querySelectorAll('[formaction], form[action]')].map(
        (element) =>
          new URL(element.getAttribute('formaction') ?? element.getAttribute('action') ?? '', location.href).protocol,
      ),
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    ]);
    assert.deepEqual(
      found.filter((one) => !['http:', 'https:', 'mailto:', 'tel:'].includes(one)),
      [],
      page.url(),
    );
  };

  test('would be found out: a page that lets one run is noticed', async () => {
    assert.equal((await visit(['/canary.html'])).length, 1);
  });

  test('run nothing on any page of articles, lists, tags and corrections', async () => {
    const pages = (await site.files())
      // Short links lead on at once.
      .filter((file) => file.endsWith('index.html') && !file.startsWith('a/'))
      .map((file) => `/${encodeURI(file.replace(/index\.html$/, ''))}`);
    assert.ok(pages.length > scriptVectors.length + markdownVectors.length);
    assert.deepEqual(await visit(pages, assertPlainLinks), []);
  });

  test('run nothing when they are searched for, and where they stand among results', async () => {
    const ready = async (page: Page): Promise<void> => {
      await page.locator('#search[aria-busy="false"]').waitFor();
      await passFrames(page);
      await assertPlainLinks(page);
    };
    const searchForEach = async (page: Page): Promise<void> => {
      await ready(page);
      for (const vector of scriptVectors) {
        // As the browser's own buttons bring an address back: the page reads it anew, and need not be loaded anew.
        await page.evaluate((query) => {
          history.pushState(null, '', `?q=${encodeURIComponent(query)}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }, vector);
        await ready(page);
        assert.equal(await page.locator('#search input[type=search]').inputValue(), vector);
      }
    };
    assert.deepEqual(await visit([`/search/?q=${encodeURIComponent('خبر')}`], searchForEach), []);
    // One that runs by itself wherever it is taken for markup, from the address that a page is opened with.
    const opened = '<img src=x onerror=alert(1)>';
    assert.ok(scriptVectors.includes(opened));
    assert.deepEqual(await visit([`/search/?q=${encodeURIComponent(opened)}`], ready), []);
  });
});
