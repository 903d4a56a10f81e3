import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProse } from '../../../../scripts/prose/check-prose.ts';
import { toProseSettings } from '../../../../scripts/prose/prose-settings.ts';
import { checkBody, placesOf, rulesOf, splitMarked, toBodySource, toSource } from '../check-text.ts';

describe("what a new article's file asks for", () => {
  test('is reported where nobody has written it, in paragraphs, lists, bold questions and fields', () => {
    const { text, places } = splitMarked(
      '‸اكتب المقدمة هنا.\n\n:::نقاط\n- ‸اكتب خلاصة الفكرة الأولى.\n:::\n\n**‸اكتب السؤال الأول هنا.**',
    );
    assert.deepEqual(placesOf(checkBody(text, 'unfilled-blank')), places);
    const file = '---\ntitle: "هل صدق الخبر؟"\nclaim: "اكتب الادعاء كما قيل."\n---\n\nنص.\n';
    assert.deepEqual(rulesOf(checkProse(toSource(file), toProseSettings({}))), ['3:9 unfilled-blank']);
  });

  test('is reported where the text was written behind it', () => {
    assert.deepEqual(rulesOf(checkBody('اكتب المقدمة هنا. أعلن المجلس قراره.')), ['1:1 unfilled-blank']);
  });

  test('is reported in English articles', () => {
    const problems = checkProse(toBodySource('Write the opening here.', 'en'), toProseSettings({}));
    assert.deepEqual(rulesOf(problems), ['1:1 unfilled-blank']);
  });

  test('is let be in a draft, and where an article speaks of writing', () => {
    const draft = toSource('---\ntitle: "عنوان"\n---\n\nاكتب المقدمة هنا.\n', 'ar', true);
    assert.deepEqual(checkProse(draft, toProseSettings({})), []);
    assert.deepEqual(checkBody('قال له: اكتب هنا. فكتب.'), []);
  });
});
