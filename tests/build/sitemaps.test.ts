import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { assertWellFormed } from './assert-well-formed.ts';
import { buildFixture, FIXTURE_NOW, type BuiltSite } from './build-fixture.ts';

const HOUR = 3_600_000;
const site = await buildFixture();
const later = await buildFixture({ now: FIXTURE_NOW + 72 * HOUR });
after(() => Promise.all([site.remove(), later.remove()]));

const origin = 'https://marfa.example.org';
const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

async function entriesOf(from: BuiltSite, path: string): Promise<ReadonlyMap<string, string>> {
  const $ = await assertWellFormed(await from.text(path));
  assert.equal($('urlset, sitemapindex').attr('xmlns'), protocol);
  return new Map(
    $('url, sitemap')
      .map((_, entry) => [
        [decodeURI($(entry).children('loc').text()).slice(origin.length), $(entry).children('lastmod').text()] as const,
      ])
      .get(),
  );
}

const index = await entriesOf(site, '/sitemap.xml');
const all = new Map(
  (await Promise.all([...index.keys()].map((path) => entriesOf(site, path)))).flatMap((entries) => [...entries]),
);

describe('the sitemap index', () => {
  test('names every sitemap there is, and no other', async () => {
    const files = (await site.files()).filter((file) => file.startsWith('sitemaps/'));
    assert.deepEqual(
      [...index.keys()].toSorted(),
      files.map((file) => `/${file}`),
    );
  });

  test('keeps articles of a month together, so that a finished month stays as it is', () => {
    assert.ok(index.has('/sitemaps/articles-2026-11.xml') && index.has('/sitemaps/articles-2021-02.xml'));
  });

  test('says of each when anything in it last changed', () => {
    assert.equal(index.get('/sitemaps/articles-2026-11.xml'), '2026-11-19T18:45:00+03:00');
    assert.equal(index.get('/sitemaps/articles-2021-02.xml'), '2021-02-20T23:30:00+02:00');
  });
});

describe('the sitemaps', () => {
  test('list exactly the pages that robots may keep, but for the days of the archive and the text-only edition', async () => {
    const pages = (await site.files())
      .filter((file) => file.endsWith('.html') && !file.startsWith('lite/'))
      .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const kept = await Promise.all(
      pages.map(async (path) => {
        const robots = (await site.page(path))('meta[name="robots"]').attr('content') ?? '';
        return robots.includes('noindex') || /^\/archive\/\d+\/\d+\/\d+\//.test(path) ? [] : [path];
      }),
    );
    assert.deepEqual([...all.keys()].toSorted(), kept.flat().toSorted());
  });

  test('give the last change of an article: its update, else its publication', () => {
    assert.equal(all.get('/articles/port-reopens/'), '2026-11-19T18:45:00+03:00');
    assert.equal(all.get('/articles/wire-report/'), '2026-11-08T20:00:00+03:00');
  });

  test('give lists the last change of anything on them', () => {
    assert.equal(all.get('/'), '2026-11-19T18:45:00+03:00');
    assert.equal(all.get('/sections/economy/'), '2026-11-17T09:00:00+03:00');
    assert.equal(all.get('/tags/مجلس-المدينة/'), '2026-11-15T08:00:00+03:00');
    assert.equal(all.get('/about/'), '2026-09-01T00:00:00+03:00');
  });

  test('give W3C times that no clock of the build is ahead of', () => {
    for (const [path, time] of all) {
      assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, path);
      assert.ok(Date.parse(time) <= FIXTURE_NOW, path);
    }
  });

  test('say nothing of drafts, of what is still to come and of what has expired', () => {
    for (const slug of ['secret-plan', 'state-visit', 'summer-registration', 'members-only']) {
      assert.ok(!all.has(`/articles/${slug}/`), slug);
    }
  });
});

describe('the sitemap for Google News', () => {
  const news = 'http://www.google.com/schemas/sitemap-news/0.9';

  test('lists what was published in the last 48 hours of the build', async () => {
    const $ = await assertWellFormed(await site.text('/news-sitemap.xml'));
    assert.equal($('urlset').attr('xmlns:news'), news);
    assert.equal($('url').length, 1);
    assert.equal($('loc').text(), `${origin}/articles/port-reopens/`);
    assert.equal($('news\\:publication > news\\:name').text(), 'صحيفة المرفأ');
    assert.equal($('news\\:publication > news\\:language').text(), 'ar');
    assert.equal($('news\\:publication_date').text(), '2026-11-19T02:30:00+03:00');
    assert.match($('news\\:title').text(), /الميناء يعود إلى العمل: أول سفينة ترسو!!/);
  });

  test('is valid on a quiet day: it lists the home page, which is no news', async () => {
    const $ = await assertWellFormed(await later.text('/news-sitemap.xml'));
    assert.deepEqual(
      $('loc')
        .map((_, loc) => $(loc).text())
        .get(),
      [`${origin}/`],
    );
    assert.equal($('news\\:news').length, 0);
  });
});

describe('robots.txt', () => {
  test('lets robots in and names both sitemaps', async () => {
    const lines = (await site.text('/robots.txt')).trim().split(/\n+/);
    assert.deepEqual(lines, [
      'User-agent: *',
      'Allow: /',
      `Sitemap: ${origin}/sitemap.xml`,
      `Sitemap: ${origin}/news-sitemap.xml`,
    ]);
  });
});
