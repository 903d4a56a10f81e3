import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { toCacheVersion } from '../../../scripts/cache/to-cache-version.ts';

const root = await mkdtemp(path.join(tmpdir(), 'midad-version-'));
after(() => rm(root, { recursive: true, force: true }));

const runtime = { node: '20.19.0', icu: '76.1' };
const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};
for (const file of ['package-lock.json', '.eleventy.ts', 'scripts/a.ts', 'layouts/b.njk', 'assets/c.css']) {
  await write(file, file);
}

describe('the version of a cache', () => {
  test('stays while nothing changes, and with what is no source of the site', async () => {
    const version = toCacheVersion(root, runtime);
    await write('README.md', 'نص');
    assert.equal(toCacheVersion(root, { ...runtime }), version);
  });

  test('is another after any change of a library, a source, a layout, a style or the runtime', async () => {
    const versions = [toCacheVersion(root, runtime)];
    for (const file of ['package-lock.json', '.eleventy.ts', 'scripts/a.ts', 'layouts/b.njk', 'assets/c.css']) {
      await write(file, 'changed');
      versions.push(toCacheVersion(root, runtime));
    }
    await write('layouts/new.njk', '');
    versions.push(toCacheVersion(root, runtime));
    versions.push(toCacheVersion(root, { ...runtime, icu: '77.1' }));
    assert.equal(new Set(versions).size, versions.length);
  });
});
