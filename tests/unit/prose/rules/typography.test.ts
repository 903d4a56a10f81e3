import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RuleName } from '../../../../scripts/prose/prose-settings.ts';
import { checkBody, placesOf, splitMarked } from '../check-text.ts';

type Cases = readonly (readonly [rule: RuleName, sentence: string, marked: string])[];

const alarms: Cases = [
  ['space-before-mark', 'a comma', 'موافق على ذلك‸ ، ولكن.'],
  ['space-before-mark', 'a semicolon, a question mark, a full stop', 'نعم‸ ؛ كيف‸ ؟ هكذا‸ .'],
  ['space-before-mark', 'a colon and an exclamation mark', 'قال‸ : نعم‸ !'],
  ['space-before-mark', 'a no-break space', 'نعم‸\u00A0، ولكن.'],
  ['space-before-mark', 'after a quotation', 'قال «نعم»‸ ، ثم صمت.'],
  ['space-before-mark', 'after a number', 'في عام 2021‸ ، ثم بعده.'],
  ['missing-space', 'after a comma', 'في دمشق‸،وفي حلب.'],
  ['missing-space', 'after a question mark', 'هل يكفي‸؟ربما.'],
  ['missing-space', 'after a colon', 'أولًا‸:الموازنة.'],
  ['missing-space', 'after a comma behind a number', 'في 2021‸،وفي 2022.'],
  ['latin-mark', 'a comma', 'في دمشق‸, وفي حلب.'],
  ['latin-mark', 'a question mark', 'هل يكفي هذا‸?'],
  ['latin-mark', 'a semicolon after a quotation', 'قال «نعم»‸; ثم صمت.'],
  ['doubled-mark', 'two commas', 'في دمشق‸،، وفي حلب.'],
  ['doubled-mark', 'a colon and a colon after it', 'قال‸: : نعم.'],
  ['doubled-mark', 'a comma and a full stop', 'انتهت الجلسة‸،.'],
  ['doubled-mark', 'a full stop and a comma', 'انتهت الجلسة‸.، ثم بدأت.'],
  ['three-dots', 'behind a word', 'ثم صمت‸...'],
  ['three-dots', 'more than three', 'ثم صمت‸..... وعاد.'],
  ['persian-letter', 'a yeh', 'في ‸ترکيا مدن.'],
  ['persian-letter', 'one report for a paragraph', 'في ‸دین وفي یوم وفي کلمة.'],
  ['persian-letter', 'one for each paragraph', 'في ‸دین.\n\nفي ‸یوم.'],
  ['tatweel', 'inside a word', 'خبر ‸عـــاجل.'],
  ['tatweel', 'a single one', 'هذا ‸حضـور كبير.'],
  ['tatweel', 'behind a word', 'في ‸المدينةـ القديمة.'],
  ['presentation-form', 'letters in their shapes', 'قال ‸ﻣﺮﺣﺒﺎ للضيوف.'],
  ['invisible-character', 'a space without width', 'في سو‸\u200Bريا.'],
  ['invisible-character', 'a soft hyphen', 'في الجمهو‸\u00ADرية.'],
  ['invisible-character', 'a byte order mark inside', 'في ‸\uFEFFدمشق.'],
];

const right: Cases = [
  ['space-before-mark', 'two dots', 'بعد الجلسة .. صمت.'],
  ['space-before-mark', 'an ellipsis', 'بعد الجلسة … صمت.'],
  ['space-before-mark', 'a file name', 'اقرأ ملف .env أولًا.'],
  ['space-before-mark', 'a face', 'وصلت :) أخيرًا.'],
  ['space-before-mark', 'a score', 'فاز الفريق 3 : 2 أمس.'],
  ['space-before-mark', 'code', 'اكتب `a ، b` هنا.'],
  ['space-before-mark', 'French spacing after a French word', 'كتب Vraiment ? ثم عاد.'],
  ['missing-space', 'a mark before a closing quotation mark', 'قال «نعم؟» ثم صمت.'],
  ['missing-space', 'a number with Arabic separators', 'بلغ 1،250 ليرة.'],
  ['missing-space', 'an address', 'راجع https://example.org/a،ب كاملًا.'],
  ['missing-space', 'marks in a row', 'أحقًا؟! نعم.'],
  ['latin-mark', 'a number', 'بلغ 1,250 ليرة و(2), 194.'],
  ['latin-mark', 'between Latin words', 'كتب عن Paris, Rome وغيرهما.'],
  ['latin-mark', 'an Arabic word before a Latin one', 'ترجم كلمة, Rome هنا'.replace(',', '،')],
  ['doubled-mark', 'a question and its answer mark', 'أحقًا؟! نعم.'],
  ['doubled-mark', 'a block that ends on a line of text', 'نص الملاحظة :::'],
  ['doubled-mark', 'two dots', 'بعد الجلسة.. صمت.'],
  ['doubled-mark', 'a question in a list of titles', 'كتاب «لماذا؟»، ثم غيره.'],
  ['three-dots', 'code', 'قارن main...dev في المستودع.'],
  ['three-dots', 'English in an Arabic paragraph', 'كتب: "Well... maybe" ثم صمت.'],
  ['three-dots', 'an ellipsis', 'ثم صمت… وعاد.'],
  ['persian-letter', 'a Persian phrase', 'قال بالفارسية: «چه کسی می‌داند» ثم صمت.'],
  ['persian-letter', 'a Kurdish name with its own letters', 'بلدة کۆبانێ في الشمال.'],
  ['tatweel', 'a particle before a quotation', 'سمي بـ«المعسكر» ثم لـ"داعش".'],
  ['tatweel', 'the article before a number', 'في الـ50 من عمره.'],
  ['tatweel', 'a particle before a word', 'طالب بـإلغاء القرار.'],
  ['tatweel', 'the era', 'سنة 1442 هـ.'],
  ['tatweel', 'a particle that lost the space before it', 'شكرًالـ"داعش".'],
  ['presentation-form', 'a sign that people write', 'قال النبي ﷺ لأصحابه.'],
  ['invisible-character', 'marks of direction', 'كتب C++\u200F ثم صمت.'],
];

describe('typography that is wrong', () => {
  for (const [rule, sentence, marked] of alarms) {
    test(`is reported by ${rule}: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, rule)), places);
    });
  }

  test('a crowd is reported with its number', () => {
    const [problem] = checkBody('في دین وفي یوم وفي کلمة.', 'persian-letter');
    assert.match(problem?.message.ar ?? '', /المواضع في هذه الفقرة: 3/);
    assert.match(problem?.message.ar ?? '', /اكتب «دين»/);
    assert.match(problem?.message.en ?? '', /3 places in this paragraph/);
  });
});

describe('typography that is right', () => {
  for (const [rule, sentence, text] of right) {
    test(`is left alone by ${rule}: ${sentence}`, () => assert.deepEqual(checkBody(text, rule), []));
  }
});
