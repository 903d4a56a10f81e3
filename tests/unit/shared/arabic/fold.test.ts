import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { clean } from '../../../../assets/shared/arabic/clean.ts';
import { fold } from '../../../../assets/shared/arabic/fold.ts';
import { anyText, hugeTexts } from './any-text.ts';

/** Spellings of one word. */
const same: readonly (readonly [string, string])[] = [
  // Hamza on alef
  ['أحمد', 'احمد'],
  ['إيران', 'ايران'],
  ['آسيا', 'اسيا'],
  ['ٱلحكومة', 'الحكومة'],
  ['أمم', 'امم'],
  ['إسرائيل', 'اسرائيل'],
  ['الأُمم المُتّحدة', 'الامم المتحدة'],
  ['قرآن', 'قران'],
  ['ا\u0653لاء', 'آلاء'],
  ['ا\u0654حمد', 'أحمد'],
  // Hamza on waw and yeh
  ['مؤتمر', 'موتمر'],
  ['رؤساء', 'روساء'],
  ['هيئة', 'هييه'],
  ['رئيس', 'رييس'],
  ['و\u0654', 'ؤ'],
  ['ي\u0654', 'ئ'],
  // Endings
  ['مدرسة', 'مدرسه'],
  ['سورية', 'سوريه'],
  ['مصطفى', 'مصطفي'],
  ['على', 'علي'],
  ['القوى', 'القوي'],
  ['غزّة', 'غزه'],
  // Tashkeel and Qur'anic marks
  ['مُحَمَّد', 'محمد'],
  ['كتابًا', 'كتابا'],
  ['كتاباً', 'كتابًا'],
  ['شكراً', 'شكرا'],
  ['الشَّعب', 'الشعب'],
  ['هٰذا', 'هذا'],
  ['رحمـٰن', 'رحمن'],
  ['ٱلرَّحْمَٰنِ', 'الرحمن'],
  ['بِسۡمِ', 'بسم'],
  ['قُلۡ هُوَ ۞', 'قل هو '],
  ['مو\u0653سى', 'موسى'],
  // Tatweel
  ['مرحبـــا', 'مرحبا'],
  ['الـتأكيد', 'التأكيد'],
  ['الـ50', 'ال50'],
  ['بـ«داعش»', 'ب«داعش»'],
  ['هـــــ', 'هـ'],
  // Presentation forms
  ['ﻣﺮﺣﺒﺎ', 'مرحبا'],
  ['ﷲ', 'الله'],
  ['ﻷن', 'لان'],
  ['ﺳﻮﺭﻳﺎ', 'سوريا'],
  ['ﷺ', 'صلى الله عليه وسلم'],
  ['ﷴ', 'محمد'],
  ['ﷻ', 'جل جلاله'],
  // Persian and Urdu letters
  ['ترکیا', 'تركيا'],
  ['علی', 'علي'],
  ['علی', 'على'],
  ['ہند', 'هند'],
  ['ھذا', 'هذا'],
  ['مدرسۃ', 'مدرسه'],
  ['کردستان', 'كردستان'],
  ['گردی', 'گردي'],
  // Digits
  ['٢٠٢١', '2021'],
  ['۲۰۲۱', '2021'],
  ['۱۴٠٠', '1400'],
  ['القرار ٢٢٥٤', 'القرار 2254'],
  // What doesn't show
  ['سو\u200Bريا', 'سوريا'],
  ['سوريا\u200F', 'سوريا'],
  ['\u2068سوريا\u2069', 'سوريا'],
  ['سو\u00ADريا', 'سوريا'],
  ['مجلس\u00A0الأمن', 'مجلس الأمن'],
  ['18\u00A0شباط', '18 شباط'],
  // Latin
  ['BBC', 'bbc'],
  ['Émile', 'émile'],
  ['E\u0301mile', 'émile'],
  ['İstanbul', 'istanbul'],
  ['ΣΑΣ', 'σας'],
];

/** Words that differ, though little. */
const different: readonly (readonly [string, string])[] = [
  ['علم', 'عالم'],
  ['كتاب', 'كاتب'],
  ['لله', 'الله'],
  ['لله', 'ﷲ'],
  ['هـ', 'ه'],
  ['1442 هـ', '1442'],
  ['ماء', 'ما'],
  ['سماء', 'سما'],
  ['شيء', 'شي'],
  ['جزء', 'جز'],
  ['كتابا', 'كتاب'],
  ['كتابان', 'كتابا'],
  ['مدرسة', 'مدرس'],
  ['مدرسة', 'مدرست'],
  ['قوة', 'قوى'],
  ['حرب', 'حزب'],
  ['عرب', 'غرب'],
  ['ضرب', 'صرب'],
  ['ذهب', 'دهب'],
  ['ظلم', 'طلم'],
  ['ثورة', 'تورة'],
  ['شرق', 'سرق'],
  ['جبل', 'حبل'],
  ['خبر', 'حبر'],
  ['زار', 'رار'],
  ['قلم', 'فلم'],
  ['قلب', 'كلب'],
  ['نور', 'بور'],
  ['الحكومة', 'حكومة'],
  ['والحكومة', 'الحكومة'],
  ['وزير', 'الوزير'],
  ['مسؤول', 'مسئول'],
  ['سورية', 'سوريا'],
  ['أمريكا', 'أميركا'],
  ['باريس', 'پاريس'],
  ['فيينا', 'ڤيينا'],
  ['جاي', 'چاي'],
  ['كردي', 'گردي'],
  ['2021', '2012'],
  ['٢٠٢١', '٢٠٢٢'],
  ['3-2', '32'],
  ['عبد الله', 'عبدالله'],
  ['C++', 'C'],
  ['Emile', 'Émile'],
  ['سؤال', 'سال'],
  ['رأي', 'ري'],
  ['بئر', 'بر'],
  ['', ' '],
];

describe('fold', () => {
  test('the table has at least 60 pairs that are one and 40 that are not', () => {
    assert.ok(same.length >= 60, String(same.length));
    assert.ok(different.length >= 40, String(different.length));
  });

  test('spellings of one word fold to one text', () => {
    for (const [one, other] of same) assert.equal(fold(one), fold(other), `${one} = ${other}`);
  });

  test('words that differ stay different', () => {
    for (const [one, other] of different) assert.notEqual(fold(one), fold(other), `${one} ≠ ${other}`);
  });

  test('gives plain letters, ASCII digits and lower case', () => {
    assert.equal(fold('الأُمّة'), 'الامه');
    assert.equal(fold('مُؤتمرٌ ٢٠٢١ BBC'), 'موتمر 2021 bbc');
    assert.equal(fold('في ۱۸ شُباط ١٤٤٢ هـ'), 'في 18 شباط 1442 هـ');
  });

  test('takes any string, and what it gives stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        assert.equal(fold(once), once);
      }),
      { numRuns: 10_000 },
    );
  });

  test('does not care whether the text was cleaned, or in which normalization form it came', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(fold(clean(text)), fold(text));
        assert.equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')));
      }),
      { numRuns: 5000 },
    );
  });

  test('leaves no tashkeel, no foreign digit and no bidirectional control', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.doesNotMatch(fold(text), /[\u064B-\u065F\u0670\u06D6-\u06EDأإآٱةىؤئ٠-٩۰-۹\u2066-\u2069\u202A-\u202E]/);
      }),
      { numRuns: 5000 },
    );
  });

  test('comes to an end with a megabyte of anything', () => {
    for (const [unit, text] of Object.entries(hugeTexts))
      assert.ok(fold(text).length <= text.length, JSON.stringify(unit));
  });
});
