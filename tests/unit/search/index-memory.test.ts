import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { openBuildCache } from '../../../scripts/cache/build-cache.ts';
import { createIndexMemory, toIndexFingerprint } from '../../../scripts/search/index-memory.ts';
import type { SearchDocument } from '../../../scripts/search/search-document.ts';
import { makeDocument } from './make-index.ts';

const work = await mkdtemp(path.join(tmpdir(), 'midad-indexes-'));
after(() => rm(work, { recursive: true, force: true }));

const memory = createIndexMemory(await openBuildCache(path.join(work, 'cache'), work, 'a'.repeat(64)));
const files = [
  { path: 'entry.json', content: Buffer.from('{"words":"ميناء"}\n') },
  { path: 'fragment/0.pf_fragment', content: Buffer.from([0, 10, 255]) },
  { path: 'empty', content: Buffer.alloc(0) },
];

describe('the memory of indexes', () => {
  test('gives back the files of an index made of the same things, byte for byte', async () => {
    await memory.keep('2026', 'one', files);
    const recalled = await memory.recall('2026', 'one');
    assert.deepEqual(
      recalled?.map(({ path: name, content }) => [name, Buffer.from(content)]),
      files.map(({ path: name, content }) => [name, content]),
    );
  });

  test('gives nothing of an index made of other things, of another part or never made', async () => {
    await memory.keep('2025', 'one', files);
    assert.equal(await memory.recall('2025', 'two'), null);
    assert.equal(await memory.recall('2024', 'one'), null);
  });

  test('keeps of a part the last index alone', async () => {
    await memory.keep('2023', 'one', files);
    await memory.keep('2023', 'two', []);
    assert.equal(await memory.recall('2023', 'one'), null);
    assert.deepEqual(await memory.recall('2023', 'two'), []);
  });
});

describe('the name of what an index is made of', () => {
  const document = makeDocument({ url: '/articles/port/', title: 'عودة المرفأ' });
  const toName = (
    documents: readonly SearchDocument[],
    { synonyms = [], boosts = {} }: Partial<Parameters<typeof toIndexFingerprint>[1]> = {},
  ): string => toIndexFingerprint(documents, { synonyms, boosts });
  const others: Readonly<Record<string, string>> = {
    'a headline': toName([{ ...document, title: 'عودة الميناء' }]),
    'a day': toName([{ ...document, date: '2026-01-01T00:00:00+03:00' }]),
    'the documents': toName([document, document]),
    'words that find one another': toName([document], { synonyms: [['مرفأ', 'ميناء']] }),
    'a factor': toName([document], { boosts: { politics: 2 } }),
  };
  for (const [change, name] of Object.entries(others)) {
    test(`is another where ${change} changed`, () => {
      assert.notEqual(name, toName([document]));
    });
  }

  test('is one and the same for the same documents', () => {
    assert.equal(toName([{ ...document }]), toName([document]));
  });
});
