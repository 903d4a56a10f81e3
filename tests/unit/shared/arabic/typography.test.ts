import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pairQuotes } from '../../../../assets/shared/arabic/quotes.ts';
import { setParagraph, setTypography } from '../../../../assets/shared/arabic/typography.ts';
import { anyText, hugeTexts } from './any-text.ts';

/** What is written, what is printed. */
const table: readonly (readonly [written: string, printed: string])[] = [
  // Quotation marks
  ['قال "نعم"', 'قال «نعم»'],
  ['قال “نعم”', 'قال «نعم»'],
  ['قال ”نعم“', 'قال «نعم»'],
  ['قال „نعم‟', 'قال «نعم»'],
  ["قال 'نعم' ثم", 'قال «نعم» ثم'],
  ['قال ‘نعم’ ثم', 'قال «نعم» ثم'],
  ['قال «نعم»', 'قال «نعم»'],
  ['و"المعارضة" بـ"داعش"', 'و«المعارضة» بـ«داعش»'],
  ['ال"معارضة"', 'ال«معارضة»'],
  ['قال "إنه قال "نعم" أمس" ثم', 'قال «إنه قال ‹نعم› أمس» ثم'],
  ['قال "إنه قال \'نعم\' أمس"', 'قال «إنه قال ‹نعم› أمس»'],
  ['«قال "نعم" ثم «لا»»', '«قال ‹نعم› ثم ‹لا›»'],
  ['«أ "ب «ج» د" هـ»', '«أ ‹ب «ج» د› هـ»'],
  ['("نعم")', '(«نعم»)'],
  ['"كوفيد 19".', '«كوفيد 19».'],
  ['قال " نعم " ثم', 'قال «نعم» ثم'],
  ['قال "نعم "وذهب', 'قال «نعم» وذهب'],
  ['قال" نعم" ثم', 'قال «نعم» ثم'],
  ['شعار "On The Go" هنا', 'شعار «On The Go» هنا'],
  ['‹نص›', '‹نص›'],
  // Orphans and apostrophes
  ['قال "نعم', 'قال "نعم'],
  ['"أول "ثان"', '"أول «ثان»'],
  ['نص" قال "نص', 'نص" قال "نص'],
  ['شاشة 55" جديدة', 'شاشة 55" جديدة'],
  ["صحيفة L'Orient الفرنسية", "صحيفة L'Orient الفرنسية"],
  ['He said "no" again قال', 'He said "no" again قال'],
  // Ellipsis
  ['انتظر...', 'انتظر…'],
  ['انتظر.....ثم', 'انتظر…ثم'],
  ['انتظر.. ثم', 'انتظر.. ثم'],
  ['الفرع main...dev هنا', 'الفرع main...dev هنا'],
  // Spaces
  ['نعم ، لا ؛ هل ؟ كلا ! قال :', 'نعم، لا؛ هل؟ كلا! قال:'],
  ['نعم،لا؛هل؟كلا!قال:نعم', 'نعم، لا؛ هل؟ كلا! قال: نعم'],
  ['قال :نعم', 'قال: نعم'],
  ['ماذا؟!ثم', 'ماذا؟! ثم'],
  ['نعم\u00A0؟', 'نعم؟'],
  ['50،000 و3،2', '50،000 و3،2'],
  ['النتيجة 3 : 2 الساعة 12:30', 'النتيجة 3 : 2 الساعة 12:30'],
  ['نص :) ثم ;)', 'نص :) ثم ;)'],
  ['سطر\n، سطر', 'سطر\n، سطر'],
  // ASCII marks
  ['نعم, لا; هل?', 'نعم، لا؛ هل؟'],
  ['نعم,لا', 'نعم، لا'],
  ['قال "نعم" , ثم', 'قال «نعم»، ثم'],
  ['كيف ? نعم', 'كيف؟ نعم'],
  ['في 2021, قال', 'في 2021، قال'],
  ['في 2021?', 'في 2021؟'],
  ['شركة Apple, قال', 'شركة Apple، قال'],
  ['بلغ 1,250 دولار', 'بلغ 1,250 دولار'],
  ['أصدرت Apple, Google بيانًا', 'أصدرت Apple, Google بيانًا'],
  // Left alone
  ['https://ar.example/ويكي:نص?س=ص,ع نص:نص', 'https://ar.example/ويكي:نص?س=ص,ع نص: نص'],
  ['Hello, "world"... really?', 'Hello, "world"... really?'],
  ['وبيروت و دمشق', 'وبيروت و دمشق'],
  ['', ''],
];

describe('setTypography', () => {
  test('each of its examples is printed as the table says', () => {
    for (const [written, printed] of table) assert.equal(setTypography(written), printed, written);
  });

  test('has nothing more to do with what it has set', () => {
    for (const [, printed] of table) assert.equal(setTypography(printed), printed);
    fc.assert(
      fc.property(anyText, (text) => {
        const once = setTypography(text);
        if (pairQuotes(text).orphans.length === 0 && !/['‘’‚]/.test(text)) assert.equal(setTypography(once), once);
      }),
      { numRuns: 5000 },
    );
  });

  test('changes no letter and no digit of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = (value: string): string => value.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
        assert.equal(words(setTypography(text)), words(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('comes to an end with a megabyte of anything', () => {
    for (const text of Object.values(hugeTexts)) assert.ok(setTypography(`ب${text}`).length > text.length / 4);
  });
});

describe('setParagraph', () => {
  test('pairs quotes across the texts that markup makes of a paragraph', () => {
    assert.deepEqual(setParagraph(['قال: "', 'نعم', '" ثم ', '"لا"']), ['قال: «', 'نعم', '» ثم ', '«لا»']);
    assert.deepEqual(setParagraph(['"قال ', '"نعم"', ' أمس"']), ['«قال ', '‹نعم›', ' أمس»']);
  });

  test('sees what stands before a mark in the text before it', () => {
    assert.deepEqual(setParagraph(['قال ', 'نعم', ', ثم ', 'لا', ' ، و']), ['قال ', 'نعم', '، ثم ', 'لا', '، و']);
  });

  test('puts no space between two texts', () => {
    assert.deepEqual(setParagraph(['قال:', 'نعم']), ['قال:', 'نعم']);
  });

  test('gives as many texts as it was given', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        assert.equal(setParagraph(texts).length, texts.length);
      }),
    );
    assert.deepEqual(setParagraph([]), []);
    assert.deepEqual(setParagraph(['', 'نعم', '']), ['', 'نعم', '']);
  });
});

describe('pairQuotes', () => {
  test('says where the pairs are, how deep, and which marks are orphans', () => {
    assert.deepEqual(pairQuotes('قال "إنه "نعم" أمس" و"لا').pairs, [
      { open: 9, close: 13, depth: 1 },
      { open: 4, close: 18, depth: 0 },
    ]);
    assert.deepEqual(pairQuotes('قال "إنه "نعم" أمس" و"لا').orphans, [21]);
    assert.deepEqual(pairQuotes('قال «نعم').orphans, [4]);
    assert.deepEqual(pairQuotes("صحيفة L'Orient").orphans, []);
  });

  test('every mark is in one pair or none, and pairs do not cross', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[اب "“”«»‹›'،.]{0,16}$/), (text) => {
        const { pairs, orphans } = pairQuotes(text);
        const places = [...pairs.flatMap(({ open, close }) => [open, close]), ...orphans];
        assert.equal(new Set(places).size, places.length);
        for (const { open, close } of pairs) {
          assert.ok(open < close);
          for (const other of pairs)
            assert.equal(other.open > open && other.open < close, other.close > open && other.close < close);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
