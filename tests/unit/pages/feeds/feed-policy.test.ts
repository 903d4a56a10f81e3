import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasFeeds, isThin } from '../../../../scripts/pages/feeds/feed-policy.ts';
import { makeArticle } from '../../collections/make-newsroom.ts';

const articles = (count: number) => Array.from({ length: count }, (_, index) => makeArticle(`a${index}`));

describe('hasFeeds', () => {
  test('gives every tag of an ordinary archive its feeds', () => assert.equal(hasFeeds(articles(1), 50), true));

  test('gives feeds to the tags worth following of an archive with very many', () => {
    assert.deepEqual([hasFeeds(articles(9), 50_000), hasFeeds(articles(10), 50_000)], [false, true]);
  });
});

test('a list of one article is thin, a list of two is not', () => {
  assert.deepEqual([isThin(articles(0)), isThin(articles(1)), isThin(articles(2))], [true, true, false]);
});
