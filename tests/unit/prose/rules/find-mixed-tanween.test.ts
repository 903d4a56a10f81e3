import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBody, placesOf, splitMarked } from '../check-text.ts';

describe('tanween', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['behind the alef once', 'رأى بيتًا وكتابًا، ثم ‸قلماً.'],
    ['before the alef once', 'رأى بيتاً وكتاباً، ثم ‸قلمًا وحده.'],
    ['beside a shadda', 'كان قوياً وعادلاً و‸ذهبيًّا.'.replace('و‸', '‸و')],
    ['without its sign where the article signs it', 'رأى بيتًا وكتابًا وقلمًا، وكان ‸جدا سعيدًا.'],
    ['behind و', 'رأى بيتًا وكتابًا وقلمًا. ‸وأيضا دفترًا.'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported where the rarer way begins: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'mixed-tanween')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['one way', 'رأى بيتًا وكتابًا وقلمًا.'],
    ['the other way', 'رأى بيتاً وكتاباً وقلماً.'],
    ['no way', 'رأى بيتا وكتابا، وكان سعيدا جدا أيضا.'],
    ['tanween without alef', 'زار مدينةً ومساءً وهدىً، ورأى بيتًا.'],
    ['an article that rarely signs', 'كان سعيدًا جدا، وأيضا هادئا.'],
    ['scripture with its vowels', 'رأى بيتاً وكتاباً، وقرأ: «قَوْلًا سَدِيدًا».'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'mixed-tanween'), []));
  }
});
