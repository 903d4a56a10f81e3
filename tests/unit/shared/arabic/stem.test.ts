import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../assets/shared/arabic/analyse.ts';
import { brokenPlurals } from '../../../../assets/shared/arabic/broken-plurals.ts';
import { lightStem } from '../../../../assets/shared/arabic/light-stem.ts';
import { toSearchForm } from '../../../../assets/shared/arabic/search-form.ts';
import { stem } from '../../../../assets/shared/arabic/stem.ts';
import { anyText } from './any-text.ts';

const arabicWord = fc.stringMatching(/^[ء-غف-ي]{1,14}$/).map(toSearchForm);
const stemOf = (word: string): string => stem(toSearchForm(word));

const families: readonly (readonly [word: string, ...others: string[]])[] = [
  ['معارضة', 'المعارضة', 'المعارضه', 'المُعارَضة', 'للمعارضة', 'بالمعارضة', 'والمعارضة', 'معارضتهم'],
  ['حكومة', 'الحكومات', 'حكومته', 'حكومتهم', 'حكومتها', 'حكومي', 'الحكومية'],
  ['سورية', 'سوريا', 'السوري', 'السورية', 'السوريون', 'السوريين'],
  ['وزير', 'وزراء', 'الوزراء', 'وزرائهم', 'وزراؤه', 'وزيرا', 'الوزيران'],
  ['حزب', 'أحزاب', 'الأحزاب', 'حزبي'],
  ['مجلس', 'مجالس', 'المجالس', 'مجلسان'],
  ['قرار', 'قرارات', 'القرار', 'قراره'],
  ['دولة', 'دول', 'الدول', 'دولته', 'دولي'],
  ['أميركا', 'أمريكا', 'الأمريكية', 'الأميركيون'],
  ['مسؤول', 'مسئول', 'المسؤولين', 'المسئولون', 'مسؤولية'],
  ['شؤون', 'شئون', 'الشؤون'],
  ['party', 'parties', 'Parties'],
  ['house', 'houses'],
];

const apart: readonly (readonly [string, string])[] = [
  ['وزير', 'زير'],
  ['وكالة', 'كالة'],
  ['لبنان', 'لبن'],
  ['فلسطين', 'فلس'],
  ['press', 'pres'],
  ['bus', 'bu'],
];

describe('stem', () => {
  for (const [word, ...others] of families) {
    test(`«${word}» is one family with ${others.join('، ')}`, () => {
      assert.deepEqual(
        others.filter((other) => stemOf(other) !== stemOf(word)),
        [],
      );
    });
  }

  for (const [word, other] of apart) {
    test(`«${word}» and «${other}» are two`, () => {
      assert.notEqual(stemOf(word), stemOf(other));
    });
  }

  test('is its own stem, for any Arabic word', () => {
    fc.assert(
      fc.property(arabicWord, (word) => stem(stem(word)) === stem(word)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(arabicWord, (word) => lightStem(lightStem(word)) === lightStem(word)),
      { numRuns: 2000 },
    );
  });

  test('is its own stem, for every word of the tables', () => {
    for (const word of brokenPlurals.trim().split(/\s+/)) assert.equal(stem(stemOf(word)), stemOf(word), word);
  });

  test('is never empty', () => {
    fc.assert(fc.property(arabicWord, (word) => word === '' || stem(word) !== ''));
  });

  test('brings home at least 150 broken plurals', () => {
    const rows = brokenPlurals.trim().split('\n');
    assert.ok(rows.length >= 150, String(rows.length));
    for (const row of rows) {
      const [singular = '', ...plurals] = row.split(' ');
      for (const plural of plurals) assert.equal(stemOf(plural), stemOf(singular), row);
    }
  });
});

describe('toSearchForm', () => {
  test('is idempotent, whatever is given', () => {
    fc.assert(fc.property(anyText, (text) => toSearchForm(toSearchForm(text)) === toSearchForm(text)));
  });
});

describe('analyse', () => {
  const rows: readonly (readonly [text: string, forms: readonly string[]])[] = [
    ['دمشق،بيروت؛عمان', ['دمشق', 'بيروت', 'عمان']],
    ['و«النصرة»', ['و', 'النصره']],
    ['الروسي–التركي', ['الروسي', 'التركي']],
    ['الحكومة…ستعلن', ['الحكومه', 'ستعلن']],
    ['قال:إن', ['قال', 'ان']],
    ['والF16', ['وال', 'f16']],
    ['F-16 وF‑16', ['f16', 'و', 'f16']],
    ['١٬٢٥٠ و1,250 و12.5 و١٢٫٥', ['1250', 'و', '1250', 'و', '12.5', 'و', '12.5']],
    ['18/12/2015', ['18', '12', '2015']],
    ['عام ٢٠٢١م', ['عام', '2021', 'م']],
    ['ترکیا ۲۰۲۱', ['تركيا', '2021']],
    ['الـــشمال', ['الشمال']],
    ['ٱلحُكُومَةُ', ['الحكومه']],
    ['Türkiye’s naïve', ['turkiyes', 'naive']],
    ['ـــ ، . ؟ «»', []],
  ];
  for (const [text, forms] of rows) {
    test(`«${text}» is ${forms.join(' | ') || 'nothing'}`, () => {
      assert.deepEqual(
        analyse(text).map((token) => token.form),
        forms,
      );
    });
  }

  test('points at the words it names, in order, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = { end: 0, position: -1 };
        for (const token of analyse(text)) {
          assert.ok(token.start >= before.end && token.end > token.start && token.end <= text.length);
          assert.ok(token.position > before.position);
          assert.equal(toSearchForm(text.slice(token.start, token.end)), token.form);
          before = token;
        }
      }),
    );
  });

  test('gives a line break a position, so that no phrase runs on into the next line', () => {
    assert.deepEqual(
      analyse('مجلس الأمن\nقرار').map(({ position }) => position),
      [0, 1, 3],
    );
  });
});
