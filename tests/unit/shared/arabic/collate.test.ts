import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareArabic, indexLetter, toSortKey } from '../../../../assets/shared/arabic/collate.ts';
import { anyText } from './any-text.ts';

describe('compareArabic', () => {
  test('orders names as an Arabic index does', () => {
    const ordered = [
      '3 أيام',
      '10 أيام',
      'إبراهيم',
      'ابن سينا',
      'أحمد',
      'آدم',
      'التزام',
      'الله',
      'أمم',
      'الأمم المتحدة',
      'باسل',
      'بغداد',
      'البيت الأبيض',
      'بيروت',
      'پاريس',
      'تونس',
      'ثائر',
      'جزء 2',
      'جزء 10',
      'الحسن',
      'حسن علي',
      'حسنين',
      'سماء',
      'سماح',
      'فيينا',
      'ڤيينا',
      'كرد',
      'گرد',
      'لبنان',
      'مؤمن',
      'مومنة',
      'مون',
      '«النصرة»',
      'هاني',
      'وسام',
      'يوسف',
      'AFP',
      'Émile',
      'Reuters',
    ];
    for (let index = 1; index < ordered.length; index += 1) {
      const [before = '', after = ''] = ordered.slice(index - 1, index + 1);
      assert.ok(compareArabic(before, after) < 0, `${before} < ${after}`);
      assert.ok(compareArabic(after, before) > 0, `${after} > ${before}`);
    }
    assert.deepEqual(ordered.toReversed().sort(compareArabic), ordered);
  });

  test('«ال», hamza, tashkeel, tatweel, accents and capitals make no difference before the letters do', () => {
    const alike = [
      ['الحسن', 'حسن'],
      ['أحمد', 'احمد'],
      ['مُحَمَّد', 'محمد'],
      ['عـــلي', 'علي'],
      ['سلوى', 'سلوي'],
      ['émile', 'EMILE'],
      ['ٱلبيت', 'بيت'],
      ['مؤمن', 'مومن'],
    ] as const;
    for (const [one, other] of alike) {
      assert.equal(toSortKey(one), toSortKey(other), `${one} = ${other}`);
      assert.notEqual(compareArabic(one, other), 0);
    }
  });

  test('«ال» that is part of the word stays', () => {
    for (const name of ['الله', 'التزام', 'ألمانيا', 'إلياس', 'الياس', 'ال'])
      assert.equal(indexLetter(name), 'ا', name);
    assert.ok(compareArabic('الله أكبر', 'هاني') < 0);
  });

  test('is an order: total, and the same whatever the list began as', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        assert.equal(Math.sign(compareArabic(a, b)), -Math.sign(compareArabic(b, a)) + 0);
        assert.equal(compareArabic(a, b) === 0, a === b);
        if (compareArabic(a, b) <= 0 && compareArabic(b, c) <= 0) assert.ok(compareArabic(a, c) <= 0);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('indexLetter', () => {
  test('names the heading of an index', () => {
    const headings: Readonly<Record<string, string>> = {
      الإمارات: 'ا',
      آسيا: 'ا',
      ءاية: 'ا',
      الحكومة: 'ح',
      مؤتمر: 'م',
      ؤ: 'و',
      ئ: 'ي',
      ى: 'ي',
      پاريس: 'ب',
      گرد: 'ك',
      '«هيئة»': 'ه',
      BBC: 'B',
      élan: 'E',
      '3 أيام': '#',
      '٣ أيام': '#',
      Рейтер: '#',
      '!': '#',
      '': '#',
    };
    for (const [name, heading] of Object.entries(headings)) assert.equal(indexLetter(name), heading, name);
  });

  test('puts the names of one letter next to each other', () => {
    const names = ['ياسر', 'أمل', 'باسل', 'آدم', 'الباسل', 'إياد', 'پاول', 'اليمن', 'ثائر', 'BBC', '5'];
    const letters = names.sort(compareArabic).map(indexLetter);
    assert.deepEqual(letters, ['#', 'ا', 'ا', 'ا', 'ب', 'ب', 'ب', 'ث', 'ي', 'ي', 'B']);
  });
});
