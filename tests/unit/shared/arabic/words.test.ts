import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countWords, readMinutes } from '../../../../assets/shared/arabic/words.ts';
import { anyText } from './any-text.ts';

test('counts what is read as a word, and no signs', () => {
  const table: readonly (readonly [string, number])[] = [
    ['', 0],
    ['  \n ', 0],
    ['– … «» !؟', 0],
    ['كلمة', 1],
    ['مُحَمَّدٌ رسول', 2],
    ['مرحبـــا بكم', 2],
    ['قال: «نعم» – ثم فاز 3-2!', 5],
    ['قال.ثم مضى', 3],
    ['بلغ 1,234.5 دولار', 3],
    ['بلغ ١٬٢٣٤٫٥ دولار', 3],
    ['في 18/2/2021 الساعة 12:30', 4],
    ['انظر https://news.example/a/b?c=d الآن', 3],
    ['وسم #سوريا_اليوم', 2],
    ['New York Times', 3],
  ];
  for (const [text, count] of table) assert.equal(countWords(text), count, text);
});

test('a longer text never has fewer words', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      assert.ok(countWords(`${one} ${other}`) >= Math.max(countWords(one), countWords(other)));
    }),
  );
});

test('reading takes a minute for 190 words, and at least one', () => {
  const table = [
    [0, 1],
    [1, 1],
    [190, 1],
    [284, 1],
    [285, 2],
    [380, 2],
    [1900, 10],
    [Number.NaN, 1],
  ] as const;
  for (const [words, minutes] of table) assert.equal(readMinutes(words), minutes);
});
