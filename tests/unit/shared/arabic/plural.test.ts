import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NounName } from '../../../../assets/shared/arabic/nouns.ts';
import { nouns } from '../../../../assets/shared/arabic/nouns.ts';
import { formatCount, pluralCategory } from '../../../../assets/shared/arabic/plural.ts';

const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200, 1000, 1003];

/** Each noun with each of the counts, as a newspaper writes them. */
const table: Readonly<Record<NounName, string>> = {
  article:
    'لا مواد | مادة واحدة | مادتان | 3 مواد | 10 مواد | 11 مادة | 99 مادة | 100 مادة | 101 مادة | 102 مادة | 103 مواد | 111 مادة | 200 مادة | 1000 مادة | 1003 مواد',
  comment:
    'لا تعليقات | تعليق واحد | تعليقان | 3 تعليقات | 10 تعليقات | 11 تعليقًا | 99 تعليقًا | 100 تعليق | 101 تعليق | 102 تعليق | 103 تعليقات | 111 تعليقًا | 200 تعليق | 1000 تعليق | 1003 تعليقات',
  view: 'لا مشاهدات | مشاهدة واحدة | مشاهدتان | 3 مشاهدات | 10 مشاهدات | 11 مشاهدة | 99 مشاهدة | 100 مشاهدة | 101 مشاهدة | 102 مشاهدة | 103 مشاهدات | 111 مشاهدة | 200 مشاهدة | 1000 مشاهدة | 1003 مشاهدات',
  minute:
    'أقل من دقيقة | دقيقة واحدة | دقيقتان | 3 دقائق | 10 دقائق | 11 دقيقة | 99 دقيقة | 100 دقيقة | 101 دقيقة | 102 دقيقة | 103 دقائق | 111 دقيقة | 200 دقيقة | 1000 دقيقة | 1003 دقائق',
  hour: 'أقل من ساعة | ساعة واحدة | ساعتان | 3 ساعات | 10 ساعات | 11 ساعة | 99 ساعة | 100 ساعة | 101 ساعة | 102 ساعة | 103 ساعات | 111 ساعة | 200 ساعة | 1000 ساعة | 1003 ساعات',
  day: 'أقل من يوم | يوم واحد | يومان | 3 أيام | 10 أيام | 11 يومًا | 99 يومًا | 100 يوم | 101 يوم | 102 يوم | 103 أيام | 111 يومًا | 200 يوم | 1000 يوم | 1003 أيام',
  week: 'أقل من أسبوع | أسبوع واحد | أسبوعان | 3 أسابيع | 10 أسابيع | 11 أسبوعًا | 99 أسبوعًا | 100 أسبوع | 101 أسبوع | 102 أسبوع | 103 أسابيع | 111 أسبوعًا | 200 أسبوع | 1000 أسبوع | 1003 أسابيع',
  month:
    'أقل من شهر | شهر واحد | شهران | 3 أشهر | 10 أشهر | 11 شهرًا | 99 شهرًا | 100 شهر | 101 شهر | 102 شهر | 103 أشهر | 111 شهرًا | 200 شهر | 1000 شهر | 1003 أشهر',
  year: 'أقل من سنة | سنة واحدة | سنتان | 3 سنوات | 10 سنوات | 11 سنة | 99 سنة | 100 سنة | 101 سنة | 102 سنة | 103 سنوات | 111 سنة | 200 سنة | 1000 سنة | 1003 سنوات',
  result:
    'لا نتائج | نتيجة واحدة | نتيجتان | 3 نتائج | 10 نتائج | 11 نتيجة | 99 نتيجة | 100 نتيجة | 101 نتيجة | 102 نتيجة | 103 نتائج | 111 نتيجة | 200 نتيجة | 1000 نتيجة | 1003 نتائج',
  page: 'لا صفحات | صفحة واحدة | صفحتان | 3 صفحات | 10 صفحات | 11 صفحة | 99 صفحة | 100 صفحة | 101 صفحة | 102 صفحة | 103 صفحات | 111 صفحة | 200 صفحة | 1000 صفحة | 1003 صفحات',
  correction:
    'لا تصحيحات | تصحيح واحد | تصحيحان | 3 تصحيحات | 10 تصحيحات | 11 تصحيحًا | 99 تصحيحًا | 100 تصحيح | 101 تصحيح | 102 تصحيح | 103 تصحيحات | 111 تصحيحًا | 200 تصحيح | 1000 تصحيح | 1003 تصحيحات',
  source:
    'لا مصادر | مصدر واحد | مصدران | 3 مصادر | 10 مصادر | 11 مصدرًا | 99 مصدرًا | 100 مصدر | 101 مصدر | 102 مصدر | 103 مصادر | 111 مصدرًا | 200 مصدر | 1000 مصدر | 1003 مصادر',
  image:
    'لا صور | صورة واحدة | صورتان | 3 صور | 10 صور | 11 صورة | 99 صورة | 100 صورة | 101 صورة | 102 صورة | 103 صور | 111 صورة | 200 صورة | 1000 صورة | 1003 صور',
  word: 'لا كلمات | كلمة واحدة | كلمتان | 3 كلمات | 10 كلمات | 11 كلمة | 99 كلمة | 100 كلمة | 101 كلمة | 102 كلمة | 103 كلمات | 111 كلمة | 200 كلمة | 1000 كلمة | 1003 كلمات',
  part: 'لا أجزاء | جزء واحد | جزءان | 3 أجزاء | 10 أجزاء | 11 جزءًا | 99 جزءًا | 100 جزء | 101 جزء | 102 جزء | 103 أجزاء | 111 جزءًا | 200 جزء | 1000 جزء | 1003 أجزاء',
  update:
    'لا تحديثات | تحديث واحد | تحديثان | 3 تحديثات | 10 تحديثات | 11 تحديثًا | 99 تحديثًا | 100 تحديث | 101 تحديث | 102 تحديث | 103 تحديثات | 111 تحديثًا | 200 تحديث | 1000 تحديث | 1003 تحديثات',
  author:
    'لا كتّاب | كاتب واحد | كاتبان | 3 كتّاب | 10 كتّاب | 11 كاتبًا | 99 كاتبًا | 100 كاتب | 101 كاتب | 102 كاتب | 103 كتّاب | 111 كاتبًا | 200 كاتب | 1000 كاتب | 1003 كتّاب',
  time: 'لا مرات | مرة واحدة | مرتان | 3 مرات | 10 مرات | 11 مرة | 99 مرة | 100 مرة | 101 مرة | 102 مرة | 103 مرات | 111 مرة | 200 مرة | 1000 مرة | 1003 مرات',
  tag: 'لا وسوم | وسم واحد | وسمان | 3 وسوم | 10 وسوم | 11 وسمًا | 99 وسمًا | 100 وسم | 101 وسم | 102 وسم | 103 وسوم | 111 وسمًا | 200 وسم | 1000 وسم | 1003 وسوم',
};

function toArabicIndic(text: string): string {
  return text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
}

describe('formatCount', () => {
  for (const [name, line] of Object.entries(table)) {
    test(`counts «${line.split(' | ')[1] ?? ''}» in both rows of digits`, () => {
      const noun = nouns[name as NounName]; // The table has every noun and no other.
      const expected = line.split(' | ');
      counts.forEach((count, index) => {
        assert.equal(formatCount(count, noun, 'latn'), expected[index]);
        assert.equal(formatCount(count, noun, 'arab'), toArabicIndic(expected[index] ?? ''));
      });
    });
  }

  test('groups the digits of a large number and keeps its agreement', () => {
    assert.equal(formatCount(12_345, nouns.view, 'latn'), '12,345 مشاهدة');
    assert.equal(formatCount(10_003, nouns.view, 'arab'), '١٠٬٠٠٣ مشاهدات');
  });

  test('every noun has the number in the forms that need it, and only there', () => {
    for (const noun of Object.values(nouns)) {
      for (const form of [noun.few, noun.many, noun.other]) assert.match(form, /^\{n\} \S/);
      for (const form of [noun.zero, noun.one, noun.two]) assert.doesNotMatch(form, /[{\d]/);
    }
  });
});

describe('pluralCategory', () => {
  test('follows the categories of CLDR for the first thousand numbers and others', () => {
    const rules = new Intl.PluralRules('ar');
    for (let count = 0; count <= 1200; count += 1)
      assert.equal(pluralCategory(count), rules.select(count), String(count));
    for (const count of [1.5, 0.1, 2.5, 10_003, 1_000_011, 1e6])
      assert.equal(pluralCategory(count), rules.select(count), String(count));
  });

  test('has an answer for what is no count', () => {
    assert.equal(pluralCategory(-3), 'few');
    for (const count of [Number.NaN, Number.POSITIVE_INFINITY]) assert.equal(pluralCategory(count), 'other');
  });
});

test('the dual after a preposition is written in the genitive, and no other form changes', () => {
  const table = [
    ['year', 2, 'سنتين'],
    ['minute', 2, 'دقيقتين'],
    ['part', 2, 'جزأين'],
    ['article', 2, 'مادتين'],
    ['year', 1, 'سنة واحدة'],
    ['year', 3, '3 سنوات'],
    ['part', 11, '11 جزءًا'],
    ['year', 102, '102 سنة'],
  ] as const;
  for (const [name, count, expected] of table) {
    assert.equal(formatCount(count, nouns[name], 'latn', 'genitive'), expected);
  }
});
