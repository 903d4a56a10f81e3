import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProse } from '../../../../scripts/prose/check-prose.ts';
import { toProseSettings } from '../../../../scripts/prose/prose-settings.ts';
import { checkBody, placesOf, rulesOf, splitMarked, toBodySource } from '../check-text.ts';

describe('bullets that make no list', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['the first of a list, once', '‸•\tبند أول\n•\tبند ثان'],
    ['behind a paragraph', 'المطالب:\n‸• بند أول\n• بند ثان'],
    ['each paragraph by itself', '‸• بند أول\n\n‸• بند ثان'],
    ['a middle dot, a square, an arrow', '‸· بند\n\n‸▪ بند\n\n‸➢ بند'],
    ['the private character that Word’s symbol font leaves', '‸\uF0B7 بند'],
    ['the letter o before an Arabic word', '‸o\tبند فرعي'],
    ['in a quotation', '> ‸• بند'],
    ['numbers in Arabic digits', 'المطالب:\n‸١. بند أول\n٢. بند ثان'],
    ['numbers with a hyphen', '‸1- بند أول\n2- بند ثان\n3- بند ثالث'],
    ['numbers in Arabic digits with a hyphen', '‸١- بند أول\n٢- بند ثان'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`are reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'stray-bullet')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['a dot between words', 'دمشق • بيروت · عمّان'],
    ['a list of Markdown', '- بند\n* بند\n1. بند'],
    ['a dash that opens a line of dialogue', '– نعم، قال الوزير.'],
    ['a Latin word with o', 'o Globo صحيفة برازيلية.'],
    ['code', '```\n• بند\n```'],
    ['numbered paragraphs', '١. بند أول\n\n٢. بند ثان'],
    ['a list of Markdown with numbers', '1. بند أول\n2. بند ثان\n\n1) بند\n2) بند'],
    ['years', '1945- توقيع الميثاق\n1965- توسيع المجلس'],
    ['a score on a line', 'انتهت الجولة\n2-1 لصالحه\n3-1 بعدها'],
  ];
  for (const [sentence, text] of right) {
    test(`are left alone: ${sentence}`, () => {
      assert.deepEqual(placesOf(checkBody(text, 'stray-bullet')), []);
    });
  }

  test('are reported in every language', () => {
    const problems = checkProse(toBodySource('• One\n• Two', 'en'), toProseSettings({}));
    assert.deepEqual(rulesOf(problems), ['1:1 stray-bullet']);
  });
});
