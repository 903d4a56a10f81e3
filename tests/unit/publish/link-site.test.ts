import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { checksumFile } from '../../../scripts/publish/checksums.ts';
import { linkSite } from '../../../scripts/publish/link-site.ts';
import { findStandingFiles } from '../../../scripts/publish/standing-files.ts';
import { layOutSealed, sealedFiles, toTextFacts, writeText } from './sealed-site.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'midad-linked-'));
after(() => rmSync(parent, { recursive: true, force: true }));
const [from, to] = [path.join(parent, 'from'), path.join(parent, 'to')];

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

beforeEach(async () => {
  await layOutSealed(from);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
});

describe('a sealed site laid out by second names', () => {
  test('is the same files, and may be kept by a build', async () => {
    await linkSite(from, to);
    assert.deepEqual(listFiles(to), [checksumFile, ...Object.keys(sealedFiles)].sort());
    for (const file of Object.keys(sealedFiles)) {
      assert.equal(statSync(path.join(to, file)).ino, statSync(path.join(from, file)).ino, file);
    }
    const standing = await findStandingFiles(to);
    for (const [file, text] of Object.entries(sealedFiles)) assert.ok(standing.keep(file, toTextFacts(text)), file);
  });

  test('stays as it was where a build writes one of its files anew', async () => {
    await linkSite(from, to);
    const standing = await findStandingFiles(to);
    standing.clear('index.html');
    writeText(to, 'index.html', 'أولى أخرى');
    assert.equal(readFileSync(path.join(from, 'index.html'), 'utf8'), sealedFiles['index.html']);
  });

  test('lacks what was touched since it was sealed, whatever its times say, and what was never sealed', async () => {
    writeText(from, 'a/index.html', 'مقبل');
    utimesSync(path.join(from, 'a/index.html'), 1, 1);
    writeText(from, 'stray.html', 'x');
    await linkSite(from, to);
    assert.deepEqual(listFiles(to), [checksumFile, 'b/c/index.html', 'index.html']);
  });

  const unsealed: Readonly<Record<string, () => void>> = {
    'has no seal': () => rmSync(path.join(from, checksumFile)),
    'has a seal that names nothing': () => writeText(from, checksumFile, ''),
    'is not there': () => rmSync(from, { recursive: true }),
  };
  for (const [name, spoil] of Object.entries(unsealed)) {
    test(`is nothing where it ${name}`, async () => {
      spoil();
      assert.equal(await linkSite(from, to), false);
      assert.deepEqual(readdirSync(to), []);
    });
  }

  test('has no seal where the file system gave up half way', async () => {
    writeText(to, 'b', 'x');
    await assert.rejects(linkSite(from, to), /EEXIST|ENOTDIR/);
    assert.ok(!readdirSync(to).includes(checksumFile));
  });
});
