import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../../../scripts/content/newsroom.ts';
import { toFeedFiles } from '../../../../scripts/pages/feeds/feed-files.ts';
import { at, makeArticle, makeAuthor, makeTag } from '../../collections/make-newsroom.ts';
import { makePageContext } from '../make-page-context.ts';

const author = makeAuthor('salim');
const articles: readonly Article[] = Array.from({ length: 40 }, (_, index) =>
  makeArticle(`a${String(index).padStart(2, '0')}`, {
    date: at(new Date(Date.parse('2026-11-19T08:00:00Z') - index * 3_600_000).toISOString()),
    authors: [author],
    tags: [makeTag('مدينة')],
  }),
);

interface JsonFeed {
  readonly language: string;
  readonly items: readonly { readonly url: string }[];
}

function readFeed(path: string, list: readonly Article[]): JsonFeed {
  const files = toFeedFiles(makePageContext(list, { authors: [author] }), () => '');
  const file = files.find((one) => one.path === path);
  assert.ok(file, path);
  // A JSON feed has a language, and items with addresses.
  return JSON.parse(file.render()) as JsonFeed;
}

const languageOf = (path: string, list: readonly Article[]): string => readFeed(path, list).language;

/** The addresses of the items of a JSON feed. */
function itemsOf(path: string, list: readonly Article[] = articles): readonly string[] {
  return readFeed(path, list).items.map(({ url }) => url);
}

describe('toFeedFiles', () => {
  test('puts the newest 30 articles into the feed of the site and 10 into others', () => {
    assert.equal(itemsOf('/feed.json').length, 30);
    for (const path of ['/sections/politics/feed.json', '/tags/مدينة/feed.json', '/authors/salim/feed.json']) {
      assert.equal(itemsOf(path).length, 10, path);
    }
    assert.equal(itemsOf('/feed.json')[0], 'https://news.example.org/articles/a00/');
  });

  test('tells the language of a list where all of it is in one, and of the site else', () => {
    const english = articles.map((article) => ({ ...article, lang: 'en' }));
    assert.equal(languageOf('/sections/politics/feed.json', english), 'en');
    assert.equal(languageOf('/feed.json', english), 'ar');
    assert.equal(languageOf('/sections/politics/feed.json', [...english.slice(1), ...articles.slice(0, 1)]), 'ar');
  });

  test('gives each list its three formats', () => {
    const paths = toFeedFiles(makePageContext(articles, { authors: [author] }), () => '').map(({ path }) => path);
    const bases = [
      '/',
      '/sections/politics/',
      '/sections/economy/',
      '/authors/salim/',
      '/tags/مدينة/',
      '/corrections/',
    ];
    assert.deepEqual(
      paths,
      bases.flatMap((base) => [`${base}feed.xml`, `${base}atom.xml`, `${base}feed.json`]),
    );
  });

  test('prints an article once for every feed it stands in', () => {
    const printed: string[] = [];
    const files = toFeedFiles(makePageContext(articles.slice(0, 2), { authors: [author] }), (template) => {
      printed.push(template);
      return '';
    });
    for (const file of files) file.render();
    assert.equal(printed.filter((template) => template === 'feeds/body.njk').length, 2);
  });

  test('leaves out what has expired', () => {
    assert.deepEqual(itemsOf('/feed.json', [makeArticle('old', { publication: 'expired' })]), []);
  });
});
