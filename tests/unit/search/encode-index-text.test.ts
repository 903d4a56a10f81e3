import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeIndexText } from '../../../scripts/search/decode-index-text.ts';
import { encodeIndexJson, encodeIndexText } from '../../../scripts/search/encode-index-text.ts';

describe('texts of the index', () => {
  test('take a byte a letter in Arabic and English', () => {
    const text = 'قال «نعم»، ثُمَّ عاد… Geneva 2021';
    assert.equal(encodeIndexText(text).length, text.length);
    assert.equal(encodeIndexJson(text).length, text.length + 2);
  });

  test('escape the odd letter that has no byte, without making the others larger', () => {
    const text = `${'كلمة أخرى من النص '.repeat(3)}٣ `;
    assert.equal(encodeIndexJson(text).length, JSON.stringify(text).length + 5);
  });

  test('are UTF-8 where most letters have no byte', () => {
    assert.deepEqual([...encodeIndexJson('Переговоры').subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  });

  test('come back as they were, whatever their script', () => {
    const letters = fc.stringMatching(/^[ا-ي٠-٩a-z«»،\u064B-\u0652ىپژکیа-яé\u200c😀]{0,60}$/u);
    fc.assert(
      fc.property(letters, (text) => {
        assert.equal(decodeIndexText(encodeIndexText(text)), text);
        assert.deepEqual(JSON.parse(decodeIndexText(encodeIndexJson({ text }))), { text });
      }),
    );
  });

  test('come back as JSON whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        assert.equal(JSON.parse(decodeIndexText(encodeIndexJson(text))), text);
      }),
    );
  });
});
