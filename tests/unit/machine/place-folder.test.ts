import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { placeFolder } from '../../../scripts/machine/place-folder.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-place-'));
after(() => rm(parent, { recursive: true, force: true }));
const [staging, folder] = [path.join(parent, 'staging'), path.join(parent, 'folder')];

async function fill(place: string, text: string): Promise<void> {
  await mkdir(place);
  await writeFile(path.join(place, 'record'), text);
}
const read = (): Promise<string> => readFile(path.join(folder, 'record'), 'utf8');

describe('a finished folder', () => {
  beforeEach(async () => {
    for (const place of [staging, folder]) await rm(place, { recursive: true, force: true });
    await fill(staging, 'mine');
  });

  test('is put where nothing stands', async () => {
    await placeFolder(staging, folder, () => Promise.resolve(false));
    assert.equal(await read(), 'mine');
  });

  test('makes way for the same one that another process was quicker to put there', async () => {
    await fill(folder, 'theirs');
    await placeFolder(staging, folder, () => Promise.resolve(true));
    assert.equal(await read(), 'theirs');
    assert.deepEqual(await readdir(parent), ['folder']);
  });

  test('takes the place of one that is damaged', async () => {
    await fill(folder, 'half');
    await placeFolder(staging, folder, () => Promise.resolve(false));
    assert.equal(await read(), 'mine');
    assert.deepEqual(await readdir(parent), ['folder']);
  });
});
