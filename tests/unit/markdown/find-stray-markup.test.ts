import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findStrayMarkup } from '../../../scripts/markdown/find-stray-markup.ts';
import { placesOf, readBody } from './read-body.ts';

describe('markup that readers would see', () => {
  const alarms: readonly (readonly [sentence: string, source: string, place: string])[] = [
    ['asterisks with a blank before the end', 'قال **نعم **ثم صمت.', '1:5'],
    ['asterisks with blanks inside', '** نعم ** ثم صمت.', '1:1'],
    ['asterisks that never close', 'نص.\n\nقال **نعم ثم صمت.', '3:5'],
    ['asterisks in a list', '- **بند', '1:3'],
    ['a heading without its blank', 'نص\n\n##عنوان', '3:1'],
    ['a heading without its blank below a line', 'نص\n###عنوان', '2:1'],
    ['a heading without its blank that holds emphasis', '##عنوان *مائل*', '1:1'],
    ['a table without its rule', '| أ | ب |\n| 1 | 2 |', '1:1'],
    ['a link with a blank in it', 'راجع [النص] (https://example.org/) كله.', '1:6'],
    ['a picture with a blank in it', '![خريطة] (map.png)', '1:1'],
    ['a link whose brackets are turned', 'راجع (النص)[https://example.org/] كله.', '1:6'],
    ['a picture whose name has a blank', 'نص.\n\n![خريطة](photo of me.JPG)', '3:8'],
    ['a directive inside a line', 'راجع ::related{slug="sound"} كله.', '1:6'],
    ['a directive with one colon', ':صورة{المصدر="map.png"}', '1:1'],
    ['a link with a blank in its address', 'راجع [النص](https://example.org/a b) كله.', '1:11'],
  ];
  for (const [sentence, source, place] of alarms) {
    test(`is told of at its place: ${sentence}`, () => {
      const read = readBody(source);
      assert.deepEqual(placesOf(read), [`${place} stray-markup`]);
      assert.equal(read.problems[0]!.severity, 'warning');
    });
  }

  const right: readonly (readonly [sentence: string, source: string])[] = [
    ['emphasis', 'قال **نعم** و**«لا»** ثم صمت.'],
    ['escaped asterisks', 'اكتب \\*\\*نعم\\*\\* هكذا.'],
    ['a power', 'يساوي 2 ** 3 ثمانية.'],
    ['stars in the place of letters', 'قال: يا ابن ال***.'],
    ['code', 'اكتب `**نعم **` و`##عنوان`.'],
    ['a hashtag', '#سورية ترند.'],
    ['headings', '## عنوان\n\n### عنوان ##'],
    ['a table', '| أ | ب |\n| --- | --- |\n| 1 | 2 |'],
    ['a line between bars', '| نص |'],
    ['brackets before parentheses', 'قال [الوزير] (أمس) ثم صمت.'],
    ['braces after a colon', 'المجموعة هي:س {أ=1}، والوقت 10:30 {كذا}.'],
    ['an escaped directive', 'اكتب `::related{slug="a"}` في سطر.'],
    ['a note in parentheses', 'قال [الوزير](كما ورد في البيان) ثم صمت.'],
    ['a link', 'راجع [النص](https://example.org/).'],
    ['a link with a title', 'راجع [النص](https://example.org/ "عنوان") كله.'],
    ['a note in brackets behind parentheses', 'قال (أمس)[كذا في الأصل] ثم صمت.'],
  ];
  test('is looked for to the end of a megabyte of the signs that begin it', () => {
    for (const sign of [':', '](', ')[', '(a)[', ':a', '](a ', '](a b.a ', '] (', '**', '|', '::a {']) {
      const content = sign.repeat(1_000_000 / sign.length);
      assert.ok(findStrayMarkup({ content, children: [{ type: 'text', content }] }).length <= 1, sign);
    }
  });

  for (const [sentence, source] of right) {
    test(`is not seen in ${sentence}`, () => assert.deepEqual(placesOf(readBody(source)), []));
  }
});
