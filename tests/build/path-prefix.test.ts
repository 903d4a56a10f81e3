import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { buildFixture } from './build-fixture.ts';

const home = 'https://example.org/repo/';
const site = await buildFixture({ url: home });
after(() => site.remove());

const files = await site.files();
const isBelowHome = (url: string | undefined): boolean => url?.startsWith(home) === true;

describe('a site below a path', () => {
  test('is written as one at the root is, since the host adds the path', () => {
    assert.ok(files.includes('index.html') && files.includes('articles/port-reopens/index.html'));
    assert.deepEqual(
      files.filter((file) => file.startsWith('repo/')),
      [],
    );
  });

  test('says its whole address wherever it says its address', async () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const $ = await site.page(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
      assert.ok(isBelowHome($('link[rel="canonical"]').attr('href')), file);
      for (const meta of $('meta:is([property="og:url"], [property="og:image"])').get()) {
        assert.ok(isBelowHome($(meta).attr('content')), file);
      }
    }
  });

  test('links, loads and searches below it', async () => {
    const $ = await site.page('/articles/port-reopens/');
    assert.equal($('.masthead-name').attr('href'), '/repo/');
    assert.equal($('form[role="search"]').attr('action'), '/repo/search/');
    assert.match($('link[rel="stylesheet"]').attr('href') ?? '', /^\/repo\/assets\//);
    assert.match($('.article-main img').attr('src') ?? '', /^\/repo\/media\//);
    assert.match($('.article-main source').attr('srcset') ?? '', /^(?:\/repo\/media\/\S+ \d+w(?:, |$))+$/);
  });

  test('puts it before the links that editors write in texts, menus and related links', async () => {
    const $ = await site.page('/articles/port-reopens/');
    const hrefs = (selector: string): readonly string[] =>
      $(selector)
        .map((_, link) => $(link).attr('href') ?? '')
        .get();
    assert.deepEqual(hrefs('.body > p a').slice(0, 2), [
      '/repo/articles/old-harbour-agreement/',
      'https://archive.example.org/agreement',
    ]);
    assert.ok(hrefs('.related .related-link a').includes('/repo/about/'));
    assert.ok(
      hrefs('.site-nav a').includes('/repo/about/') && hrefs('.site-nav a').includes('https://photos.example.org/'),
    );
    assert.equal(
      (await site.page('/articles/الموازنة-في-أرقام/'))('.body a[href$="budget.csv"]').attr('href'),
      '/repo/media/budget.csv',
    );
  });

  test('tells the search page where its index stands', async () => {
    const $ = await site.page('/search/');
    assert.match($('#search-data').text(), /"indexHref":"\/repo\/pagefind\/"/);
  });

  test('has feeds, sitemaps and structured data of whole addresses', async () => {
    const rss = parseRssFeed(await site.text('/feed.xml'));
    const links = rss.items?.map(({ link }) => link) ?? [];
    assert.ok(links.length > 0 && links.every(isBelowHome) && isBelowHome(rss.link));
    assert.match(
      rss.items?.[0]?.content?.encoded ?? '',
      /href="https:\/\/example\.org\/repo\/articles\/old-harbour-agreement\/"/,
    );
    assert.ok(parseAtomFeed(await site.text('/atom.xml')).links?.every(({ href }) => isBelowHome(href)));
    assert.ok(isBelowHome(parseJsonFeed(JSON.parse(await site.text('/feed.json'))).feed_url));
    for (const file of files.filter((name) => name.startsWith('sitemap') || name === 'news-sitemap.xml')) {
      const locations = [...(await site.text(`/${file}`)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
      assert.ok(locations.length > 0 && locations.every(isBelowHome), file);
    }
    assert.match(await site.text('/robots.txt'), /Sitemap: https:\/\/example\.org\/repo\/sitemap\.xml/);
  });
});
