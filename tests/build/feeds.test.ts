import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { load } from 'cheerio';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { assertWellFormed } from './assert-well-formed.ts';
import { z } from 'zod';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
after(() => site.remove());

const xmlFeeds = (await site.files()).filter((file) => /(?:^|\/)(?:feed|atom)\.xml$/.test(file));
const items = parseRssFeed(await site.text('/feed.xml')).items ?? [];

const origin = 'https://marfa.example.org';
const lists: readonly (readonly [base: string, title: string, newest: string])[] = [
  ['/', 'صحيفة المرفأ', '/articles/port-reopens/'],
  ['/sections/economy/', 'اقتصاد | صحيفة المرفأ', '/articles/الموازنة-في-أرقام/'],
  ['/tags/مجلس-المدينة/', 'مجلس المدينة | صحيفة المرفأ', '/articles/quiet-diplomacy/'],
  ['/authors/salim-haddad/', 'سليم حداد | صحيفة المرفأ', '/articles/port-reopens/'],
];
const toUrl = (path: string): string => origin + encodeURI(path);
/** Without the marks that keep a title's direction where no markup can. */
const plain = (text: string | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');

describe('the feeds of a list', () => {
  for (const [base, title, newest] of lists) {
    test(`${base}feed.xml is RSS 2.0 that a strict parser reads`, async () => {
      const text = await site.text(`${base}feed.xml`);
      const $ = await assertWellFormed(text);
      assert.equal($('rss').attr('version'), '2.0');
      const feed = parseRssFeed(text);
      assert.equal(plain(feed.title), title);
      assert.equal(feed.link, toUrl(base));
      assert.equal(feed.language, 'ar');
      assert.equal(feed.atom?.links?.[0]?.href, toUrl(`${base}feed.xml`));
      assert.equal(feed.items?.[0]?.link, toUrl(newest));
      assert.ok(feed.items.every((item) => item.guid?.value === item.link));
    });

    test(`${base}atom.xml is Atom that a strict parser reads`, async () => {
      const text = await site.text(`${base}atom.xml`);
      const $ = await assertWellFormed(text);
      assert.equal($('feed').attr('xmlns'), 'http://www.w3.org/2005/Atom');
      const feed = parseAtomFeed(text);
      assert.equal(plain(feed.title?.value), title);
      assert.equal(feed.id, toUrl(base));
      assert.deepEqual(
        feed.links?.map(({ rel, href }) => [rel, href]),
        [
          ['self', toUrl(`${base}atom.xml`)],
          ['alternate', toUrl(base)],
        ],
      );
      assert.equal(feed.entries?.[0]?.id, toUrl(newest));
      assert.ok(feed.entries.every((entry) => entry.updated && entry.title && (entry.content?.value ?? '') !== ''));
    });

    test(`${base}feed.json is JSON Feed 1.1`, async () => {
      const feed = parseJsonFeed(JSON.parse(await site.text(`${base}feed.json`)));
      assert.equal(plain(feed.title), title);
      assert.equal(feed.home_page_url, toUrl(base));
      assert.equal(feed.feed_url, toUrl(`${base}feed.json`));
      assert.equal(feed.items?.[0]?.url, toUrl(newest));
    });

    test(`${base} offers them to readers and programs`, async () => {
      const $ = await site.page(base);
      const offered = $('link[rel="alternate"]').map(
        (_, link) => `${$(link).attr('type') ?? ''} ${decodeURI($(link).attr('href') ?? '')}`,
      );
      assert.deepEqual(offered.get(), [
        `application/rss+xml ${base}feed.xml`,
        `application/atom+xml ${base}atom.xml`,
        `application/feed+json ${base}feed.json`,
      ]);
    });
  }

  test('agree on their articles, newest first', async () => {
    const rss = parseRssFeed(await site.text('/feed.xml')).items?.map(({ link }) => link);
    const atom = parseAtomFeed(await site.text('/atom.xml')).entries?.map(({ id }) => id);
    const json = parseJsonFeed(JSON.parse(await site.text('/feed.json'))).items?.map(({ url }) => url);
    assert.equal(rss?.length, 13);
    assert.deepEqual(atom, rss);
    assert.deepEqual(json, rss);
    assert.equal(rss.at(-1), toUrl('/articles/old-harbour-agreement/'));
  });
});

describe('every feed of the site', () => {
  for (const file of xmlFeeds) {
    test(`${file} is well-formed`, async () => {
      await assertWellFormed(await site.text(`/${file}`));
    });
  }
});

describe('an article in a feed', () => {
  const itemOf = (slug: string) => {
    const found = items.find(({ link }) => link === toUrl(`/articles/${slug}/`));
    assert.ok(found, slug);
    return found;
  };
  const news = itemOf('port-reopens');
  const bodyOf = (slug: string) => load(itemOf(slug).content?.encoded ?? '');

  test('has its whole text', () => {
    const text = bodyOf('port-reopens')('body').text();
    assert.match(text, /رست سفينة القمح عند الرصيف الثالث/);
    assert.match(text, /عدنا إلى العمل قبل الموعد بيومين/);
    assert.match(text, /راسلنا على بريدنا/);
  });

  test('has its quotation, figure, table, entries and footnotes', () => {
    assert.match(bodyOf('port-reopens')('blockquote').first().text(), /عمر سعيد، قائد الميناء/);
    assert.equal(bodyOf('harbour-master')('figure img').attr('alt'), 'مكتب يطل على البحر');
    assert.equal(bodyOf('الموازنة-في-أرقام')('table td').first().text(), 'المدارس');
    assert.match(bodyOf('الموازنة-في-أرقام')('.footnotes').text(), /بحسب مشروع الموازنة المنشور/);
    assert.equal(bodyOf('council-session')('h3').length, 4);
  });

  test('has no call-out', async () => {
    for (const file of ['/feed.xml', '/atom.xml', '/feed.json', '/sections/politics/feed.xml']) {
      assert.ok(!(await site.text(file)).includes('نداءالقناة'), file);
    }
  });

  test('links absolutely, within the article too', () => {
    for (const { link, content } of items) {
      const $ = load(content?.encoded ?? '');
      $('[href], [src]').each((_, element) => {
        const address = $(element).attr('href') ?? $(element).attr('src') ?? '';
        assert.match(address, /^(?:https:\/\/|mailto:)/, `${link ?? ''}: ${address}`);
      });
      assert.equal($('[srcset]').length, 0);
    }
  });

  test('has its moment of publication in GMT and its authors and tags', () => {
    assert.equal(news.pubDate, 'Wed, 18 Nov 2026 23:30:00 GMT');
    assert.deepEqual(news.dc?.creators, ['سليم حداد', 'مريم القاسم', 'وكالات']);
    assert.deepEqual(
      news.categories?.map(({ name }) => name),
      ['مرفأ المدينة', 'الأمم المتحدة'],
    );
  });

  test('keeps the end of its title at the end where a program lays it out from left to right', () => {
    assert.equal(news.title, '\u2067الميناء يعود إلى العمل: أول سفينة ترسو!!\u2069');
  });

  test('says in Atom when it was published and changed, with the offset of the site, and in what language', async () => {
    const entries = parseAtomFeed(await site.text('/atom.xml')).entries ?? [];
    assert.deepEqual(
      [entries[0]?.published, entries[0]?.updated],
      ['2026-11-19T02:30:00+03:00', '2026-11-19T18:45:00+03:00'],
    );
    const $ = await assertWellFormed(await site.text('/atom.xml'));
    const languages = $('entry')
      .map((_, entry) => $(entry).attr('xml:lang'))
      .get();
    assert.deepEqual(
      languages.filter((lang) => lang !== 'ar'),
      ['en'],
    );
  });

  test('in JSON carries its picture, authors with addresses, and times with offset', async () => {
    const item = parseJsonFeed(JSON.parse(await site.text('/feed.json'))).items?.[0];
    assert.match(item?.image ?? '', /^https:\/\/marfa\.example\.org\/media\/harbour-/);
    assert.deepEqual(item?.authors, [
      { name: 'سليم حداد', url: toUrl('/authors/salim-haddad/') },
      { name: 'مريم القاسم', url: toUrl('/authors/maryam-qasim/') },
      { name: 'وكالات' },
    ]);
    assert.equal(item.date_published, '2026-11-19T02:30:00+03:00');
  });
});

const address = z.url({ protocol: /^https$/ });
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag);
const authors = z.array(z.strictObject({ name: z.string().min(1), url: address.optional() })).min(1);
/** RFC 3339 with seconds and the offset that the newsroom's clocks had. */
const moment = z.iso.datetime({ offset: true });
/**
 * Members of JSON Feed 1.1 that ours have, each as that version has it; strict, so that no other stands there. It is
 * 1.1 and not 1, in which an item has one `author` alone and no `language`: articles have several, in several languages.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  icon: address,
  language,
  authors,
  items: z.array(
    z.strictObject({
      id: address,
      url: address,
      title: z.string().min(1),
      summary: z.string(),
      content_html: z.string().min(1),
      image: address.optional(),
      date_published: moment,
      date_modified: moment,
      authors,
      tags: z.array(z.string().min(1)),
      language,
    }),
  ),
});

describe('JSON feeds', () => {
  test('have the members of version 1.1, which they name, and no others', async () => {
    const feeds = (await site.files()).filter((file) => file.endsWith('feed.json'));
    assert.ok(feeds.length > 10, feeds.join());
    for (const file of feeds) {
      const text = await site.text(`/${file}`);
      const { items, feed_url: own } = z.parse(jsonFeedSchema, JSON.parse(text));
      assert.equal(own, toUrl(`/${file}`));
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length, `${file}: an item twice`);
      // The specification wants the version at the very top.
      assert.ok(text.startsWith('{"version":'), file);
    }
  });
});

describe('a feed as a whole', () => {
  test('was last changed when its newest article was', async () => {
    assert.equal(parseRssFeed(await site.text('/feed.xml')).lastBuildDate, 'Thu, 19 Nov 2026 15:45:00 GMT');
    assert.equal(parseAtomFeed(await site.text('/atom.xml')).updated, '2026-11-19T18:45:00+03:00');
  });

  test('is valid without any article', async () => {
    const feed = parseRssFeed(await site.text('/sections/sports/feed.xml'));
    assert.deepEqual(feed.items ?? [], []);
    await assertWellFormed(await site.text('/sections/sports/atom.xml'));
  });
});
