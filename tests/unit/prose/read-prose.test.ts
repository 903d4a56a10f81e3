import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toSourceOffset } from '../../../scripts/prose/passage.ts';
import { readProse } from '../../../scripts/prose/read-prose.ts';
import { toBodySource, toSource } from './check-text.ts';

/** Texts of a body's passages, each with its kind. */
function textsOf(body: string): readonly string[] {
  return readProse(toBodySource(body)).passages.map(({ kind, text }) => `${kind}: ${text}`);
}

/** Place in the file of a text in the first passage that holds it. */
function placeOf(file: string, wanted: string): string {
  const passage = readProse(toSource(file)).passages.find(({ text }) => text.includes(wanted));
  assert.ok(passage, `no passage holds ${wanted}`);
  const { line, column } = passage.region.placeAt(toSourceOffset(passage, passage.text.indexOf(wanted)));
  return `${line}:${column}`;
}

describe('the prose of a body', () => {
  const object = '\uFFFC';
  const cases: readonly (readonly [sentence: string, body: string, texts: readonly string[]])[] = [
    ['is its paragraphs', 'أولى.\n\nثانية.', ['paragraph: أولى.', 'paragraph: ثانية.']],
    ['keeps the lines of a paragraph together', 'سطر\nوسطر', ['paragraph: سطر\nوسطر']],
    ['leaves out emphasis', '**قال:** نعم _لا_ و*ربما*', ['paragraph: قال: نعم لا وربما']],
    ['keeps asterisks between blanks', 'خمسة * ستة', ['paragraph: خمسة * ستة']],
    ['keeps the underscores of a hashtag', 'وسم #دمشق_القديمة', ['paragraph: وسم #دمشق_القديمة']],
    ['has one sign for code', 'اكتب `في في` هنا', [`paragraph: اكتب ${object} هنا`]],
    ['has one sign for code with backticks in it', 'اكتب ``a ` b`` هنا', [`paragraph: اكتب ${object} هنا`]],
    ["keeps a link's words", 'راجع [النص «الأول»](/a "عنوان") هنا', ['paragraph: راجع النص «الأول» هنا']],
    ["keeps a reference link's words", 'راجع [النص][1] هنا\n\n[1]: https://example.org', ['paragraph: راجع النص هنا']],
    ['keeps brackets that are no link', 'راجع [النص] هنا', ['paragraph: راجع [النص] هنا']],
    ['has one sign for an address', 'في https://example.org/a_b?c=1، ثم', [`paragraph: في ${object}، ثم`]],
    ['has one sign for an autolink', 'في <https://example.org> ثم', [`paragraph: في ${object} ثم`]],
    ['leaves out footnote marks', 'قول[^1] آخر\n\n[^1]: من كتاب', ['paragraph: قول آخر', 'item: من كتاب']],
    ['keeps an inline note apart', 'قول^[من كتاب] آخر', [`paragraph: قول${object}من كتاب${object} آخر`]],
    ['takes escaped signs bare', 'خمسة \\* ستة \\[سبعة\\]', ['paragraph: خمسة * ستة [سبعة]']],
    ['has one sign for an entity', 'خمسة&nbsp;ستة', [`paragraph: خمسة${object}ستة`]],
    ['is headings without their signs', '## عنوان ##\n\nآخر\n---', ['heading: عنوان', 'heading: آخر']],
    ['is the items of lists', '- أول\n- ثان\n\n1. ثالث\n   تتمته', ['item: أول', 'item: ثان', 'item: ثالث\nتتمته']],
    ['is the paragraphs of an item', '- أول\n\n  تتمته', ['item: أول', 'paragraph: تتمته']],
    ['is the lines of a quotation', '> قال\n> ثم سكت', ['paragraph: قال\nثم سكت']],
    [
      'is the cells of a table',
      '| أ | ب |\n| --- | --- |\n| ج \\| د | ه |',
      ['cell: أ', 'cell: ب', 'cell: ج | د', 'cell: ه'],
    ],
    ['leaves out fenced code', 'أول\n\n```text\nفي في\n```\n\nثان', ['paragraph: أول', 'paragraph: ثان']],
    ['leaves out code that is never closed', 'أول\n\n~~~\nفي في\n\nثان', ['paragraph: أول']],
    ['leaves out fenced code in a quotation', '> ```\n> في في\n\nثان', ['paragraph: ثان']],
    ['leaves out fenced code in an item', '- أول\n\n  ```\n  في في\n  ```\n\nثان', ['item: أول', 'paragraph: ثان']],
    ['leaves out a quotation in fenced code', '```\n> في في\n```\nثان', ['paragraph: ثان']],
    ['leaves out indented code', 'أول\n\n    في في\n\nثان', ['paragraph: أول', 'paragraph: ثان']],
    ['leaves out rules', 'أول\n\n***\n\nثان', ['paragraph: أول', 'paragraph: ثان']],
    [
      'leaves out allowances',
      'أول <!-- midad: allow tatweel -->\n<!-- مداد: اسمح تطويل -->\nثان',
      ['paragraph: أول ', 'paragraph: ثان'],
    ],
    [
      'is the words of directives',
      '::صورة{المصدر="a.jpg" الوصف="صورة" التعليق="قال \\"نعم\\""}\n:::quote{speaker=«فلان»}\nنص\n:::',
      ['attribute: صورة', 'attribute: قال "نعم"', 'attribute: فلان', 'paragraph: نص'],
    ],
    [
      'is the words of a picture',
      '![وصف](a.jpg "تعليق")',
      [`paragraph: ${object}`, 'attribute: وصف', 'attribute: تعليق'],
    ],
  ];
  for (const [sentence, body, texts] of cases) {
    test(sentence, () => assert.deepEqual(textsOf(body), texts));
  }
});

describe('the prose of the front matter', () => {
  const file = (yaml: string): string => `---\n${yaml}\n---\nنص.\n`;
  const fieldsOf = (yaml: string): readonly string[] =>
    readProse(toSource(file(yaml))).passages.flatMap(({ kind, text }) => (kind === 'field' ? [text] : []));

  test('is titles, summaries, captions and corrections, by English and Arabic names', () => {
    const yaml = [
      'title: "عنوان"',
      'الملخص: ملخص المقال',
      'section: syria',
      'tags: [سورية, إدلب]',
      'image:\n  src: a.jpg\n  caption: "تعليق"\n  المصور: مداد',
      'corrections:\n  - date: 2026-01-01\n    text: "تصحيح"',
      'claim: ادعاء',
    ].join('\n');
    assert.deepEqual(fieldsOf(yaml), ['عنوان', 'ملخص المقال', 'تعليق', 'مداد', 'تصحيح', 'ادعاء']);
  });

  const styles: readonly (readonly [style: string, yaml: string, text: string])[] = [
    ['double quotes with escapes', 'title: "قال \\"نعم\\" \\u0648لا"', 'قال "نعم" ولا'],
    ['single quotes', "title: 'قال ''نعم'' ولا'", "قال 'نعم' ولا"],
    ['no quotes', 'title: قال نعم', 'قال نعم'],
    ['quotes over two lines', 'title: "قال\n  نعم"', 'قال نعم'],
    ['no quotes over two lines', 'title: قال\n  نعم', 'قال نعم'],
    ['a folded block', 'summary: >\n  قال\n  نعم', 'قال\nنعم'],
    ['a literal block', 'summary: |\n  قال\n  نعم', 'قال\nنعم'],
    ['a flow map', 'image: { src: a.jpg, caption: "قال نعم" }', 'قال نعم'],
  ];
  for (const [style, yaml, text] of styles) {
    test(`is read from ${style}`, () => assert.deepEqual(fieldsOf(yaml), [text]));
  }
});

describe('places', () => {
  const file = [
    '---',
    'title: "قال \\"نعم\\" ولا"',
    'summary: >',
    '  سطر أول',
    '  وسطر ثان',
    '---',
    '',
    'فقرة **أولى** فيها [رابط](/a) وكلمة.',
    '',
    '> قول أول',
    '> وقول ثان',
    '',
    '- بند `رمز` وبقية',
    '',
    '| أ | خلية \\| شرط |',
    '| - | - |',
    '',
    '::figure{src="a.jpg" alt="وصف" caption="قال \\"لا\\" ثم"}',
    '',
  ].join('\n');
  const cases: readonly (readonly [where: string, wanted: string, line: number])[] = [
    ['in a quoted field', 'قال', 2],
    ['behind escapes in a quoted field', 'ولا', 2],
    ['in a folded block', 'ثان', 5],
    ['in a paragraph', 'فقرة', 8],
    ['inside emphasis', 'أولى', 8],
    ['inside a link', 'رابط', 8],
    ['behind a link', 'كلمة', 8],
    ["in a quotation's second line", 'وقول', 11],
    ['behind code in an item', 'وبقية', 13],
    ['behind an escaped bar in a cell', 'شرط', 15],
    ['behind escaped quotes in an attribute', 'ثم', 18],
  ];
  for (const [where, wanted, line] of cases) {
    test(`are those of the file: ${where}`, () => {
      const column = (file.split('\n')[line - 1] ?? '').indexOf(wanted) + 1;
      assert.equal(placeOf(file, wanted), `${line}:${column}`);
    });
  }
});
