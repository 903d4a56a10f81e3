import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FileFacts } from '../../../scripts/publish/file-facts.ts';
import { createPageRecords } from '../../../scripts/publish/page-records.ts';

const page = { file: 'articles/a/index.html', fingerprint: 'of-a' };
const facts: FileFacts = {
  checksum: 'c0ffee',
  size: 12,
  addresses: ['/', '/tags/الدستور/', '#note-1'],
  ids: ['note-1', 'خاتمة'],
  faults: [],
};
const other: FileFacts = { ...facts, checksum: 'decaf', addresses: ['/', '/gone/'], ids: [] };

describe('records of printed pages', () => {
  test('tell the next build what was learnt of a page that is printed from the same, and of no other', () => {
    const records = createPageRecords(null);
    records.note(page, facts);
    const next = createPageRecords(records.toBytes());
    assert.deepEqual(next.recall(page), facts);
    assert.equal(next.recall({ ...page, fingerprint: 'of-another' }), undefined);
    assert.equal(next.recall({ ...page, file: 'articles/b/index.html' }), undefined);
  });

  test('hold what was kept and what was noted, whichever came first, and forget the rest', () => {
    const [kept, gone, added] = ['kept', 'gone', 'added'].map((file) => ({ file, fingerprint: 'same' }));
    assert.ok(kept && gone && added);
    const first = createPageRecords(null);
    first.note(gone, other);
    first.note(kept, facts);
    const second = createPageRecords(first.toBytes());
    second.note(added, { ...facts, addresses: ['/new/', '/'] });
    second.keep(kept);
    const bytes = second.toBytes();
    const third = createPageRecords(bytes);
    assert.deepEqual(third.recall(kept), facts);
    assert.deepEqual(third.recall(added)?.addresses, ['/new/', '/']);
    assert.equal(third.recall(gone), undefined);
    assert.equal(bytes.includes('/gone/'), false);
  });

  test('hold no page that has a fault', () => {
    const records = createPageRecords(null);
    records.note(page, { ...facts, faults: [{ en: 'The page is cut off.', ar: 'الصفحة مقطوعة.' }] });
    assert.equal(createPageRecords(records.toBytes()).recall(page), undefined);
  });
});
