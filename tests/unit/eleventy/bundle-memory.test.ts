import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import type { BundledAssets } from '../../../scripts/assets/bundle-assets.ts';
import { createBundleMemory } from '../../../scripts/eleventy/bundle-memory.ts';
import type { BuildCache } from '../../../scripts/cache/build-cache.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-bundles-'));
after(() => rm(folder, { recursive: true, force: true }));
const styles = path.join(folder, 'site.css');
await writeFile(styles, 'p { color: red }');

/** A cache that lasts as long as the test. */
function createCache(): Pick<BuildCache, 'read' | 'write'> {
  const kept = new Map<string, Buffer>();
  return {
    read: (name) => Promise.resolve(kept.get(name) ?? null),
    write: (name, chunks) => Promise.resolve(void kept.set(name, Buffer.concat([...chunks]))),
  };
}

/** A bundle of one file. What names it is all the same here. */
const toBundle = (text: string): BundledAssets => ({
  assets: {} as BundledAssets['assets'],
  files: [{ path: 'assets/site.css', content: Buffer.from(text) }],
});

/** What a process that begins now is given, and whether it made that itself. */
async function askAnew(
  cache: ReturnType<typeof createCache>,
  text: string,
  { name = 'assets', recipe = 'مداد', meanwhile = () => Promise.resolve() } = {},
): Promise<readonly [text: string, isMade: boolean]> {
  let isMade = false;
  const bundle = await createBundleMemory(cache, () => Date.now() + 60_000)(name, [styles], recipe, async () => {
    isMade = true;
    await meanwhile();
    return toBundle(text);
  });
  const [file] = bundle.files;
  assert.ok(file?.content instanceof Uint8Array);
  return [Buffer.from(file.content).toString(), isMade];
}

describe('bundles that an earlier process made', () => {
  test('are given again, byte for byte, where nothing changed', async () => {
    const cache = createCache();
    assert.deepEqual(await askAnew(cache, 'أول'), ['أول', true]);
    assert.deepEqual(await askAnew(cache, 'ثان'), ['أول', false]);
  });

  test('are made anew where the newspaper or a file changed', async () => {
    const cache = createCache();
    await askAnew(cache, 'أول');
    assert.deepEqual(await askAnew(cache, 'ثان', { recipe: 'صحيفة أخرى' }), ['ثان', true]);
    await writeFile(styles, 'p { color: blue }');
    assert.deepEqual(await askAnew(cache, 'ثالث', { recipe: 'صحيفة أخرى' }), ['ثالث', true]);
    assert.deepEqual(await askAnew(cache, 'رابع', { recipe: 'صحيفة أخرى' }), ['ثالث', false]);
  });

  test('are made anew where a file changed while they were made, and had its old text again', async () => {
    const cache = createCache();
    const before = await readFile(styles);
    await askAnew(cache, 'أول', { meanwhile: () => writeFile(styles, 'p { color: green }') });
    await writeFile(styles, before);
    assert.deepEqual(await askAnew(cache, 'ثان'), ['ثان', true]);
  });

  test('of one name do not stand for those of another', async () => {
    const cache = createCache();
    await askAnew(cache, 'للقراء');
    assert.deepEqual(await askAnew(cache, 'للكاتب', { name: 'preview-assets' }), ['للكاتب', true]);
    assert.deepEqual(await askAnew(cache, 'آخر'), ['للقراء', false]);
  });
});
