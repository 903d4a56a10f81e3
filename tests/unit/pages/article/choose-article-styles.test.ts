import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseArticleStyles } from '../../../../scripts/pages/article/choose-article-styles.ts';
import type { BodyPartView } from '../../../../scripts/pages/article/body-part-view.ts';
import type { ImageView } from '../../../../scripts/pages/card-view.ts';
import type { ArticleView } from '../../../../scripts/pages/views.ts';

const html = (text: string): BodyPartView => ({ type: 'html', html: text });
const prose = html('<p>نص <a href="/a/">رابط</a> <strong>مهم</strong></p>\n<h2>عنوان</h2>\n<ul>\n<li>بند</li>\n</ul>');

/** The fields the question is about; the rest of a view plays no part in it. */
const makeView = (body: readonly BodyPartView[], kind = 'news', changes: object = {}): ArticleView =>
  ({
    card: { kind: { kind }, ribbon: null },
    body,
    ...{ image: null, series: null, revisions: null },
    ...{ contents: [], corrections: [], sources: [], authors: [{ portrait: null }], introduced: [], related: [] },
    ...changes,
  }) as unknown as ArticleView;

describe('the style sheet of an article', () => {
  test('is the least for running text: paragraphs, headings, lists and links', () => {
    assert.equal(chooseArticleStyles(makeView([prose])), 'articleStyles');
    assert.equal(chooseArticleStyles(makeView([prose], 'opinion')), 'articleStyles');
  });

  const stories: readonly (readonly [what: string, view: ArticleView])[] = [
    ['a table', makeView([html('<table>\n</table>')])],
    ['a quotation', makeView([html('<blockquote>\n</blockquote>')])],
    ['a footnote', makeView([html('<p>نص<sup class="footnote-ref"></sup></p>')])],
    ['a leading picture', makeView([prose], 'news', { image: {} })],
    ['a picture in its text', makeView([prose, { type: 'figure', image: {} as ImageView, place: null }])],
    ['a note between paragraphs', makeView([prose, { type: 'note', parts: [prose] }])],
    ['a contents box', makeView([prose], 'news', { contents: [{}] })],
    ['a correction', makeView([prose], 'news', { corrections: [{}] })],
    ['a source', makeView([prose], 'news', { sources: [{}] })],
    ['a question of an interview', makeView([html('<p class="question">لماذا؟</p>')], 'interview')],
    ["its writer's face", makeView([prose], 'opinion', { authors: [{ portrait: {} }] })],
    ['a face among related articles', makeView([prose], 'news', { related: [{ card: { ribbon: null, voice: {} } }] })],
    ["its writer's life", makeView([prose], 'news', { introduced: [{}] })],
    [
      'a ribbon among related articles',
      makeView([prose], 'news', { related: [{ card: { ribbon: {}, voice: null } }] }),
    ],
  ];
  for (const [what, view] of stories) {
    test(`is that of stories with ${what}`, () => {
      assert.equal(chooseArticleStyles(view), 'storyStyles');
    });
  }

  const others: readonly (readonly [what: string, view: ArticleView])[] = [
    ['a timeline', makeView([prose, { type: 'timeline', parts: [prose] }])],
    ['a gallery beside a picture', makeView([{ type: 'gallery', parts: [] }], 'news', { image: {} })],
    ['a timeline in a note', makeView([{ type: 'note', parts: [{ type: 'timeline', parts: [prose] }] }])],
    ['code', makeView([html('<p><code>x</code></p>')])],
    ['code in a note', makeView([{ type: 'note', parts: [html('<pre><code>x</code></pre>')] }])],
    ['an earlier wording', makeView([prose], 'news', { revisions: {} })],
    ['a series', makeView([prose], 'news', { series: {} })],
    ['live entries', makeView([prose], 'live')],
    ['a verdict', makeView([prose], 'fact-check')],
  ];
  for (const [what, view] of others) {
    test(`is that of everything with ${what}`, () => {
      assert.equal(chooseArticleStyles(view), 'readingStyles');
    });
  }
});
