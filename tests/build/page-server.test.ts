import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { createSiteMemory } from '../../scripts/eleventy/build-memory.ts';
import { createSite } from '../../scripts/eleventy/create-site.ts';
import type { Site } from '../../scripts/eleventy/site.ts';
import { createPageServer, type PageAnswer } from '../../scripts/eleventy/page-server.ts';
import type { EleventyConfig } from '../../scripts/eleventy/eleventy-config.ts';
import { buildEvents } from '../../scripts/eleventy/announcer.ts';
import { registerSite, type SiteConfig } from '../../scripts/eleventy/register-site.ts';
import { createStageTimer } from '../../scripts/eleventy/stage-timer.ts';
import { buildFixture, FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

const settings = {
  contentDir: path.join(projectRoot, 'tests', 'fixtures', 'site'),
  outputDir: '',
  cacheDir: path.join(projectRoot, '.cache'),
  url: 'https://news.example.org/paper/',
  now: FIXTURE_NOW,
  preview: false,
  index: true,
  cards: true,
};
const timer = createStageTimer(() => 0);
const served = await createSite(settings, timer, { memory: createSiteMemory(Date.now), isServed: true });
const built = await buildFixture({ url: settings.url, index: true });
const answer = createPageServer(() => served);

after(() => built.remove());

function ask(path: string): Promise<PageAnswer | undefined> {
  return answer({ url: new URL(path, 'http://localhost:8080/') });
}

describe('pages printed when they are asked for', () => {
  test('are those of a build, byte for byte, at their addresses below the path prefix', async () => {
    const printed = (await built.files()).filter((file) => /\.(?:html|xml|json|txt)$/.test(file));
    assert.ok(printed.length > 100);
    for (const file of printed) {
      const address = file
        .replace(/(^|\/)index\.html$/, '$1')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      const found = await ask(`/paper/${address}`);
      assert.equal(found?.body.toString(), await readFile(path.join(built.dir, file), 'utf8'), file);
    }
  });

  test('say what they are', async () => {
    const found = await Promise.all(
      ['', 'feed.xml', 'feed.json', 'robots.txt', 'pagefind/pagefind-entry.json'].map((file) => ask(`/paper/${file}`)),
    );
    assert.deepEqual(
      found.map((one) => `${String(one?.status)} ${String(one?.headers['Content-Type'])}`),
      [
        '200 text/html; charset=utf-8',
        '200 application/xml; charset=utf-8',
        '200 application/json; charset=utf-8',
        '200 text/plain; charset=utf-8',
        '200 application/json; charset=utf-8',
      ],
    );
  });

  test('stand beside pictures, styles and scripts, which are read where they lie', async () => {
    const types = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.webp': 'image/webp' };
    for (const [ending, type] of Object.entries(types)) {
      const file = (await built.files()).find((name) => name.endsWith(ending)) ?? '';
      const found = await ask(`/paper/${file}`);
      assert.equal(found?.headers['Content-Type'], type);
      assert.deepEqual(Buffer.from(found.body), await readFile(path.join(built.dir, file)), file);
    }
  });

  test('a share card is drawn when it is asked for', async () => {
    const [card] = (await built.files()).filter((file) => file.startsWith('media/card-'));
    assert.ok(card !== undefined);
    const found = await ask(`/paper/${card}`);
    assert.equal(found?.headers['Content-Type'], 'image/png');
    assert.deepEqual(found.body, await readFile(path.join(built.dir, card)));
  });

  test('show what is wrong with what was saved since, over the last good pages or in place of them', async () => {
    const content = await makeContent({ ...smallNewspaper, 'articles/one.md': '---\ntitle: "\n---\n' });
    type Before = Parameters<EleventyConfig['on']>[1];
    const heard = new Map<string, Before>();
    let server = answer;
    /** Whether good pages stood, each time that something was refused. */
    const stood: unknown[] = [];
    const config: SiteConfig = {
      addTemplate: () => undefined,
      addCollection: () => undefined,
      emit: (event, _problems, stands) => {
        if (event === buildEvents.refused) stood.push(stands);
        return Promise.resolve();
      },
      on: (event, handler) => heard.set(event, handler),
      setServerOptions: ({ onRequest }) => {
        // As it was registered; Eleventy's options are of any type.
        server = (onRequest as Record<'/*', typeof answer>)['/*'];
      },
    };
    registerSite(config, { ...settings, contentDir: content.dir, url: 'http://localhost/' }, Date.now);
    const look = async (address = '/'): Promise<string> => {
      await heard.get('eleventy.before')?.({ runMode: 'serve' });
      return String((await server({ url: new URL(address, 'http://localhost:8080/') }))?.body);
    };
    const good = toArticleFile({ title: '"خبر المدينة"', date: '2026-11-01' });
    assert.match(await look(), /<h1>في المحتوى أخطاء<\/h1>[^]*articles\/one\.md:2:8/);
    await content.write('articles/one.md', good.replace('section: politics', 'section: none'));
    assert.match(await look(), /<h1>في المحتوى أخطاء<\/h1>[^]*articles\/one\.md:3:10/);
    await content.write('articles/one.md', good);
    const sound = await look();
    assert.doesNotMatch(sound, /في المحتوى أخطاء/);
    await content.write('articles/one.md', good.replace('author: salim', 'author: none'));
    const broken = await look();
    assert.match(broken, /<body[^>]*><fieldset[^]*هذه آخر صفحة سليمة[^]*articles\/one\.md:2:9[^]*<\/fieldset>/);
    assert.equal(broken.replace(/<fieldset[^]*?<\/fieldset>/, ''), sound);
    assert.doesNotMatch(await look('/feed.xml'), /fieldset/);
    await content.write('articles/one.md', good);
    assert.equal(await look(), sound);
    assert.deepEqual(stood, [false, false, true, true]);
    await content.remove();
  });

  test('where nothing stands, the page that says so is the answer', async () => {
    const found = await ask('/paper/nowhere/');
    assert.equal(found?.status, 404);
    assert.equal(found.body, await readFile(path.join(built.dir, '404.html'), 'utf8'));
    assert.equal(await ask('/paper/assets/nothing.css'), undefined);
    assert.equal(await ask('/%E0%A4%A'), undefined);
  });

  test('an article, with all that a browser asks for beside it, makes no page after it', async () => {
    let made = 0;
    const counted: Site = {
      ...served,
      *entries() {
        for (const entry of served.entries()) {
          made += 1;
          yield entry;
        }
      },
    };
    const answerCounted = createPageServer(() => counted);
    const askCounted = (address: string): Promise<PageAnswer | undefined> =>
      answerCounted({ url: new URL(address, 'http://localhost/') });
    const card = (await built.files()).find((file) => file.startsWith('media/card-')) ?? '';
    assert.equal((await askCounted('/paper/articles/port-reopens/'))?.status, 200);
    const before = made;
    const beside = ['manifest.webmanifest', 'sw.js', 'pagefind/pagefind-entry.json', card];
    for (const file of beside) assert.equal((await askCounted(`/paper/${file}`))?.status, 200, file);
    // The development server has the first two itself; a browser with its tools open asks for the third.
    const elsewhere = [
      '.11ty/reload-client.js',
      '.11ty/morphdom.js',
      '.well-known/appspecific/com.chrome.devtools.json',
    ];
    for (const file of elsewhere) assert.equal(await askCounted(`/${file}`), undefined, file);
    assert.ok(before > 0 && before < 20, `${before} pages`);
    assert.equal(made, before);
  });

  test('an old address in a hidden folder leads on, as it does on the published site', async () => {
    const address = '/.well-known/old/';
    const render = (): string => 'انتقلت الصفحة';
    const moved: Site = { ...served, entries: () => [...served.entries(), { path: address, render }] };
    const found = await createPageServer(() => moved)({ url: new URL(`/paper${address}`, 'http://localhost/') });
    assert.deepEqual([found?.status, found?.body], [200, render()]);
    const atRoot = { ...moved, url: 'https://news.example.org/' };
    assert.equal((await createPageServer(() => atRoot)({ url: new URL(address, 'http://localhost/') }))?.status, 200);
  });

  test('a layout that fails shows its fault in place of its page, and the other pages go on', async () => {
    const render = (): string => {
      throw new Error('undefined value');
    };
    const failing: Site = {
      ...served,
      entries: () => [...served.entries()].map((entry) => (entry.path === '/tags/' ? { ...entry, render } : entry)),
    };
    const answerFailing = createPageServer(() => failing);
    const [broken, sound] = await Promise.all(
      ['tags/', 'authors/'].map((address) => answerFailing({ url: new URL(`/paper/${address}`, 'http://localhost/') })),
    );
    assert.equal(broken?.status, 500);
    assert.match(String(broken.body), /undefined value/);
    assert.equal(sound?.status, 200);
  });

  test('a file that was deleted since it was read is told, and the server goes on', async () => {
    const gone = path.join(projectRoot, 'tests', 'fixtures', 'nowhere.webp');
    const files = [...served.files, { path: 'media/gone.webp', content: { copyOf: gone } }];
    const answerFailing = createPageServer(() => ({ ...served, files }));
    const found = await answerFailing({ url: new URL('http://localhost/paper/media/gone.webp') });
    assert.equal(found?.status, 404);
    assert.match(String(found.body), /لا شيء في .*nowhere\.webp[^]*Nothing stands at .*nowhere\.webp/);
  });

  test('an index that cannot be made is told, and the server goes on', async () => {
    const index = (): Promise<never> => Promise.reject(new Error('Pagefind did not start'));
    const answerFailing = createPageServer(() => ({ ...served, index }));
    const found = await answerFailing({ url: new URL('http://localhost/paper/pagefind/pagefind-entry.json') });
    assert.equal(found?.status, 500);
    assert.match(String(found.body), /Pagefind did not start/);
  });

  test('a list of pages that fails shows its fault for every page after it, however often one is asked for', async () => {
    const failing: Site = {
      ...served,
      *entries() {
        for (const entry of served.entries()) {
          if (entry.path === '/tags/') throw new Error('undefined list');
          yield entry;
        }
      },
    };
    const answerFailing = createPageServer(() => failing);
    const askFailing = (address: string): Promise<PageAnswer | undefined> =>
      answerFailing({ url: new URL(`/paper/${address}`, 'http://localhost/') });
    assert.equal((await askFailing(''))?.status, 200);
    for (const address of ['tags/', 'tags/', 'nowhere/']) {
      const broken = await askFailing(address);
      assert.equal(broken?.status, 500, address);
      assert.match(String(broken.body), /undefined list/);
    }
    assert.equal((await askFailing(''))?.status, 200);
  });
});
