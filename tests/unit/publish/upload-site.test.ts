import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { listSite, readSite } from '../../../scripts/publish/check-site.ts';
import { OutputError } from '../../../scripts/publish/output-error.ts';
import { sealSite } from '../../../scripts/publish/seal-site.ts';
import { uploadSite, type FileStore, type UploadReport } from '../../../scripts/publish/upload-site.ts';
import { findLackingPages } from './find-lacking-pages.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-upload-'));
after(() => rm(parent, { recursive: true, force: true }));

const siteUrl = 'https://example.org/';
const toPage = (hash: string, body: string): string =>
  `<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<script src="/assets/site-${hash}.js"></script>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

/** One state of a newspaper: every page loads a script and a picture whose names change with it. */
async function makeSite(hash: string, slugs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(parent, 'site-'));
  const links = slugs.map((slug) => `<a href="/articles/${encodeURI(slug)}/">${slug}</a>`).join('\n');
  const files: Readonly<Record<string, string>> = {
    [`assets/site-${hash}.js`]: `"${hash}"`,
    [`media/chart-${hash}.webp`]: hash,
    'index.html': toPage(hash, links),
    ...Object.fromEntries(
      slugs.map((slug) => [
        `articles/${slug}/index.html`,
        toPage(hash, `<img src="/media/chart-${hash}.webp" alt="">`),
      ]),
    ),
    'feed.xml': `<rss version="2.0"><title>${hash}</title></rss>`,
    'pagefind/pagefind-entry.json': JSON.stringify({ table: `table.${hash}` }),
    [`pagefind/table.${hash}`]: hash,
    'pagefind/fragment/0': 'x',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  await sealSite(folder, await readSite(folder, siteUrl), true);
  return folder;
}

interface MemoryStore extends FileStore {
  readonly files: Map<string, Buffer>;
  /** Every change, in order. */
  readonly log: string[];
}

/** A store that breaks down before its change number `breaksAt`. */
function makeStore(files = new Map<string, Buffer>(), breaksAt = Infinity): MemoryStore {
  const log: string[] = [];
  const change = (what: string): void => {
    if (log.length >= breaksAt) throw new Error('The line went dead.');
    log.push(what);
  };
  return {
    files,
    log,
    get: (file) => Promise.resolve(files.get(file) ?? null),
    put: async (file, bytes) => {
      change(`put ${file}`);
      files.set(file, bytes);
      await Promise.resolve();
    },
    remove: async (file) => {
      change(`remove ${file}`);
      files.delete(file);
      await Promise.resolve();
    },
  };
}

const own = (name: string): boolean => !name.startsWith('.midad');
const upload = (folder: string, store: FileStore, takeOver = false): Promise<UploadReport> =>
  uploadSite(folder, store, { takeOver });
const old = await makeSite('one', ['قديم', 'باقٍ']);
const fresh = await makeSite('two', ['باقٍ', 'جديد']);

async function assertHolds(store: MemoryStore, folder: string): Promise<void> {
  const names = [...listSite(folder), 'SHA256SUMS'].sort();
  assert.deepEqual([...store.files.keys()].filter(own).sort(), names);
  for (const name of names) assert.deepEqual(store.files.get(name), await readFile(path.join(folder, name)), name);
}

describe('an upload', () => {
  test('sends a whole site to an empty store', async () => {
    const store = makeStore();
    const report = await upload(old, store);
    await assertHolds(store, old);
    assert.equal(report.sent, store.files.size - 1);
    assert.equal(report.removed, 0);
  });

  test('sends assets and pictures, then the index and last its entry, then new pages, changed pages, feeds; deletes last', async () => {
    const store = makeStore();
    await upload(old, store);
    store.log.length = 0;
    await upload(fresh, store);
    const steps = store.log.filter((step) => !step.includes('.midad'));
    const at = (step: string): number => {
      assert.ok(steps.includes(step), step);
      return steps.indexOf(step);
    };
    const order = [
      ['put assets/site-two.js', 'put media/chart-two.webp'],
      ['put pagefind/table.two'],
      ['put pagefind/pagefind-entry.json'],
      ['put articles/جديد/index.html'],
      ['put index.html', 'put articles/باقٍ/index.html'],
      ['put feed.xml', 'put SHA256SUMS'],
      [
        'remove articles/قديم/index.html',
        'remove assets/site-one.js',
        'remove media/chart-one.webp',
        'remove pagefind/table.one',
      ],
    ].map((stage) => stage.map(at));
    assert.deepEqual(
      order.flat().sort((a, b) => a - b),
      order.flatMap((stage) => [...stage].sort((a, b) => a - b)),
    );
    assert.equal(order.flat().length, steps.length);
    await assertHolds(store, fresh);
  });

  test('sends nothing when nothing changed', async () => {
    const store = makeStore();
    await upload(old, store);
    store.log.length = 0;
    const report = await upload(old, store);
    assert.deepEqual(store.log, []);
    assert.deepEqual(report, { sent: 0, removed: 0, unchanged: store.files.size - 1 });
  });

  test('leaves no page without its assets wherever it is cut, and the next one ends it', async () => {
    const whole = makeStore();
    await upload(old, whole);
    await upload(fresh, whole);
    const { length } = whole.log;
    assert.ok(length > 20);
    for (let cut = 0; cut < length; cut += 1) {
      const store = makeStore();
      await upload(old, store);
      const cutting = makeStore(store.files, cut);
      // Cuts beyond the last change of the second upload let it through.
      await upload(fresh, cutting).catch((error: unknown) => assert.match(String(error), /line went dead/));
      assert.deepEqual(findLackingPages(store.files), [], `cut at ${cut}`);
      await upload(fresh, makeStore(store.files));
      await assertHolds(store, fresh);
    }
  });

  test('that fails has nothing under way any more when it says so', async () => {
    let running = 0;
    const put = async (file: string): Promise<void> => {
      if (!own(file)) return;
      if (file.startsWith('assets/')) {
        while (running === 0) await pause(1);
        throw new Error('The line went dead.');
      }
      running += 1;
      await pause(20);
      running -= 1;
    };
    const store: FileStore = { ...makeStore(), put };
    await assert.rejects(upload(old, store), /line went dead/);
    assert.equal(running, 0);
  });

  test('that was cut and never ended leaves nothing behind of what it sent', async () => {
    const store = makeStore();
    await upload(old, store);
    await assert.rejects(upload(fresh, makeStore(store.files, 4)));
    assert.ok([...store.files.keys()].some((name) => name.includes('two')));
    await upload(old, makeStore(store.files));
    await assertHolds(store, old);
  });

  test('deletes nothing that it did not send', async () => {
    const store = makeStore(new Map([['thesis.pdf', Buffer.from('years of work')]]));
    await upload(old, store);
    await upload(fresh, store);
    assert.equal(store.files.get('thesis.pdf')?.toString(), 'years of work');
  });

  test('does not replace the site of others, unless that is said', async () => {
    const theirs = (): Map<string, Buffer> => new Map([['index.html', Buffer.from('theirs')]]);
    const store = makeStore(theirs());
    await assert.rejects(upload(old, store), (error) => {
      assert.ok(error instanceof OutputError);
      assert.match(error.message, /--take-over/);
      assert.match(error.message, /لم يرفعه مداد/);
      return true;
    });
    assert.deepEqual(store.files, theirs());
    await upload(old, store, true);
    await assertHolds(store, old);
  });

  test('refuses a folder that no build finished, and a file that changed since', async () => {
    await assert.rejects(upload(parent, makeStore()), /no finished build/);
    const changed = await makeSite('three', ['باقٍ']);
    await writeFile(path.join(changed, 'index.html'), 'defaced');
    const store = makeStore();
    await assert.rejects(upload(changed, store), /index\.html changed after the build/);
    assert.ok(!store.files.has('index.html'));
  });

  test('sends everything again where its record cannot be read, and deletes nothing', async () => {
    for (const record of ['', '{', '[]', 'null', '{"index.html":7}']) {
      const store = makeStore();
      await upload(old, store);
      store.files.set('.midad-uploaded.json', Buffer.from(record));
      const { removed } = await upload(fresh, store);
      assert.equal(removed, 0);
      assert.ok(store.files.has('articles/قديم/index.html'));
      assert.deepEqual(findLackingPages(store.files), []);
    }
  });
});
