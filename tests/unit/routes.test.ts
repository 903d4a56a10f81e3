import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAddresses, routes, toOutputFile } from '../../scripts/routes.ts';

describe('routes', () => {
  const cases: readonly (readonly [path: string, wanted: string])[] = [
    [routes.home(), '/'],
    [routes.article('الموازنة-في-أرقام'), '/articles/الموازنة-في-أرقام/'],
    [routes.section('syria'), '/sections/syria/'],
    [routes.section('syria', 3), '/sections/syria/page/3/'],
    [routes.tag('إدلب', 1), '/tags/إدلب/page/1/'],
    [routes.author('salim', 12), '/authors/salim/page/12/'],
    [routes.series('ملف-الميناء'), '/series/ملف-الميناء/'],
    [routes.year(2026), '/archive/2026/'],
    [routes.month(2026, 3), '/archive/2026/03/'],
    [routes.month(2026, 3, 2), '/archive/2026/03/page/2/'],
    [routes.day(2026, 3, 9), '/archive/2026/03/09/'],
    [routes.page('about'), '/about/'],
    [routes.notFound(), '/404.html'],
    [routes.rss(routes.home()), '/feed.xml'],
    [routes.rss(routes.tag('إدلب')), '/tags/إدلب/feed.xml'],
    [routes.atom(routes.section('syria')), '/sections/syria/atom.xml'],
    [routes.jsonFeed(routes.author('salim')), '/authors/salim/feed.json'],
    [routes.sitemap('articles-2026-11'), '/sitemaps/articles-2026-11.xml'],
  ];
  for (const [path, wanted] of cases) {
    test(`gives ${wanted}`, () => assert.equal(path, wanted));
  }

  test('numbers nothing below a list but its further pages', () => {
    assert.equal(routes.section('syria', 0), routes.section('syria'));
  });
});

describe('toOutputFile', () => {
  const cases: readonly (readonly [path: string, file: string])[] = [
    ['/', 'index.html'],
    ['/tags/', 'tags/index.html'],
    ['/articles/لغة-الخبر/', 'articles/لغة-الخبر/index.html'],
    ['/404.html', '404.html'],
    ['/sections/syria/feed.xml', 'sections/syria/feed.xml'],
  ];
  for (const [path, file] of cases) {
    test(`serves ${path} from ${file}`, () => assert.equal(toOutputFile(path), file));
  }
});

describe('createAddresses', () => {
  test('percent-encodes Arabic once and keeps slashes, for servers, feeds and robots', () => {
    const { toRequestPath, toAbsoluteUrl } = createAddresses('https://news.example.org/');
    assert.equal(toRequestPath('/tags/إدلب/'), '/tags/%D8%A5%D8%AF%D9%84%D8%A8/');
    assert.equal(toAbsoluteUrl('/tags/إدلب/'), 'https://news.example.org/tags/%D8%A5%D8%AF%D9%84%D8%A8/');
  });

  test('leaves letters in links as they are, and encodes what would end or break an address', () => {
    const { toHref } = createAddresses('https://news.example.org/');
    assert.equal(toHref('/tags/إدلب/'), '/tags/إدلب/');
    assert.equal(toHref('/tags/مُهمّ-٢/'), '/tags/مُهمّ-٢/');
    assert.equal(toHref('/media/a b?c#d%41".pdf'), '/media/a%20b%3Fc%23d%2541%22.pdf');
    for (const path of ['/tags/إدلب/', '/media/جسر «أ».jpg'])
      assert.equal(decodeURI(new URL(toHref(path), 'https://news.example.org/').pathname), path);
  });

  test('puts the path prefix of the site before every path, and its home page at the prefix', () => {
    const { toHref, toAbsoluteUrl } = createAddresses('https://example.org/repo/');
    assert.equal(toHref('/'), '/repo/');
    assert.equal(toHref('/articles/a/'), '/repo/articles/a/');
    assert.equal(toAbsoluteUrl('/articles/a/'), 'https://example.org/repo/articles/a/');
  });
});
