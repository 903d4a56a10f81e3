import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBody, placesOf, splitMarked } from '../check-text.ts';

describe('a quotation mark without its other half', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['opened and not closed', 'قال: ‸"إن الحوار مستمر.'],
    ['closed and not opened', 'إن الحوار فكرة قديمة‸”.'],
    ['a guillemet opened', 'وصف القرار بأنه ‸«تاريخي.'],
    ['a guillemet closed', 'وصف القرار بأنه تاريخي‸».'],
    ['one of three', 'قال إن "الحوار مستمر"، وأضاف أن ‸"الوقت ضيق.'],
    ['in a heading', '## قصة ‸«مدينة'],
    ['in a table', '| الاسم | الصفة |\n| --- | --- |\n| ‸«مداد | صحيفة |'],
    ['two paragraphs, each with one that opens', 'قال: ‸"إن الحوار مستمر.\n\nوتابع الوزير: ‸"إن الوقت ضيق.'],
    ['opened before a heading', 'قال: ‸"إن الحوار مستمر.\n\n## عنوان\n\nوالوقت ضيق‸".'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'unpaired-quote')), places);
    });
  }

  test('is said to open a word behind a particle, and to close one before a space', () => {
    const [opening] = checkBody('صلة وصل بين الحكومة و"الجيش ممثلًا برئيس الأركان.', 'unpaired-quote');
    assert.match(opening?.message.en ?? '', /opened and never closed/);
    const [closing] = checkBody('قال إن الحوار مستمر" ثم صمت.', 'unpaired-quote');
    assert.match(closing?.message.en ?? '', /closes what was never opened/);
  });

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['straight marks', 'قال إن "الحوار" مستمر، وإن "الوقت" ضيق.'],
    ['marks against letters', 'ظهرت"المعارضة"في المشهد.'],
    ['nested marks', 'قال: «قرأت ‹البيان› أمس».'],
    ['a quotation of two paragraphs', 'قال: "إن الحوار مستمر.\n\nوالوقت ضيق".'],
    ['a quotation opened anew in each paragraph', 'قال: «إن الحوار مستمر.\n\n«والوقت ضيق.\n\n«وهذا آخر الكلام».'],
    ['an apostrophe', "كتب عن مطعم L'Orient في بيروت."],
    ['a mark in code', 'اكتب `"` في أول السطر.'],
    ['marks across emphasis', 'قال: "إن **الحوار** مستمر".'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'unpaired-quote'), []));
  }
});

describe('a bracket without its other half', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['opened and not closed', 'حضر الوفد ‸(وفيه خمسة أعضاء.'],
    ['closed and not opened', 'حضر الوفد وفيه خمسة أعضاء‸).'],
    ['of another kind', 'حضر الوفد ‸(وفيه خمسة أعضاء‸].'],
    ['opened twice', 'في الطائرة ‸(الأولى (من طراز جديد).'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'unpaired-bracket')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['a pair', 'حضر الوفد (وفيه خمسة أعضاء).'],
    ['nested pairs', 'المادة (الثالثة [المعدلة]) نافذة.'],
    ['enumerators', 'أ) الفكرة الأولى، ب) الفكرة الثانية، 3) الثالثة.'],
    ['a face', 'وصلت الرسالة :) ثم انتهى الأمر.'],
    ['a link', 'راجع [النص](https://example.org/a) كاملًا.'],
    ['a footnote', 'هذا قول قديم[^1].\n\n[^1]: من كتاب.'],
    ['an address with a bracket', 'راجع https://example.org/a_(b) كاملًا.'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'unpaired-bracket'), []));
  }
});
