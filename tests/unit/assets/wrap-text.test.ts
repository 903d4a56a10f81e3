import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { carryIsolates } from '../../../scripts/assets/carry-isolates.ts';
import { wrapText } from '../../../scripts/assets/wrap-text.ts';

const letters = (text: string): number => Array.from(text).length;

describe('carryIsolates', () => {
  for (const [lines, carried] of [
    [
      ['«\u2068Blue', 'Lagoon I\u2069».. والتهديد'],
      ['«\u2068Blue\u2069', '\u2068Lagoon I\u2069».. والتهديد'],
    ],
    [
      ['\u2066a \u2067ب', 'ت\u2069 b\u2069'],
      ['\u2066a \u2067ب\u2069\u2069', '\u2066\u2067ت\u2069 b\u2069'],
    ],
    [
      ['\u2068Tom\u2069 هنا', 'وهناك'],
      ['\u2068Tom\u2069 هنا', 'وهناك'],
    ],
  ] as const) {
    test(`closes on each line of «${lines.join(' / ')}» what it opens`, () => {
      assert.deepEqual(carryIsolates(lines), carried);
    });
  }
});

describe('wrapText', () => {
  test('breaks between words, each line as long as its place allows', () => {
    assert.deepEqual(wrapText('ثلاث كلمات هنا', 10, letters), ['ثلاث كلمات', 'هنا']);
  });

  test('breaks a word that is wider than a line between its letters', () => {
    assert.deepEqual(wrapText('و https://example.org لا', 8, letters), ['و', 'https://', 'example.', 'org لا']);
  });

  test('has no line for a text of blanks', () => {
    assert.deepEqual(wrapText(' \n ', 8, letters), []);
  });

  test('loses no letter of any text and overflows no line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrapText(text, width, letters);
        assert.equal(lines.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
        assert.ok(lines.every((line) => letters(line) <= width));
      }),
    );
  });
});
