import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBidiFaults, resolveBidiReferences } from '../../../scripts/markdown/find-bidi-faults.ts';

const placesIn = (text: string, firstLine?: number): readonly string[] =>
  findBidiFaults(text, firstLine).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('direction characters', () => {
  for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e]) {
    const name = `U+${code.toString(16).toUpperCase()}`;
    test(`${name} is an error anywhere`, () => {
      const text = `نص\nقال ${String.fromCharCode(code)}abc`;
      assert.deepEqual(placesIn(text), ['2:5 bidi-control']);
      const { message } = findBidiFaults(text)[0]!;
      assert.ok(message.ar.includes(name) && message.en.includes(name));
    });
  }

  for (const code of [0x2066, 0x2067, 0x2068]) {
    const [open, name] = [String.fromCharCode(code), `U+${code.toString(16).toUpperCase()}`];
    test(`${name} is an error unless it is closed on its line`, () => {
      assert.deepEqual(placesIn(`قال ${open}NATO\u2069!`), []);
      assert.deepEqual(placesIn(`قال ${open}NATO`), ['1:5 unbalanced-isolate']);
      assert.deepEqual(placesIn(`قال ${open}NATO\nثم\u2069`), ['1:5 unbalanced-isolate', '2:3 unbalanced-isolate']);
      assert.ok(findBidiFaults(`قال ${open}NATO`)[0]!.message.ar.includes(name));
    });
  }

  test('isolates may nest', () => {
    assert.deepEqual(placesIn('\u2067أ \u2066b \u2068c\u2069\u2069\u2069'), []);
    assert.deepEqual(placesIn('\u2067أ \u2066b\u2069'), ['1:1 unbalanced-isolate']);
    assert.deepEqual(placesIn('\u2066b\u2069\u2069'), ['1:4 unbalanced-isolate']);
  });

  test('faults of a line come in its order', () => {
    assert.deepEqual(placesIn('\u2066a\u202Eb'), ['1:1 unbalanced-isolate', '1:3 bidi-control']);
  });

  test('marks and zero-width joiners are no faults', () => {
    assert.deepEqual(placesIn('أ\u200E\u200F\u061C\u200C\u200Dب'), []);
  });

  test('lines are counted from the first and end as files end them', () => {
    assert.deepEqual(placesIn('أ\r\nب\rج\n\u202E', 10), ['13:1 bidi-control']);
  });
});

describe('references to direction characters', () => {
  test('are those characters, where they begin', () => {
    for (const reference of ['&#x202E;', '&#X202e;', '&#x0202E;', '&#8238;', '&#008238;', '\\\\&#8238;']) {
      assert.deepEqual(
        placesIn(resolveBidiReferences(`قال ${reference}abc`)),
        [`1:${reference.startsWith('\\') ? 7 : 5} bidi-control`],
        reference,
      );
    }
    assert.deepEqual(placesIn(resolveBidiReferences('قال &#x2067;NATO&#8297; ثم &#x2068;')), [
      '1:28 unbalanced-isolate',
    ]);
  });

  test('move nothing that stands behind them', () => {
    assert.equal(resolveBidiReferences('أ &#x202E;ب &#8238;'), 'أ \u202E       ب \u202E      ');
  });

  test('that are escaped, or to other characters, stay as they are', () => {
    for (const text of ['قال \\&#x202E;', '&#x202F;', '&#8233;', '&#x206A;', '&#x1202E;', '&amp;#x202E;', 'x & y'])
      assert.equal(resolveBidiReferences(text), text);
  });
});
