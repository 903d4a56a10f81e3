import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeIsolates, stripInvisible, stripUnseen } from '../../../../assets/shared/arabic/invisible.ts';
import { anyText } from './any-text.ts';

test('what does not show goes, joiners of emoji and letters of flags stay', () => {
  assert.equal(stripInvisible('سو\u200Bري\u200Dا\u200F\u202E', false), 'سوريا');
  assert.equal(stripInvisible('می\u200Cخواهم', true), 'می\u200Cخواهم');
  assert.equal(stripInvisible('👩🏽\u200D🚀 ❤\uFE0F\u200D🔥', false), '👩🏽\u200D🚀 ❤\uFE0F\u200D🔥');
  assert.equal(stripInvisible('🏴\u{E0067}\u{E0062}\u{E007F} ا\u{E0067}', false), '🏴\u{E0067}\u{E0062}\u{E007F} ا');
  assert.equal(stripInvisible('سطر\tسطر\r\nسطر', false), 'سطر\tسطر\r\nسطر');
});

test('what changes nothing in running text goes; what shapes letters or sets a direction stays', () => {
  for (const sign of ['\u200B', '\u00AD', '\uFEFF', '\u2060', '\u034F', '\u{E0041}'])
    assert.equal(stripUnseen(`سو${sign}رية`), 'سورية', sign.codePointAt(0)?.toString(16));
  const shown = 'می\u200Cخواهم ه\u200D الـ\u200F50 \u2067أ\u2069 🏴\u{E0067}\u{E0062}\u{E007F} 👩🏽\u200D🚀';
  assert.equal(stripUnseen(shown), shown);
});

test('an isolate stays when it is closed in its paragraph', () => {
  assert.equal(closeIsolates('\u2067أ \u2066b\u2069 ج\u2069'), '\u2067أ \u2066b\u2069 ج\u2069');
  assert.equal(closeIsolates('\u2067أ \u2066b\u2069'), 'أ \u2066b\u2069');
  assert.equal(closeIsolates('أ\u2069 \u2066b'), 'أ b');
  assert.equal(closeIsolates('\u2067أ\nب\u2069'), 'أ\nب');
});

test('isolates are balanced in the end, whatever they were', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const closed = closeIsolates(text);
      assert.equal(closeIsolates(closed), closed);
      assert.equal(closed.match(/[\u2066-\u2068]/g)?.length, closed.match(/\u2069/g)?.length);
    }),
    { numRuns: 3000 },
  );
});
