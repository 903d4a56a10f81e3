import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  dropRedundantMarks,
  findRedundantMarks,
  toMarkedColumn,
} from '../../../../scripts/content/files/drop-redundant-marks.ts';

describe('findRedundantMarks', () => {
  const cases: readonly (readonly [string, string, readonly number[]])[] = [
    ['a right-to-left embedding inside its isolate', 'في \u2067\u202Bغزة\u2069 اليوم', [4]],
    ['the same with its closing', 'عبر \u2067\u202Bأونروا\u202C\u2069، وهي', [5, 12]],
    ['the same never closed', 'علي \u2067\u202Bخامنئي، يؤكد', [4, 5]],
    ['a bare right-to-left embedding of Arabic', 'رعب في \u202Bغزة.. حان', [7]],
    ['overrides round blanks', 'شرق\u202D\u202D \u202C\u202C البلاد', [3, 4, 6, 7]],
    ['a closing that closes nothing', 'شعب\u2069 غزة', [3]],
    ['a pop that pops nothing', 'شعب\u202C غزة', [3]],
    ['an override of what is shown', 'الرصيد \u202E100\u202C ليرة', []],
    ['an override to the end of the line', 'الرصيد \u202E', []],
    ['a left-to-right embedding', 'من \u202Aabc\u202C إلى', []],
    ['a right-to-left embedding of Latin letters', 'من \u202Babc\u202C إلى', []],
    ['an isolate that is never closed', 'قالت \u2067الوزيرة', []],
    ['a closed isolate', 'لغة \u2066C++\u2069 قديمة', []],
  ];
  for (const [name, line, expected] of cases) {
    test(`answers ${name}`, () => assert.deepEqual(findRedundantMarks(line), expected));
  }
});

describe('dropRedundantMarks', () => {
  test('warns of each mark at its place and tells where it stood', () => {
    const { text, dropped, problems } = dropRedundantMarks('أول\nفي \u202Bغزة', 7);
    assert.equal(text, 'أول\nفي غزة');
    assert.deepEqual(
      problems.map(({ severity, line, column }) => [severity, line, column]),
      [['warning', 8, 4]],
    );
    assert.equal(toMarkedColumn(dropped.get(8) ?? [], 4), 5);
    assert.equal(toMarkedColumn(dropped.get(8) ?? [], 3), 3);
  });

  test('finds nothing more in what it gave, whatever the text', () => {
    const sign = fc.constantFrom(
      'غ',
      'a',
      '1',
      ' ',
      '\n',
      '\u202A',
      '\u202B',
      '\u202C',
      '\u202D',
      '\u202E',
      '\u2067',
      '\u2069',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (prose) => {
        const once = dropRedundantMarks(prose, 1);
        assert.ok(once.text.length + [...once.dropped.values()].flat().length === prose.length);
        assert.equal(once.text.split('\n').length, prose.split('\n').length);
      }),
    );
  });
});
