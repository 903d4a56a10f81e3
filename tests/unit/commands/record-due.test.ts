import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { recordDue } from '../../../scripts/commands/record-due.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-due-'));
after(() => rm(folder, { recursive: true, force: true }));
const file = path.join(folder, 'cache', 'next-due.json');

describe('recordDue', () => {
  test('writes down for a workflow when the site next changes by itself', async () => {
    const iso = '2026-11-21T06:30:00+03:00';
    const output = path.join(folder, 'output');
    await recordDue({ iso, epoch: Date.parse(iso) }, { GITHUB_OUTPUT: output }, file);
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), { due: iso, epoch: 1795231800000 });
    assert.equal(await readFile(output, 'utf8'), `next-due=${iso}\n`);
  });

  test('says that nothing is to come, where no workflow reads an output', async () => {
    await recordDue(null, {}, file);
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), { due: null, epoch: null });
  });
});
