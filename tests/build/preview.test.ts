import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { findPort } from '../../scripts/machine/find-port.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { buildSite } from '../../scripts/eleventy/run-eleventy.ts';
import { listSite } from '../../scripts/publish/check-site.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

const content = await makeContent({
  ...smallNewspaper,
  'articles/first.md': toArticleFile({ title: '"خبر المدينة الأول"', date: '2026-11-01' }),
});
const origin = `http://localhost:${await findPort()}`;
const startServer = (contentDir = content.dir): ReturnType<typeof spawn> =>
  spawn(process.execPath, ['--import', 'tsx', path.join('scripts', 'commands', 'serve.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      MIDAD_CONTENT: contentDir,
      MIDAD_PORT: new URL(origin).port,
      MIDAD_NOW: String(FIXTURE_NOW),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const server = startServer();
/** What the server said, for whoever must find out why it did not see a save. */
let said = '';
for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
after(async () => {
  server.kill();
  await content.remove();
});

async function askStatus(address: string, server: string): Promise<number> {
  return fetch(new URL(address, server)).then(
    ({ status }) => status,
    () => 0,
  );
}

const words = ['أول', 'ثانٍ', 'ثالث', 'المرفأ', 'السوق'];
/** What one save in the newsroom does. */
const save = fc.oneof(
  fc.record({
    does: fc.constant('files' as const),
    name: fc.constantFrom('one', 'two', 'three'),
    title: fc.constantFrom(...words),
    tag: fc.constantFrom(...words),
    day: fc.integer({ min: 1, max: 28 }),
    section: fc.constantFrom('politics', 'economy'),
  }),
  fc.record({ does: fc.constant('deletes' as const), name: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ does: fc.constant('breaks' as const), name: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ does: fc.constant('renames the site' as const), name: fc.constantFrom(...words) }),
);
/** chokidar takes a file that is deleted, filed and deleted within 150 ms for one that stays, so that each is saved once. */
const saves = fc.uniqueArray(save, { minLength: 1, maxLength: 5, selector: ({ name }) => name });
type Save = typeof save extends fc.Arbitrary<infer Value> ? Value : never;

async function apply(change: Save): Promise<void> {
  const file = `articles/edited-${change.name}.md`;
  if (change.does === 'deletes') await rm(path.join(content.dir, file), { force: true });
  else if (change.does === 'breaks') await content.write(file, '---\ntitle: "\n---\n');
  else if (change.does === 'renames the site') {
    const site = smallNewspaper['site.yaml'] ?? '';
    await content.write('site.yaml', site.replace(/^name: .*$/m, `name: صحيفة ${change.name}`));
  } else {
    const { title, tag, day, section } = change;
    const date = `2026-11-${String(day).padStart(2, '0')}`;
    await content.write(file, toArticleFile({ title: `"خبر ${title}"`, date, section, tags: `["${tag}"]` }));
  }
}

const printed = /\.(?:html|xml|json|txt)$/;
/** What the server adds so that pages reload themselves. */
const reloader = /<script type="module" integrity="[^"]*" src="\/\.11ty\/[^"]*"><\/script>/;

/** What a build that remembers nothing prints, by address. */
async function printClean(): Promise<ReadonlyMap<string, string>> {
  const work = await mkdtemp(path.join(tmpdir(), 'midad-clean-'));
  const [outputDir, cacheDir] = [path.join(work, 'site'), path.join(work, 'cache')];
  const settings = { contentDir: content.dir, outputDir, cacheDir, now: FIXTURE_NOW };
  await buildSite(
    { ...settings, preview: true, index: true, cards: true },
    { onRead: () => undefined, onWritten: () => undefined },
  );
  const pages = new Map<string, string>();
  for (const file of listSite(outputDir).filter((name) => printed.test(name))) {
    const address = file === '404.html' ? '/no-such-page/' : `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    pages.set(encodeURI(address), await readFile(path.join(outputDir, file), 'utf8'));
  }
  await rm(work, { recursive: true });
  return pages;
}

/** Addresses where the server shows something else than that. */
async function findStale(pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const missing = pages.get('/no-such-page/') ?? '';
  const gone = ['one', 'two', 'three'].map((name) => `/articles/edited-${name}/`).filter((one) => !pages.has(one));
  const stale: string[] = [];
  for (const [address, expected] of [...pages, ...gone.map((one) => [one, missing] as const)]) {
    // A connection that the server closed since the last question fails once.
    const shown = await fetch(`${origin}${address}`).then(
      (answer) => answer.text(),
      () => null,
    );
    if (shown?.replace(reloader, '') !== expected) stale.push(address);
  }
  return stale;
}

/** Asks until the answer is the wanted one; the last answer, where that never comes. */
async function waitForStatus(address: string, wanted: number, server = origin): Promise<number> {
  const patience = Date.now() + 60_000;
  let status = await askStatus(address, server);
  while (status !== wanted && Date.now() < patience) {
    await pause(100);
    status = await askStatus(address, server);
  }
  return status;
}

describe('the preview of npm start', () => {
  test('shows what is filed, what is added while it runs, and nothing that was deleted', async () => {
    assert.equal(await waitForStatus('/articles/first/', 200), 200, said);
    await content.write('articles/second.md', toArticleFile({ title: '"خبر المدينة الثاني"', date: '2026-11-02' }));
    assert.equal(await waitForStatus('/articles/second/', 200), 200, said);
    await rm(path.join(content.dir, 'articles', 'second.md'));
    assert.equal(await waitForStatus('/articles/second/', 404), 404, said);
    assert.equal(await waitForStatus('/articles/first/', 200), 200, said);
  });

  test('says that its port is taken, and the address that it has instead', async (context) => {
    const second = startServer();
    context.after(() => second.kill());
    let heard = '';
    const address = await new Promise<string>((resolve, reject) => {
      second.on('exit', () => reject(new Error(heard)));
      second.stderr?.on('data', (text: Buffer) => {
        heard += text.toString();
        const [, found] = /(http:\S+) \(\d/.exec(heard) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const { port } = new URL(origin);
    assert.notEqual(new URL(address).port, port);
    assert.ok(heard.includes(`Port ${port} is taken`), heard);
    assert.equal((await fetch(`${address}articles/first/`)).status, 200, heard);
    second.removeAllListeners('exit');
  });

  for (const [when, words] of [
    ['when it has read the rest', /articles are read/],
    ['the moment it listens', /http:/],
  ] as const) {
    test(`misses nothing that is saved ${when}, however many folders it has still to watch`, async (context) => {
      const large = await makeContent(smallNewspaper);
      for (let i = 0; i < 3_000; i += 1) await mkdir(path.join(large.dir, 'articles', `${i}`), { recursive: true });
      const starting = startServer(large.dir);
      context.after(async () => {
        starting.kill();
        await large.remove();
      });
      let heard = '';
      const hear = (expected: RegExp): Promise<string> =>
        new Promise((resolve) => {
          const listen = (): void => {
            const [found] = expected.exec(heard) ?? [];
            if (found !== undefined) resolve(found);
          };
          starting.stderr?.on('data', listen);
        });
      starting.stderr?.on('data', (text: Buffer) => (heard += text.toString()));
      const listening = hear(/http:\S+(?= \(\d)/);
      await hear(words);
      await large.write('articles/2999/new.md', toArticleFile({ title: '"خبر جديد"', date: '2026-11-01' }));
      assert.equal(await waitForStatus('/articles/new/', 200, await listening), 200, heard);
    });
  }

  test('is what a clean build is, byte for byte, after any saves, faulty ones among them', async () => {
    await fc.assert(
      fc.asyncProperty(saves, fc.nat({ max: 200 }), async (changes, apart) => {
        for (const change of changes) {
          await apply(change);
          await pause(apart);
        }
        // What is broken is mended at last, as nothing is built of it.
        for (const { does, name } of changes) if (does === 'breaks') await apply({ does: 'deletes', name });
        const clean = await printClean();
        const patience = Date.now() + 60_000;
        while ((await findStale(clean)).length > 0 && Date.now() < patience) await pause(200);
        const stale = await findStale(clean);
        assert.deepEqual(stale, [], `${stale.join('\n')}\n${said}`);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
