import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findUrls, makeDocument, makeIndex } from './make-index.ts';

const filler = 'تفاصيل كثيرة تناولت شؤونًا أخرى من حياة الناس اليومية في مدن وقرى بعيدة. '.repeat(6);

describe('of pages that hold the same words', () => {
  test('those come first that open with them', async () => {
    const { index } = await makeIndex([
      makeDocument({ url: '/late/', body: `${filler}\n${filler}\nناقشت الدستور.` }),
      makeDocument({ url: '/early/', body: `ناقشت الدستور.\n${filler}\n${filler}` }),
    ]);
    assert.deepEqual(await findUrls(index, 'الدستور'), ['/early/', '/late/']);
  });

  test('those come first where they stand together', async () => {
    const { index } = await makeIndex([
      makeDocument({ url: '/apart/', body: `مجلس البلدة.\n${filler}\nيسود الأمن هنا.` }),
      makeDocument({ url: '/together/', body: `${filler}\nعقد مجلس الأمن جلسة.\n${filler}` }),
    ]);
    assert.deepEqual(await findUrls(index, 'مجلس الأمن'), ['/together/', '/apart/']);
  });
});
