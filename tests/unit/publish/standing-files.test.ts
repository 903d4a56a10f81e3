import assert from 'node:assert/strict';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { checksumFile } from '../../../scripts/publish/checksums.ts';
import { findStandingFiles } from '../../../scripts/publish/standing-files.ts';
import { layOutSealed, sealedFiles, toTextFacts } from './sealed-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'midad-standing-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const place = (file: string): string => path.join(folder, file);

describe('files of an earlier build', () => {
  beforeEach(() => layOutSealed(folder));

  test('are kept where the new build makes the same, and are no site until they are sealed again', async () => {
    const standing = await findStandingFiles(folder);
    assert.ok(!readdirSync(folder).includes(checksumFile));
    for (const [file, text] of Object.entries(sealedFiles)) {
      assert.ok(standing.has(file));
      assert.ok(standing.keep(file, toTextFacts(text)), file);
    }
    standing.clearOthers();
    for (const [file, text] of Object.entries(sealedFiles)) assert.equal(readFileSync(place(file), 'utf8'), text);
  });

  test('are not kept where the new build makes another, or where somebody changed them and set their time back', async () => {
    const { atime, mtime } = lstatSync(place('a/index.html'));
    writeFileSync(place('a/index.html'), 'قصة');
    utimesSync(place('a/index.html'), atime, mtime);
    const standing = await findStandingFiles(folder);
    assert.ok(!standing.keep('index.html', toTextFacts('الثانية')));
    assert.ok(!standing.keep('a/index.html', toTextFacts('مقال')));
  });

  test('are kept after a copy, which gives all of them a new time', async () => {
    writeFileSync(place('a/index.html'), 'مقال');
    assert.ok((await findStandingFiles(folder)).keep('a/index.html', toTextFacts('مقال')));
  });

  test('are taken away with their folders where the new build has none of them', async () => {
    const standing = await findStandingFiles(folder);
    standing.keep('index.html', toTextFacts('الأولى'));
    standing.clearOthers();
    assert.deepEqual(readdirSync(folder), ['index.html']);
  });

  test('are taken away at once where no seal names them', async () => {
    writeFileSync(place('stray.html'), 'x');
    mkdirSync(place('empty/inner'), { recursive: true });
    const standing = await findStandingFiles(folder);
    assert.deepEqual(readdirSync(folder).sort(), ['a', 'b', 'index.html']);
    assert.ok(!standing.has('stray.html'));
  });

  test('are replaced by new ones, so that a hard link elsewhere keeps what it had', async () => {
    linkSync(place('index.html'), `${folder}.linked`);
    const standing = await findStandingFiles(folder);
    standing.clear('index.html');
    writeFileSync(place('index.html'), 'جديد');
    assert.equal(readFileSync(`${folder}.linked`, 'utf8'), 'الأولى');
    rmSync(`${folder}.linked`);
  });

  test('are none where there is no seal, or one that cannot be read, and nothing is taken away there', async () => {
    writeFileSync(place(checksumFile), 'nonsense\n');
    const standing = await findStandingFiles(folder);
    assert.ok(!standing.has('index.html'));
    standing.clear('index.html');
    standing.clearOthers();
    assert.equal(readFileSync(place('index.html'), 'utf8'), 'الأولى');
  });
});
