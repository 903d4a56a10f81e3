import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toFrame } from '../../../../scripts/pages/frame/frame.ts';
import { makeArticle, makePage, makeSeries } from '../../collections/make-newsroom.ts';
import { makePageContext } from '../make-page-context.ts';

describe('toFrame', () => {
  const link = (url: string) => ({ type: 'link', title: 'رابط', url }) as const;
  const cases: readonly (readonly [written: string, href: string])[] = [
    ['/about/', '/repo/about/'],
    ['/tags/إدلب/', '/repo/tags/%D8%A5%D8%AF%D9%84%D8%A8/'],
    ['/tags/%D8%A5%D8%AF%D9%84%D8%A8/', '/repo/tags/%D8%A5%D8%AF%D9%84%D8%A8/'],
    ['/search/?q=a#top', '/repo/search/?q=a#top'],
    ['https://photos.example.org/', 'https://photos.example.org/'],
  ];
  for (const [written, href] of cases) {
    test(`links a menu entry to ${written} below the path of the site`, () => {
      const { menu } = toFrame(
        'ar',
        makePageContext([], { site: { url: 'https://example.org/repo/', menu: [link(written)] } }),
      );
      assert.deepEqual(
        menu.map((entry) => entry.href),
        [href],
      );
    });
  }

  test('tells a name that is too long for one line of the masthead', () => {
    const isLong = (name: string) => toFrame('ar', makePageContext([], { site: { name } })).hasLongName;
    assert.deepEqual(['مداد', 'الجريدة الجديدة', 'صحيفة المدينة والمرفأ'].map(isLong), [false, false, true]);
    assert.deepEqual(['The Post', 'The Harbour Post'].map(isLong), [false, true]);
  });

  test('marks menu entries of sections with their colours', () => {
    const { menu } = toFrame('ar', makePageContext([]));
    assert.deepEqual(menu, [
      { href: '/sections/politics/', text: 'سياسة', language: null, slug: 'politics', color: '#112233' },
    ]);
  });

  test('puts pages into the menus they ask for, in their order, and the privacy policy into one in any case', () => {
    const pages = [
      makePage('b', { menu: 'footer', order: 2 }),
      makePage('a', { menu: 'footer', order: 10 }),
      makePage('c', { menu: 'header', order: 1 }),
      makePage('d'),
    ];
    const frame = toFrame('ar', makePageContext([], { pages }));
    assert.deepEqual(
      frame.footerPages.map(({ href }) => href),
      ['/b/', '/a/', '/privacy/'],
    );
    assert.deepEqual(
      frame.headerPages.map(({ href }) => href),
      ['/c/'],
    );
  });

  test('lists channels in one order, feeds last and only when wanted', () => {
    const channels = { x: 'https://x.example.org/', telegram: 'https://t.example.org/', rss: true };
    const names = (rss: boolean) =>
      toFrame('ar', makePageContext([], { site: { channels: { ...channels, rss } } })).channels.map(({ name }) => name);
    assert.deepEqual(names(true), ['telegram', 'x', 'rss']);
    assert.deepEqual(names(false), ['telegram', 'x']);
  });

  test('leads to series only where there are any', () => {
    const browse = (articles: Parameters<typeof makePageContext>[0]) =>
      toFrame('ar', makePageContext(articles)).browse.map(({ href }) => href);
    assert.ok(!browse([]).includes('/series/'));
    assert.ok(browse([makeArticle('a', { series: makeSeries('ملف', 1) })]).includes('/series/'));
  });

  test('is worded and directed for the language of a page', () => {
    const frame = toFrame('en-GB', makePageContext([]));
    assert.equal(frame.dir, 'ltr');
    assert.equal(frame.copyright.year, '2026');
    assert.deepEqual([frame.menu[0]?.language?.lang, frame.browse[0]?.language], ['ar', null]);
  });
});
