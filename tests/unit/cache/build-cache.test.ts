import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { openBuildCache, type BuildCache } from '../../../scripts/cache/build-cache.ts';

const work = await mkdtemp(path.join(tmpdir(), 'midad-cache-'));
after(() => rm(work, { recursive: true, force: true }));

const version = 'a'.repeat(64);
const otherVersion = 'b'.repeat(64);
const contentDir = path.join(work, 'content');
await mkdir(contentDir);

/** The one file of a cache. */
async function fileOf(cacheDir: string, name: string): Promise<string> {
  const [folder] = await readdir(path.join(cacheDir, 'builds'));
  assert.ok(folder !== undefined);
  return path.join(cacheDir, 'builds', folder, name);
}

async function fill(cacheDir: string): Promise<BuildCache> {
  const cache = await openBuildCache(cacheDir, contentDir, version);
  await cache.write('kept', [Buffer.from('ما حُفظ '), Buffer.from([0, 10, 255])]);
  return cache;
}

const kept = Buffer.concat([Buffer.from('ما حُفظ '), Buffer.from([0, 10, 255])]);

describe('the cache of builds', () => {
  test('gives the next build the bytes that the last one kept', async () => {
    const cacheDir = path.join(work, 'sound');
    assert.equal((await fill(cacheDir)).notice(), null);
    const next = await openBuildCache(cacheDir, contentDir, version);
    assert.deepEqual(await next.read('kept'), kept);
    assert.equal(next.notice(), null);
  });

  test('has nothing, and says nothing of it, before the first build', async () => {
    const cache = await openBuildCache(path.join(work, 'none'), contentDir, version);
    assert.equal(await cache.read('kept'), null);
    assert.equal(cache.notice(), null);
  });

  const damages: Readonly<Record<string, (file: string, bytes: Buffer) => Promise<void>>> = {
    'is empty': (file) => truncate(file, 0),
    'is cut off in its first line': (file) => truncate(file, 20),
    'is cut off before its hash': (file, bytes) => truncate(file, bytes.length - 32),
    'lacks its last byte': (file, bytes) => truncate(file, bytes.length - 1),
    'has a byte that fell over': (file, bytes) =>
      writeFile(
        file,
        bytes.map((byte, i) => (i === bytes.length - 34 ? byte ^ 1 : byte)),
      ),
    'goes on after its end': (file, bytes) => writeFile(file, Buffer.concat([bytes, Buffer.from('x')])),
    'is somebody else’s': (file) => writeFile(file, '{"foreign":true}'.repeat(20)),
    'is a folder': async (file) => {
      await rm(file);
      await mkdir(file);
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    test(`counts as nothing, with one line about it, where its file ${name}`, async () => {
      const cacheDir = path.join(work, name);
      await fill(cacheDir);
      const file = await fileOf(cacheDir, 'kept');
      await damage(file, await readFile(file));
      const cache = await openBuildCache(cacheDir, contentDir, version);
      assert.equal(await cache.read('kept'), null);
      assert.match(cache.notice()?.en ?? '', /damaged/);
    });
  }

  test('counts as nothing where another Midad, library or Node made it', async () => {
    const cacheDir = path.join(work, 'other');
    await fill(cacheDir);
    const cache = await openBuildCache(cacheDir, contentDir, otherVersion);
    assert.equal(await cache.read('kept'), null);
    assert.match(cache.notice()?.en ?? '', /another version/);
  });

  test('lets a build go on where nothing can be kept, and says so', async () => {
    const cacheDir = path.join(work, 'file');
    await writeFile(cacheDir, 'no folder');
    const cache = await fill(cacheDir);
    assert.match(cache.notice()?.en ?? '', /Nothing could be kept/);
    assert.equal(await cache.read('kept'), null);
  });

  test('leaves what was kept before as it was when the disk takes no more', async () => {
    const cacheDir = path.join(work, 'full');
    const cache = await fill(cacheDir);
    const full: Iterable<Uint8Array> = {
      *[Symbol.iterator]() {
        yield Buffer.alloc(5_000_000);
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    await cache.write('kept', full);
    assert.match(cache.notice()?.en ?? '', /ENOSPC/);
    const next = await openBuildCache(cacheDir, contentDir, version);
    assert.deepEqual(await next.read('kept'), kept);
    assert.deepEqual((await readdir(path.dirname(await fileOf(cacheDir, 'kept')))).sort(), ['content-folder', 'kept']);
  });

  test('is cleared of what a killed build left half written', async () => {
    const cacheDir = path.join(work, 'killed');
    await fill(cacheDir);
    // No process has this number: it is above the most that Linux gives.
    await writeFile(await fileOf(cacheDir, 'kept.99999999'), 'half');
    await fill(cacheDir);
    assert.deepEqual((await readdir(path.dirname(await fileOf(cacheDir, 'kept')))).sort(), ['content-folder', 'kept']);
  });

  test('is removed with the content folder that it belongs to', async () => {
    const cacheDir = path.join(work, 'orphan');
    const gone = await mkdtemp(path.join(work, 'gone-'));
    await (await openBuildCache(cacheDir, gone, version)).write('kept', []);
    await fill(cacheDir);
    assert.equal((await readdir(path.join(cacheDir, 'builds'))).length, 2);
    await rm(gone, { recursive: true });
    await openBuildCache(cacheDir, contentDir, version);
    assert.equal((await readdir(path.join(cacheDir, 'builds'))).length, 1);
  });
});
