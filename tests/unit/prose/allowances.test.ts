import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripAllowances } from '../../../scripts/prose/allowances.ts';
import { checkProse } from '../../../scripts/prose/check-prose.ts';
import { toProseSettings } from '../../../scripts/prose/prose-settings.ts';
import { checkBody, rulesOf, toSource } from './check-text.ts';

describe('an allowance', () => {
  const silent: readonly (readonly [sentence: string, body: string])[] = [
    ['on the line before', '<!-- midad: allow doubled-word -->\nاجتمعوا في في جنيف.'],
    ['on the same line', 'اجتمعوا في في جنيف. <!-- midad: allow doubled-word -->'],
    ['before a blank line', '<!-- midad: allow doubled-word -->\n\nاجتمعوا في في جنيف.'],
    ['in Arabic', '<!-- مداد: اسمح كلمة-مكررة -->\nاجتمعوا في في جنيف.'],
    ['in Arabic with another spelling', '<!-- مداد: اسمح كلمه_مكرره -->\nاجتمعوا في في جنيف.'],
    ['of several rules', '<!-- midad: allow tatweel, doubled-word -->\nاجتمعوا في في جنيـــف.'],
    ['of a line inside a paragraph', 'قال الوزير\n<!-- midad: allow doubled-word -->\nاجتمعوا في في جنيف.'],
  ];
  for (const [sentence, body] of silent) {
    test(`silences a rule: ${sentence}`, () => assert.deepEqual(rulesOf(checkBody(body)), []));
  }

  const heard: readonly (readonly [sentence: string, body: string, places: readonly string[]])[] = [
    ['another rule', '<!-- midad: allow tatweel -->\nاجتمعوا في في جنيف.', ['2:12 doubled-word']],
    ['the line after the next', '<!-- midad: allow doubled-word -->\nنص.\nاجتمعوا في في جنيف.', ['3:12 doubled-word']],
    [
      'the next line, when it stands behind text',
      'نص. <!-- midad: allow doubled-word -->\nفي في جنيف.',
      ['2:4 doubled-word'],
    ],
    ['code that shows one', '`<!-- midad: allow doubled-word -->`\nاجتمعوا في في جنيف.', ['2:12 doubled-word']],
  ];
  for (const [sentence, body, places] of heard) {
    test(`doesn't silence ${sentence}`, () => assert.deepEqual(rulesOf(checkBody(body)), places));
  }

  test('stands in the front matter as a comment', () => {
    const check = (yaml: string): readonly string[] =>
      rulesOf(checkProse(toSource(`---\n${yaml}\n---\nنص.\n`), toProseSettings({})));
    assert.deepEqual(check('title: "في في جنيف"'), ['2:12 doubled-word']);
    assert.deepEqual(check('title: "في في جنيف" # midad: allow doubled-word'), []);
    assert.deepEqual(check('# مداد: اسمح كلمة-مكررة\ntitle: "في في جنيف"'), []);
  });

  test("of a rule that doesn't exist is reported at its name, with the nearest", () => {
    const [problem, ...others] = checkBody('نص.\n<!-- midad: allow doubled-wrod -->\nنص.');
    assert.deepEqual(others, []);
    assert.equal(`${problem?.line}:${problem?.column} ${problem?.rule}`, '2:19 unknown-allowance');
    assert.match(problem?.message.ar ?? '', /لعلك تقصد «doubled-word»/);
    assert.match(problem?.message.en ?? '', /Did you mean "doubled-word"\?/);
  });

  test('of nothing alike names the rules', () => {
    const [problem] = checkBody('<!-- مداد: اسمح شيئا -->\nنص.');
    assert.match(problem?.message.ar ?? '', /القواعد: كلمة-مكررة،/);
  });
});

describe('stripping allowances', () => {
  const cases: readonly (readonly [sentence: string, body: string, stripped: string])[] = [
    ['leaves an empty line where one stood alone', 'نص.\n<!-- midad: allow tatweel -->\nنـص.', 'نص.\n\nنـص.'],
    ["leaves no blanks at a line's end", 'نـص.  <!-- midad: allow tatweel -->\nنص.', 'نـص.\nنص.'],
    ['takes Arabic ones too', 'نـص. <!-- مداد: اسمح تطويل -->', 'نـص.'],
    ['leaves other comments', 'نص. <!-- ملاحظة -->', 'نص. <!-- ملاحظة -->'],
    ['leaves code', '`<!-- midad: allow tatweel -->`', '`<!-- midad: allow tatweel -->`'],
    ['leaves fenced code', '```\n<!-- midad: allow tatweel -->\n```', '```\n<!-- midad: allow tatweel -->\n```'],
    ['leaves a text without any', 'نص عن مداد.', 'نص عن مداد.'],
  ];
  for (const [sentence, body, stripped] of cases) {
    test(sentence, () => assert.equal(stripAllowances(body), stripped));
  }
});
