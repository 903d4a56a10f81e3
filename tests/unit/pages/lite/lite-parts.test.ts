import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toLiteParts } from '../../../../scripts/pages/lite/lite-parts.ts';
import type { Article } from '../../../../scripts/content/newsroom.ts';
import type { BodyPart } from '../../../../scripts/markdown/body.ts';
import { at, makeArticle, makeBody } from '../../collections/make-newsroom.ts';
import { htmlOf } from '../../markdown/read-body.ts';

/** Text of so many letters. */
const words = (length: number): string => 'كلمة '.repeat(Math.ceil(length / 5)).slice(0, length - 1) + '.';
const paragraph = (length: number): string => `<p>${words(length)}</p>\n`;
const html = (...blocks: readonly string[]): BodyPart => ({ type: 'html', html: blocks.join('') });

function partsOf(parts: readonly BodyPart[], changes: Partial<Article> = {}): readonly (readonly BodyPart[])[] {
  return toLiteParts(makeArticle('a', { body: makeBody({ parts }), ...changes }));
}

const count = (text: string, tag: string): number => text.split(`<${tag}>`).length - 1;

describe('the pages of a text-only article', () => {
  test('are one, with its body as it is, where it is no longer than most', () => {
    const parts = [html(paragraph(4_000), paragraph(4_000))];
    assert.deepEqual(partsOf(parts), [parts]);
    assert.deepEqual(partsOf([]), [[]]);
  });

  test('are as many as a longer one needs, as even as its paragraphs allow, and lose nothing', () => {
    for (const [paragraphs, pages] of [
      [12, 2],
      [24, 3],
      [60, 6],
    ] as const) {
      const parts = [html(...Array.from({ length: paragraphs }, () => paragraph(1_000)))];
      const found = partsOf(parts);
      assert.equal(found.length, pages);
      assert.equal(found.map(htmlOf).join(''), htmlOf(parts));
      for (const page of found) assert.equal(count(htmlOf(page), 'p'), paragraphs / pages);
    }
  });

  test('part a paragraph that is too long for one between its sentences', () => {
    const sentences = Array.from({ length: 20 }, (_, index) => `${index} ${words(990)}`);
    const pages = partsOf([html(`<p>${sentences.join(' ')}</p>\n`)]).map(htmlOf);
    assert.ok(pages.length > 1);
    for (const page of pages) assert.match(page, /^<p>\d+ كلمة [^<]*\.\s*<\/p>\n$/);
    assert.deepEqual(
      pages.join('').match(/\d+/g),
      sentences.map((_, index) => String(index)),
    );
  });

  test('part no sentence, however long', () => {
    const [long, short] = [paragraph(20_000), paragraph(500)];
    assert.deepEqual(partsOf([html(long)]).map(htmlOf), [long]);
    assert.deepEqual(partsOf([html(short, long, short)]).map(htmlOf), [short, long, short]);
  });

  test('keep a heading with what it heads, and a question with its answer', () => {
    for (const opening of ['<h2 id="ب">ما بعد الاقتراع</h2>\n', '<p><strong>ومن يراقب؟</strong></p>\n']) {
      const blocks = [paragraph(3_000), paragraph(3_000), opening, paragraph(5_000), paragraph(400)];
      const [first = [], second = []] = partsOf([html(...blocks)]);
      assert.equal(htmlOf(first).includes(opening), false);
      assert.ok(htmlOf(second).startsWith(opening));
    }
  });

  test('do not keep together a text of bold paragraphs alone', () => {
    const bold = `<p><strong>${words(1_000)}</strong></p>\n`;
    assert.equal(partsOf([html(bold.repeat(30))]).length, 4);
  });

  test('part a list, notes and a table that are too long by themselves', () => {
    const item = `<li>${words(500)}</li>\n`;
    const row = `<tr>\n<td>${words(250)}</td>\n<td>${words(250)}</td>\n</tr>\n`;
    const frames = [
      ['<ul>\n', item, '</ul>\n'],
      ['<ol>\n', item, '</ol>\n'],
      ['<section aria-label="الهوامش" role="doc-endnotes">\n<ol>\n', item, '</ol>\n</section>\n'],
      [
        '<div class="table">\n<table>\n<thead>\n<tr>\n<th>أ</th>\n</tr>\n</thead>\n<tbody>\n',
        row,
        '</tbody>\n</table>\n</div>\n',
      ],
    ] as const;
    for (const [before, one, after] of frames) {
      const found = partsOf([html(before, one.repeat(30), after)]).map(htmlOf);
      assert.equal(found.length, 2, before);
      for (const page of found) {
        assert.ok(page.endsWith(after), before);
        assert.equal(page.split(one).length - 1, 15);
      }
      assert.equal(found[0]?.startsWith(before), true);
      assert.equal(found[1]?.startsWith(before.replace('<ol>', '<ol start="16">')), true);
    }
  });

  test('keep live entries whole and in order, and go on with one that is too long under its own title', () => {
    const entry = (fragment: string, ...blocks: readonly string[]): BodyPart => ({
      ...{
        type: 'entry',
        time: at('2026-11-20T10:00Z'),
        title: fragment,
        pinned: false,
        key: false,
        fragment,
        text: '',
      },
      parts: [html(...blocks)],
    });
    const short = ['ج', 'ب', 'أ'].map((name) => entry(name, paragraph(4_000)));
    assert.deepEqual(partsOf(short), [short.slice(0, 2), short.slice(2)]);
    const long = partsOf([entry('طويل', ...Array.from({ length: 16 }, () => paragraph(1_000)))]);
    assert.deepEqual(
      long.flat().map((part) => part.type === 'entry' && part.fragment),
      ['طويل', 'طويل'],
    );
    assert.deepEqual(
      long.map((page) => count(htmlOf(page), 'p')),
      [8, 8],
    );
  });

  test('leave what is not printed in text alone out of the count', () => {
    const callouts = Array.from({ length: 200 }, (): BodyPart => ({ type: 'callout', name: 'telegram' }));
    assert.equal(partsOf([html(paragraph(5_000)), ...callouts]).length, 1);
  });

  test('have room for corrections and sources on the last', () => {
    const sources = Array.from({ length: 20 }, () => ({ title: words(200), url: 'https://example.org/' }));
    const parts = [html(...Array.from({ length: 9 }, () => paragraph(1_000)))];
    assert.equal(partsOf(parts).length, 1);
    assert.deepEqual(
      partsOf(parts, { sources }).map((page) => count(htmlOf(page), 'p')),
      [8, 1],
    );
  });
});
