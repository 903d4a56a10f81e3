import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regions } from '../../../../assets/shared/dates.ts';
import { toPageView, type PageMeta } from '../../../../scripts/pages/frame/head.ts';
import type { HeadView } from '../../../../scripts/pages/views.ts';
import { makePageContext } from '../make-page-context.ts';

const about: PageMeta = {
  path: '/about/',
  title: 'من نحن',
  description: 'وصف',
  trail: [{ path: '/about/', text: 'من نحن' }],
};
const headOf = (meta: Partial<PageMeta>, context = makePageContext([], {}, ['x'])): HeadView =>
  toPageView({ ...about, ...meta }, context).head;

describe('toPageView', () => {
  test('titles a page with its name and the newspaper, the home page with the newspaper and what it is', () => {
    assert.equal(headOf({}).title, 'من نحن | المرفأ');
    assert.equal(headOf({ path: '/', title: 'المرفأ', trail: [] }).title, 'المرفأ | أخبار المدينة');
  });

  test('gives a page its whole address, percent-encoded', () => {
    assert.equal(headOf({ path: '/tags/إدلب/' }).canonical, 'https://news.example.org/tags/%D8%A5%D8%AF%D9%84%D8%A8/');
  });

  test('keeps robots out only where it is told to', () => {
    assert.match(headOf({ noindex: true }).robots ?? '', /noindex/);
    assert.doesNotMatch(headOf({}).robots ?? '', /noindex/);
  });

  const locales: Readonly<Record<(typeof regions)[number], string>> = {
    levant: 'ar_SY',
    dual: 'ar_SY',
    egypt: 'ar_EG',
    'maghreb-ma': 'ar_MA',
    'maghreb-dz': 'ar_DZ',
    gulf: 'ar_SA',
  };
  for (const region of regions) {
    test(`says ${locales[region]} of Arabic in the region ${region}`, () => {
      assert.equal(headOf({}, makePageContext([], { site: { region } })).ogLocale, locales[region]);
    });
  }

  for (const lang of ['en', 'en-GB']) {
    test(`says of a page in ${lang} that it is English`, () => assert.match(headOf({ lang }).ogLocale, /^en_/));
  }

  test('shows the way from the home page, for readers and robots alike', () => {
    const view = toPageView(about, makePageContext([], { site: { url: 'https://example.org/repo/' } }));
    assert.deepEqual(view.breadcrumbs, [
      { href: '/repo/', text: 'الرئيسية' },
      { href: '/repo/about/', text: 'من نحن' },
    ]);
    assert.match(view.head.jsonLd.at(-1) ?? '', /"item":"https:\/\/example\.org\/repo\/about\/"/);
  });

  test('shows no way to the home page itself', () => {
    const { breadcrumbs, head } = toPageView({ ...about, path: '/', trail: [] }, makePageContext([]));
    assert.deepEqual([breadcrumbs, head.jsonLd], [[], []]);
  });

  test('offers the feeds of its list, else those of the site', () => {
    assert.equal(headOf({}).feeds.rss, '/feed.xml');
    assert.equal(headOf({ feedBase: '/sections/politics/' }).feeds.atom, '/sections/politics/atom.xml');
  });

  test('shares a picture that was built, and promises none that was not', () => {
    assert.deepEqual(headOf({ image: { file: 'x.jpg', alt: 'س' } }).ogImage, {
      url: 'https://news.example.org/media/x.jpg',
      width: 640,
      height: 360,
      alt: 'س',
    });
    assert.equal(headOf({ image: { file: 'gone.jpg', alt: 'س' } }).ogImage, null);
  });
});
