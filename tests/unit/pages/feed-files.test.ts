import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../../scripts/content/newsroom.ts';
import { toFeedFiles } from '../../../scripts/pages/feed-files.ts';
import { at, makeArticle, makeAuthor, makeTag } from '../collections/make-newsroom.ts';
import { makePageContext } from './make-page-context.ts';

const author = makeAuthor('salim');
const articles: readonly Article[] = Array.from({ length: 40 }, (_, index) =>
  makeArticle(`a${String(index).padStart(2, '0')}`, {
    date: at(new Date(Date.parse('2026-11-19T08:00:00Z') - index * 3_600_000).toISOString()),
    authors: [author],
    tags: [makeTag('مدينة')],
  }),
);

/** The addresses of the items of a JSON feed. */
function itemsOf(path: string, list: readonly Article[] = articles): readonly string[] {
  const files = toFeedFiles(makePageContext(list, { authors: [author] }), () => '');
  const file = files.find((one) => one.path === path);
  assert.ok(file, path);
  // A JSON feed has items with addresses.
  const { items } = JSON.parse(file.render()) as { readonly items: readonly { readonly url: string }[] };
  return items.map(({ url }) => url);
}

describe('toFeedFiles', () => {
  test('puts the newest 30 articles into the feed of the site and 10 into others', () => {
    assert.equal(itemsOf('/feed.json').length, 30);
    for (const path of ['/sections/politics/feed.json', '/tags/مدينة/feed.json', '/authors/salim/feed.json']) {
      assert.equal(itemsOf(path).length, 10, path);
    }
    assert.equal(itemsOf('/feed.json')[0], 'https://news.example.org/articles/a00/');
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
