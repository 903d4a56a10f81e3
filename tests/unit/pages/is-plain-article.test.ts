import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPlainArticle } from '../../../scripts/pages/is-plain-article.ts';
import type { BodyPartView } from '../../../scripts/pages/body-part-view.ts';
import type { ArticleView } from '../../../scripts/pages/views.ts';

const html = (text: string): BodyPartView => ({ type: 'html', html: text });
const prose = html('<p>نص <a href="/a/">رابط</a> <strong>مهم</strong></p>\n<h2>عنوان</h2>\n<ul>\n<li>بند</li>\n</ul>');

/** The fields the question is about; the rest of a view plays no part in it. */
const makeView = (body: readonly BodyPartView[], kind = 'news', changes: object = {}): ArticleView =>
  ({
    card: { kind: { kind }, ribbon: null },
    body,
    ...{ image: null, series: null, revisions: null },
    ...{ contents: [], corrections: [], sources: [], authors: [{ portrait: null, biography: null }], related: [] },
    ...changes,
  }) as unknown as ArticleView;

describe('a plain article', () => {
  test('is running text: paragraphs, headings, lists and links', () => {
    assert.equal(isPlainArticle(makeView([prose])), true);
    assert.equal(isPlainArticle(makeView([prose], 'opinion')), true);
  });

  const cases: readonly (readonly [what: string, view: ArticleView])[] = [
    ['a table', makeView([html('<table>\n</table>')])],
    ['a quotation', makeView([html('<blockquote>\n</blockquote>')])],
    ['a note', makeView([html('<p>نص<sup class="footnote-ref"></sup></p>')])],
    ['code', makeView([html('<p><code>x</code></p>')])],
    ['a block', makeView([prose, { type: 'note', parts: [prose] }])],
    ['a picture', makeView([prose], 'news', { image: {} })],
    ['a series', makeView([prose], 'news', { series: {} })],
    ['an earlier wording', makeView([prose], 'news', { revisions: {} })],
    ['a contents box', makeView([prose], 'news', { contents: [{}] })],
    ['a correction', makeView([prose], 'news', { corrections: [{}] })],
    ['a source', makeView([prose], 'news', { sources: [{}] })],
    ['a question of an interview', makeView([html('<p class="question">لماذا؟</p>')], 'interview')],
    ["its writer's face", makeView([prose], 'opinion', { authors: [{ portrait: {}, biography: null }] })],
    ["its writer's life", makeView([prose], 'news', { authors: [{ portrait: null, biography: 'كاتب' }] })],
    ['live entries', makeView([prose], 'live')],
    ['a verdict', makeView([prose], 'fact-check')],
  ];
  for (const [what, view] of cases) {
    test(`is not one with ${what}`, () => {
      assert.equal(isPlainArticle(view), false);
    });
  }
});
