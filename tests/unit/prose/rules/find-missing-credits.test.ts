import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProse } from '../../../../scripts/prose/check-prose.ts';
import { toProseSettings } from '../../../../scripts/prose/prose-settings.ts';
import { checkBody, placesOf, rulesOf, splitMarked, toBodySource, toSource } from '../check-text.ts';

describe('a picture without a credit', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['a figure', 'نص.\n\n‸::figure{src="a.jpg" alt="صورة"}'],
    ['an Arabic figure', '‸::صورة{المصدر="a.jpg" الوصف="صورة"}'],
    ['a figure whose credit is empty', '‸::figure{src="a.jpg" alt="صورة" credit=""}'],
    ['a Markdown picture', '‸![صورة](a.jpg "تعليق")'],
    ['a figure of a gallery', ':::gallery\n‸::figure{src="a.jpg" alt="صورة"}\n:::'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'missing-credit')), places);
    });
  }

  test('is reported in the front matter, at the picture', () => {
    const check = (image: string): readonly string[] =>
      rulesOf(checkProse(toSource(`---\ntitle: "عنوان"\n${image}\n---\nنص.\n`), toProseSettings({})));
    assert.deepEqual(check('image: a.jpg'), ['3:8 missing-credit']);
    assert.deepEqual(check('الصورة:\n  المصدر: a.jpg\n  الوصف: "صورة"'), ['4:3 missing-credit']);
    assert.deepEqual(check('image:\n  src: a.jpg\n  alt: "صورة"\n  credit: "مداد"'), []);
    assert.deepEqual(check('image: { src: a.jpg, decorative: true }'), []);
  });

  test('is left alone where somebody is named, or the picture is decorative', () => {
    assert.deepEqual(checkBody('::figure{src="a.jpg" alt="صورة" credit="مداد"}', 'missing-credit'), []);
    assert.deepEqual(checkBody('::صورة{المصدر="a.jpg" زخرفية}', 'missing-credit'), []);
    assert.deepEqual(checkBody('```\n::figure{src="a.jpg"}\n```', 'missing-credit'), []);
  });

  test('is reported in every language', () => {
    const problems = checkProse(toBodySource('::figure{src="a.jpg" alt="A picture"}', 'en'), toProseSettings({}));
    assert.deepEqual(rulesOf(problems), ['1:1 missing-credit']);
  });
});
