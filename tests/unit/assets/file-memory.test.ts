import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { createFileMemory } from '../../../scripts/assets/file-memory.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-memory-'));
after(() => rm(folder, { recursive: true, force: true }));
const file = path.join(folder, 'photo.jpg');
/** A clock by which every file of the test was written long ago. */
const later = (): number => Date.now() + 60_000;

/** A maker that numbers what it makes. */
function createMaker(): () => Promise<number> {
  let made = 0;
  return () => Promise.resolve((made += 1));
}

describe('what was made of files', () => {
  test('is given again while neither files nor recipe change, and made anew when one does', async () => {
    await writeFile(file, 'one');
    const remember = createFileMemory<number>(later);
    const make = createMaker();
    const ask = (recipe: string): Promise<number> => remember('photo', [file], recipe, make);
    assert.equal(await ask('wide'), 1);
    assert.equal(await ask('wide'), 1);
    assert.equal(await ask('narrow'), 2);
    assert.equal(await ask('narrow'), 2);
    await writeFile(file, 'another');
    assert.equal(await ask('narrow'), 3);
  });

  test('is never given again of a file that may still change, or is gone', async () => {
    await writeFile(file, 'one');
    const young = createFileMemory<number>(Date.now);
    const make = createMaker();
    assert.equal(await young('photo', [file], '', make), 1);
    assert.equal(await young('photo', [file], '', make), 2);
    const missing = createFileMemory<number>(later);
    assert.equal(await missing('photo', [path.join(folder, 'gone.jpg')], '', make), 3);
    assert.equal(await missing('photo', [path.join(folder, 'gone.jpg')], '', make), 4);
  });

  test('is forgotten when making it again failed', async () => {
    await writeFile(file, 'one');
    const remember = createFileMemory<number>(later);
    await assert.rejects(remember('photo', [file], '', () => Promise.reject(new Error('broken'))));
    assert.equal(await remember('photo', [file], '', createMaker()), 1);
  });
});
