import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProse } from '../../../../scripts/prose/check-prose.ts';
import { toProseSettings } from '../../../../scripts/prose/prose-settings.ts';
import { checkBody, placesOf, rulesOf, splitMarked, toBodySource, toSource } from '../check-text.ts';

describe('HTML that readers would see', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['a tag round a word', 'قال ‸<b>نعم</b> ثم صمت.'],
    ['a closing tag', 'نص‸</div>'],
    ['a tag with attributes', '‸<span style="color: red" class="x_y">نص</span>'],
    ['a line break', 'سطر‸<br/>وسطر.'],
    ['a tag of a word processor', 'نص‸<o:p></o:p>'],
    ['a comment that was meant for editors', 'نص. ‸<!-- للتحرير: راجع الرقم -->'],
    ['a comment over several paragraphs', '‸<!-- نص\n\nنص آخر -->'],
    ['one report for a paragraph', '‸<b>نعم</b> و<i>لا</i>.\n\n‸<u>ربما</u>.'],
    ['a tag in a list', '- ‸<b>بند</b>'],
    ['a tag in a table', '| أ | ب |\n| --- | --- |\n| ‸<b>نعم</b> | لا |'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'html-tag')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['an address', 'راجع <https://example.org/أ> و<name@example.org>.'],
    ['code', 'اكتب `<b>` هكذا.\n\n```\n<b>نعم</b>\n```'],
    ['signs of comparison', 'كان 3 < 5 و7 > 2، و a<b.'],
    ['Arabic words in angle brackets', 'كتب <نعم> في السطر.'],
    ['an escaped bracket', 'اكتب \\<b> في الملف.'],
    ['an allowance', '<!-- midad: allow tatweel -->\nنـــص.'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => {
      assert.deepEqual(placesOf(checkBody(text, 'html-tag')), []);
    });
  }

  test('is reported in the front matter and in every language', () => {
    const inFields = checkProse(toSource('---\ntitle: "عنوان <i>مائل</i>"\n---\nنص.\n'), toProseSettings({}));
    assert.deepEqual(rulesOf(inFields), ['2:15 html-tag']);
    const inEnglish = checkProse(toBodySource('He said <b>yes</b>.', 'en'), toProseSettings({}));
    assert.deepEqual(rulesOf(inEnglish), ['1:9 html-tag']);
  });
});
