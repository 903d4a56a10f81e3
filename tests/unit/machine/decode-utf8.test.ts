import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeUtf8 } from '../../../scripts/machine/decode-utf8.ts';

describe('decoding UTF-8', () => {
  for (const text of ['', 'plain', 'خبرٌ عاجل', 'حبر 🖋️', '\uFEFFبعلامة ترتيب']) {
    test(`gives back ${JSON.stringify(text)}`, () => {
      assert.equal(decodeUtf8(Buffer.from(text)), text);
    });
  }

  test('reads a part of longer memory as that part alone', () => {
    const bytes = new TextEncoder().encode('قبل خبر بعد');
    assert.equal(decodeUtf8(bytes.subarray(7, 13)), 'خبر');
  });

  test('puts U+FFFD for bytes that are none, as toString does', () => {
    const bytes = Buffer.from([0xd8, 0xae, 0xff, 0xd8]);
    assert.equal(decodeUtf8(bytes), 'خ\uFFFD\uFFFD');
    assert.equal(decodeUtf8(bytes), bytes.toString());
  });
});
