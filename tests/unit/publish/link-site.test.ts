import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { after, beforeEach, describe, test } from 'node:test';
import { checksumFile, formatChecksums, toChecksum } from '../../../scripts/publish/checksums.ts';
import { linkSite } from '../../../scripts/publish/link-site.ts';
import { findStandingFiles } from '../../../scripts/publish/standing-files.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'midad-linked-'));
after(() => rmSync(parent, { recursive: true, force: true }));
const [from, to] = [path.join(parent, 'from'), path.join(parent, 'to')];
const site: Readonly<Record<string, string>> = {
  'index.html': 'الأولى',
  'a/index.html': 'مقال',
  'b/c/index.html': 'آخر',
};

const write = (folder: string, file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
const toFacts = (text: string): { checksum: string; size: number } => {
  const bytes = Buffer.from(text);
  return { checksum: toChecksum(bytes), size: bytes.length };
};

/** Longer than the clock of any file system goes without a step. */
const step = (): Promise<void> => wait(30);

beforeEach(async () => {
  for (const folder of [from, to]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(to);
  for (const [file, text] of Object.entries(site)) write(from, file, text);
  await step();
  const sums = Object.entries(site).map(([file, text]) => [file, toFacts(text).checksum] as const);
  write(from, checksumFile, formatChecksums(new Map(sums)));
  await step();
});

describe('a sealed site laid out by second names', () => {
  test('is the same files, and may be kept by a build', async () => {
    await linkSite(from, to);
    assert.deepEqual(listFiles(to), [checksumFile, ...Object.keys(site)].sort());
    for (const file of Object.keys(site)) {
      assert.equal(statSync(path.join(to, file)).ino, statSync(path.join(from, file)).ino, file);
    }
    const standing = await findStandingFiles(to);
    for (const [file, text] of Object.entries(site)) assert.ok(standing.keep(file, toFacts(text)), file);
  });

  test('stays as it was where a build writes one of its files anew', async () => {
    await linkSite(from, to);
    const standing = await findStandingFiles(to);
    standing.clear('index.html');
    write(to, 'index.html', 'أولى أخرى');
    assert.equal(readFileSync(path.join(from, 'index.html'), 'utf8'), site['index.html']);
  });

  test('lacks what was touched since it was sealed, whatever its times say, and what was never sealed', async () => {
    write(from, 'a/index.html', 'مقبل');
    utimesSync(path.join(from, 'a/index.html'), 1, 1);
    write(from, 'stray.html', 'x');
    await linkSite(from, to);
    assert.deepEqual(listFiles(to), [checksumFile, 'b/c/index.html', 'index.html']);
  });

  const unsealed: Readonly<Record<string, () => void>> = {
    'has no seal': () => rmSync(path.join(from, checksumFile)),
    'has a seal that names nothing': () => write(from, checksumFile, ''),
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
    write(to, 'b', 'x');
    await assert.rejects(linkSite(from, to), /EEXIST|ENOTDIR/);
    assert.ok(!readdirSync(to).includes(checksumFile));
  });
});
