import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { clean } from '../../../../assets/shared/arabic/clean.ts';
import { anyText, hugeTexts } from './any-text.ts';

/** What is written, what is printed. */
const table: readonly (readonly [written: string, printed: string])[] = [
  // Composition
  ['ا\u0653لاء', 'آلاء'],
  ['ا\u0654حمد', 'أحمد'],
  ['ا\u0655يران', 'إيران'],
  ['مو\u0654تمر', 'مؤتمر'],
  ['هيي\u0654ة', 'هيئة'],
  ['محم\u0651\u064Eد', 'محم\u064E\u0651د'],
  ['e\u0301tat', 'état'],
  // Presentation forms
  ['ﻣﺮﺣﺒﺎ', 'مرحبا'],
  ['ﷲ', 'الله'],
  ['ﻻ', 'لا'],
  ['ﻷن', 'لأن'],
  ['ﺳﻮﺭﻳﺎ', 'سوريا'],
  ['كتابﹰا', 'كتاب\u064Bا'],
  ['ﺷﻲﺀ', 'شيء'],
  ['محمد ﷺ', 'محمد ﷺ'],
  ['﴿قل﴾', '﴿قل﴾'],
  // Letters of Persian and Urdu keyboards
  ['ترکیا', 'تركيا'],
  ['علی', 'علي'],
  ['إلی وحتی الکبری', 'إلى وحتى الكبرى'],
  ['یحیی ومصطفی ولدی', 'يحيى ومصطفى ولدي'],
  ['ہند', 'هند'],
  ['ھذا', 'هذا'],
  ['مدرسۃ', 'مدرسة'],
  ['في ایران وترکیا', 'في ايران وتركيا'],
  ['آزادگی', 'آزادگی'],
  ['چای', 'چای'],
  ['پاکستان', 'پاکستان'],
  // Tatweel
  ['مرحبـــا', 'مرحبا'],
  ['الـتأكيد', 'التأكيد'],
  ['رحمـٰن', 'رحمٰن'],
  ['هـ', 'هـ'],
  ['1442 هـ', '1442 هـ'],
  ['1442هـ.', '1442هـ.'],
  ['هــــ', 'هـ'],
  ['ه\u200D 1442', 'هـ 1442'],
  ['بـ«داعش»', 'بـ«داعش»'],
  ['الـ50', 'الـ50'],
  ['والـBBC', 'والـBBC'],
  ['عاجلـ', 'عاجل'],
  ['1914 ــ 1918', '1914 – 1918'],
  ['تركي ـ أميركي', 'تركي – أميركي'],
  ['5ـ10', '5–10'],
  ['ــــــ', ''],
  // What doesn't show
  ['سو\u200Bريا', 'سوريا'],
  ['سوريا\u200F', 'سوريا'],
  ['\uFEFFسوريا', 'سوريا'],
  ['سو\u00ADريا', 'سوريا'],
  ['\u202Eسوريا\u202C', 'سوريا'],
  ['می\u200Cخواهم', 'ميخواهم'],
  ['سوريا\u{E0041}', 'سوريا'],
  ['سو\0ريا\u0007', 'سوريا'],
  ['سوريا\uD83D', 'سوريا\uFFFD'],
  ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
  [
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  ],
  // Isolates
  ['تعلّم \u2068C++\u2069 الآن', 'تعلّم \u2068C++\u2069 الآن'],
  ['\u2067أ \u2066b\u2069\u2069', '\u2067أ \u2066b\u2069\u2069'],
  ['تعلّم \u2068C++ الآن', 'تعلّم C++ الآن'],
  ['تعلّم C++\u2069 الآن', 'تعلّم C++ الآن'],
  ['\u2067أ\n\u2069ب', 'أ\nب'],
  // Spaces
  ['18\u00A0شباط', '18\u00A0شباط'],
  ['نحو\u202F50', 'نحو\u00A050'],
  ['مجلس\u00A0الأمن', 'مجلس الأمن'],
  ['مجلس\u2003الأمن', 'مجلس الأمن'],
  ['سطر\u2028سطر', 'سطر\nسطر'],
  ['  نص  ', '  نص  '],
  // The writer's spelling stays
  ['سورية، سوريا؛ مسؤول/مسئول؟', 'سورية، سوريا؛ مسؤول/مسئول؟'],
  ['مُحَمَّدٌ', 'مُحَم\u064E\u0651دٌ'],
  ['١٤٤٢ ۱۴۰۰', '١٤٤٢ ۱۴۰۰'],
  ['', ''],
];

describe('clean', () => {
  test('each of its examples is printed as the table says', () => {
    for (const [written, printed] of table) assert.equal(clean(written), printed, JSON.stringify(written));
  });

  test('a text in Persian, Urdu or Kurdish keeps its letters and its zero width non-joiner', () => {
    for (const lang of ['fa', 'fa-IR', 'ur', 'ckb']) {
      assert.equal(clean('می\u200Cخواهم ترکیا', { lang }), 'می\u200Cخواهم ترکیا');
    }
    for (const lang of ['ar', 'ar-SY', 'AR']) assert.equal(clean('ترکیا', { lang }), 'تركيا');
  });

  test('takes any string, and what it gives stays as it is', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, 'ar', 'fa'), (text, lang) => {
        const once = clean(text, lang === undefined ? {} : { lang });
        assert.equal(clean(once, lang === undefined ? {} : { lang }), once);
      }),
      { numRuns: 5000 },
    );
  });

  test('both normalization forms of a text come out the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(clean(text.normalize('NFD')), clean(text.normalize('NFC')));
      }),
      { numRuns: 5000 },
    );
  });

  test('nothing that it gives holds lone surrogates, presentation letters or controls', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.doesNotMatch(
          clean(text),
          /\p{Cs}|[\uFB50-\uFBB1\uFE70-\uFE72\uFE76-\uFEFC\0-\x08\x0B\x0C\x0E-\x1F\u202A-\u202E\u200B\uFEFF]/u,
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('comes to an end with a megabyte of anything', () => {
    for (const [unit, text] of Object.entries(hugeTexts))
      assert.ok(clean(text).length <= text.length, JSON.stringify(unit));
  });
});
