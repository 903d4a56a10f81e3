import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tests as examples } from 'commonmark-spec';
import { createMarkdown } from '../../../scripts/markdown/create-markdown.ts';
import { openBlock, splitBlocks } from '../../../scripts/markdown/split-blocks.ts';

const md = createMarkdown({ arabic: true });

/** Reads a text as the newspaper's Markdown and prints it. */
function render(...lines: readonly string[]): string {
  return md.render(lines.join('\n'), { labels: { footnotes: 'الهوامش', backToText: 'عودة' } });
}

describe('splitBlocks', () => {
  const cases: readonly (readonly [what: string, html: string, blocks: readonly string[]])[] = [
    ['nothing', '', []],
    ['a paragraph', '<p>أولًا</p>\n', ['<p>أولًا</p>\n']],
    ['paragraphs', '<p>أولًا</p>\n<p>ثانيًا</p>\n', ['<p>أولًا</p>\n', '<p>ثانيًا</p>\n']],
    ['a paragraph with lines and tags', '<p>أ<br>\n<b>ب</b></p>\n<p>ج</p>', ['<p>أ<br>\n<b>ب</b></p>\n', '<p>ج</p>']],
    ['a rule', '<p>أ</p>\n<hr>\n<p>ب</p>\n', ['<p>أ</p>\n', '<hr>\n', '<p>ب</p>\n']],
    [
      'a list in a list',
      '<ul>\n<li>أ<ul>\n<li>ب</li>\n</ul>\n</li>\n</ul>\n<p>ج</p>\n',
      ['<ul>\n<li>أ<ul>\n<li>ب</li>\n</ul>\n</li>\n</ul>\n', '<p>ج</p>\n'],
    ],
    [
      'a picture',
      '<p><img src="/a.jpg" alt="قارب"> نص</p>\n<p>ب</p>\n',
      ['<p><img src="/a.jpg" alt="قارب"> نص</p>\n', '<p>ب</p>\n'],
    ],
  ];
  for (const [what, html, blocks] of cases)
    test(`tells ${what} apart`, () => assert.deepEqual(splitBlocks(html), blocks));

  test('loses no letter of what CommonMark can print, and opens nothing that it does not close', () => {
    assert.ok(examples.length > 600);
    for (const { markdown } of examples) {
      const html = render(markdown);
      const blocks = splitBlocks(html);
      assert.equal(blocks.join(''), html);
      for (const block of blocks) assert.deepEqual(splitBlocks(block), [block]);
    }
  });
});

describe('openBlock', () => {
  const table = ['| المادة | الأصوات |', '|---|---|', '| 1 | 60 |', '| 2 | 70 |', '| 3 | 80 |'];
  const shapes: readonly (readonly [what: string, html: string, items: number])[] = [
    ['a list', render('- أ', '- ب', '  - ت', '- ج'), 3],
    ['a list of paragraphs', render('- أ', '', '- ب', '', '- ج'), 3],
    ['a counted list', render('4. أ', '5. ب', '6. ج'), 3],
    ['a table', render(...table), 3],
    ['a quotation', render('> أ', '>', '> ب', '>', '> - ج'), 3],
    ['a paragraph', render('قال. **من؟ لا.** ندري؟ «نعم.» ثم'), 4],
    ['notes', splitBlocks(render('نص[^1] ثم[^2] ثم[^3].', '', '[^1]: أ', '[^2]: ب', '[^3]: ج')).at(-1) ?? '', 3],
  ];
  for (const [what, html, items] of shapes) {
    test(`opens ${what}, and each run of its items is one again`, () => {
      const opened = openBlock(html);
      assert.ok(opened, html);
      assert.equal(opened.items.length, items);
      assert.equal(opened.slice(0, items), html);
      for (const [from, to] of [
        [0, 2],
        [2, 3],
      ] as const) {
        const piece = opened.slice(from, to);
        assert.deepEqual(splitBlocks(piece), [piece]);
        assert.deepEqual(openBlock(piece)?.items, opened.items.slice(from, to));
      }
    });
  }

  test('goes on counting where a list goes on', () => {
    assert.match(
      openBlock(render('1. أ', '2. ب', '3. ج'))?.slice(2, 3) ?? '',
      /^<ol start="3">\n<li>ج<\/li>\n<\/ol>\n$/,
    );
    assert.match(openBlock(render('4. أ', '5. ب', '6. ج'))?.slice(1, 3) ?? '', /^<ol start="5">/);
    assert.match(openBlock(shapes.at(-1)?.[1] ?? '')?.slice(1, 3) ?? '', /<ol start="2">\n<li id="fn2">/);
  });

  test('gives the rest of a table its heads', () => {
    assert.match(openBlock(render(...table))?.slice(2, 3) ?? '', /<th>المادة<\/th>[^]*<td>3<\/td>/);
  });

  test('leaves whole what has no items', () => {
    for (const html of [render('## عنوان'), render('```', 'شيفرة', '```'), render('---')]) {
      assert.equal(openBlock(html), null, html);
    }
  });
});
