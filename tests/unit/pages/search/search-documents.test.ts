import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toSearchDocuments } from '../../../../scripts/pages/search/search-documents.ts';
import { at, makeArticle, makeAuthor, makeBody, makeSeries, makeTag } from '../../collections/make-newsroom.ts';
import { makeImage, makePageContext } from '../make-page-context.ts';

describe('toSearchDocuments', () => {
  test('holds what is published and may be found, newest first', () => {
    const articles = [
      makeArticle('old', { date: at('2026-01-01T09:00:00Z') }),
      makeArticle('new', { date: at('2026-02-01T09:00:00Z') }),
      makeArticle('hidden', { noindex: true }),
      makeArticle('draft', { publication: 'draft' }),
      makeArticle('scheduled', { publication: 'scheduled' }),
      makeArticle('expired', { publication: 'expired' }),
    ];
    assert.deepEqual(
      toSearchDocuments(makePageContext(articles)).map(({ url }) => url),
      ['/articles/new/', '/articles/old/'],
    );
  });

  test('carries the words of an article and what it can be filtered by', () => {
    const article = makeArticle('a', {
      title: 'الميناء',
      kind: 'analysis',
      authors: [makeAuthor('salim', { name: 'سليم' })],
      tags: [makeTag('مرفأ')],
      series: makeSeries('ملف', 1),
      body: makeBody({ text: 'نص المادة' }),
    });
    const [document] = toSearchDocuments(makePageContext([article], { site: { url: 'https://example.org/repo/' } }));
    assert.deepEqual(document, {
      url: '/repo/articles/a/',
      lang: 'ar',
      title: 'الميناء',
      standfirst: 'ملخص',
      body: 'نص المادة',
      date: '2026-11-01T12:00:00+03:00',
      dateText: '1 تشرين الثاني 2026',
      section: { slug: 'politics', name: 'سياسة' },
      authors: [{ slug: 'salim', name: 'سليم' }],
      tags: [{ slug: 'مرفأ', name: 'مرفأ' }],
      kind: 'analysis',
      kindLabel: 'تحليل',
      sponsored: null,
      series: 'ملف',
      image: null,
    });
  });

  test('has a small picture of an article, and none of a drawing', () => {
    const pictureOf = (isDrawing: boolean): unknown => {
      const article = makeArticle('a', { image: { file: 'x', alt: 'وصف' } });
      const context = makePageContext([article]);
      const images = new Map([['x', { ...makeImage('x'), isDrawing }]]);
      return toSearchDocuments({ ...context, images })[0]?.image;
    };
    assert.deepEqual(pictureOf(false), { src: '/media/x-320.webp', width: 320, height: 180 });
    assert.equal(pictureOf(true), null);
  });

  test('knows who is quoted, the titles of live entries and captions, wherever they stand', () => {
    const image = { file: 'a.jpg', alt: '', caption: 'قاعة المجلس' };
    const quote = { type: 'quote', speaker: 'سامر العلي', role: 'باحث', parts: [] } as const;
    const article = makeArticle('a', {
      body: makeBody({
        text: 'نص',
        parts: [
          { type: 'note', parts: [quote] },
          { type: 'quote', parts: [] },
          { type: 'gallery', parts: [{ type: 'figure', image }] },
          { type: 'callout', name: 'telegram' },
        ],
      }),
    });
    const [document] = toSearchDocuments(makePageContext([article]));
    assert.equal(document?.body, 'نص\nسامر العلي، باحث\nقاعة المجلس');
  });
});
