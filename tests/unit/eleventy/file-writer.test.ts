import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createFileWriter } from '../../../scripts/eleventy/file-writer.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-writer-'));
});
after(() => rm(folder, { recursive: true, force: true }));

test('every text is on the disk, as UTF-8, once the writer has finished', async () => {
  const writer = createFileWriter(folder);
  const texts = Array.from({ length: 300 }, (_, index) => `مقال ${index}\n`.repeat(index));
  for (const [index, text] of texts.entries()) await writer.write(`${index}.html`, Buffer.from(text));
  await writer.finish();
  assert.equal((await readdir(folder)).length, texts.length);
  for (const [index, text] of texts.entries()) {
    assert.equal(await readFile(path.join(folder, `${index}.html`), 'utf8'), text);
  }
});

test('a file that cannot be written fails the build, at the latest when it finishes', async () => {
  const writer = createFileWriter(path.join(folder, 'nowhere'));
  await assert.rejects(
    async () => {
      await writer.write('a.html', Buffer.from('أ'));
      await writer.finish();
    },
    { code: 'ENOENT' },
  );
});

test('a writer that wrote nothing finishes at once', async () => {
  await createFileWriter(folder).finish();
});
