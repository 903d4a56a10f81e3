import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { readJsonLines } from '../../../scripts/search/read-json-lines.ts';

const schema = z.object({ id: z.coerce.string(), text: z.string() });

describe('readJsonLines', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'midad-lines-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function file(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  }

  test('reads objects a line, packed or not, and passes over empty lines', async () => {
    const lines = '{"id":1,"text":"أ"}\n\n{"id":"ب","text":""}\r\n';
    const wanted = [
      { id: '1', text: 'أ' },
      { id: 'ب', text: '' },
    ];
    assert.deepEqual(await readJsonLines(await file('a.jsonl', lines), schema), wanted);
    assert.deepEqual(await readJsonLines(await file('a.jsonl.gz', gzipSync(lines)), schema), wanted);
    assert.deepEqual(await readJsonLines(await file('mark.jsonl', `\uFEFF${lines}`), schema), wanted);
    // A name may lie about what is in a file.
    assert.deepEqual(await readJsonLines(await file('b.jsonl', gzipSync(lines)), schema), wanted);
  });

  test('names file, line and field of what is wrong', async () => {
    await assert.rejects(readJsonLines(await file('c.jsonl', '{"id":1,"text":"أ"}\n{"id":1'), schema), /c\.jsonl:2: /);
    await assert.rejects(
      readJsonLines(await file('d.jsonl', '{"id":1,"text":5}'), schema),
      /d\.jsonl:1: text: .*string/,
    );
    await assert.rejects(readJsonLines(path.join(folder, 'none.jsonl'), schema), /none\.jsonl/);
  });
});
