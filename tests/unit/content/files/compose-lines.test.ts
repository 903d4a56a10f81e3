import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { composeLines, toWrittenColumn } from '../../../../scripts/content/files/compose-lines.ts';

describe('composeLines', () => {
  test('keeps a composed text as it is and remembers nothing', () => {
    assert.deepEqual(composeLines('مؤتمر\nآخر'), { text: 'مؤتمر\nآخر', written: new Map() });
  });

  test('composes the other lines and remembers them as written', () => {
    const written = 'مؤتمر'.normalize('NFD');
    assert.deepEqual(composeLines(`أول\n${written}`), { text: 'أول\nمؤتمر', written: new Map([[2, written]]) });
  });
});

describe('toWrittenColumn', () => {
  test('finds the letter after decomposed ones', () => {
    const written = `${'مؤتمر'.normalize('NFD')} x`;
    assert.equal(written.charAt(toWrittenColumn(written, 'مؤتمر '.length + 1) - 1), 'x');
    assert.equal(toWrittenColumn(written, 1), 1);
  });

  test('stays inside the line for every column of every line', () => {
    const unit = fc.constantFrom('أ', 'ا', '\u0654', '\u0653', 'e', '\u0301', '\u0323', '가', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(40), (line, column) => {
        const found = toWrittenColumn(line.normalize('NFD'), column + 1);
        assert.ok(found >= 1 && found <= line.normalize('NFD').length + 1);
      }),
    );
  });
});
