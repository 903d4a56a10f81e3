import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed, FeedEntry } from '../../../scripts/feeds/feed.ts';
import { renderJsonFeed, renderJsonItem } from '../../../scripts/feeds/json-feed.ts';

const feed: Feed = {
  title: 'سياسة',
  description: 'مجلس المدينة',
  url: 'https://news.example.org/sections/politics/',
  lang: 'ar',
  updated: '2026-11-19T18:45:00+03:00',
  updatedRfc822: 'Thu, 19 Nov 2026 15:45:00 GMT',
  publisher: 'المرفأ',
  icon: 'https://news.example.org/assets/icon.png',
  rssUrl: 'https://news.example.org/sections/politics/feed.xml',
  atomUrl: 'https://news.example.org/sections/politics/atom.xml',
  jsonUrl: 'https://news.example.org/sections/politics/feed.json',
};
const entry: FeedEntry = {
  url: 'https://news.example.org/articles/a/',
  title: 'عنوان "بين" قوسين \\ و<b>',
  summary: 'ملخص',
  html: '<p>متن</p>',
  published: '2026-11-18T12:00:00+03:00',
  updated: '2026-11-18T13:00:00+03:00',
  pubDate: 'Wed, 18 Nov 2026 09:00:00 GMT',
  authors: [
    { name: 'سليم', url: 'https://news.example.org/authors/salim/' },
    { name: 'وكالات', url: null },
  ],
  categories: ['مرفأ'],
  image: null,
  lang: 'ar',
};
const rendered = (json: string) => ({ rss: '', atom: '', json, updated: entry.updated });

describe('renderJsonFeed', () => {
  test('writes a feed of version 1.1 with its items', () => {
    const item = renderJsonItem(entry);
    assert.deepEqual(JSON.parse(renderJsonFeed(feed, [rendered(item), rendered(item)])), {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'سياسة',
      description: 'مجلس المدينة',
      home_page_url: feed.url,
      feed_url: feed.jsonUrl,
      icon: feed.icon,
      language: 'ar',
      authors: [{ name: 'المرفأ', url: feed.url }],
      items: [JSON.parse(item), JSON.parse(item)],
    });
  });

  test('is JSON without any item too', () => {
    // What a feed parses to is checked by the assertion itself.
    const { items } = JSON.parse(renderJsonFeed(feed, [])) as { readonly items: unknown };
    assert.deepEqual(items, []);
  });
});

describe('renderJsonItem', () => {
  test('keeps every sign of a title and leaves out what is not there', () => {
    assert.deepEqual(JSON.parse(renderJsonItem(entry)), {
      id: entry.url,
      url: entry.url,
      title: entry.title,
      summary: 'ملخص',
      content_html: '<p>متن</p>',
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [{ name: 'سليم', url: 'https://news.example.org/authors/salim/' }, { name: 'وكالات' }],
      tags: ['مرفأ'],
      language: 'ar',
    });
  });

  test('names the picture of an article that has one', () => {
    const image = 'https://news.example.org/media/x.jpg';
    // As above.
    const item = JSON.parse(renderJsonItem({ ...entry, image })) as { readonly image: unknown };
    assert.equal(item.image, image);
  });
});
