import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../../../scripts/content/newsroom.ts';
import { createPageContext, toPages } from '../../../../scripts/pages/page-table.ts';
import type { Page } from '../../../../scripts/pages/page.ts';
import { toSitemapFiles } from '../../../../scripts/pages/feeds/sitemap-files.ts';
import { at, makeArticle } from '../../collections/make-newsroom.ts';
import { makePageContext } from '../make-page-context.ts';

interface Printed {
  readonly entries: readonly { readonly url: string; readonly lastModified?: string }[];
}

/** What each file would print, by its path. */
function filesOf(
  articles: readonly Article[],
  listPages: (context: ReturnType<typeof createPageContext>) => Iterable<Page> = toPages,
): ReadonlyMap<string, Printed> {
  const context = makePageContext(articles);
  const files = toSitemapFiles([...listPages(context)], context, (_template, data) => JSON.stringify(data));
  // What the test itself serialised.
  return new Map(files.map(({ path, render }) => [path, JSON.parse(render()) as Printed]));
}

const many = (count: number): readonly Page[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `/tags/t${index}/`,
    layout: 'pages/tag.njk',
    lastModified: '2026-11-01T12:00:00+03:00',
    view: () => {
      throw new Error('A sitemap needs no view.');
    },
  }));

describe('toSitemapFiles', () => {
  test('splits what is more than a file should hold, without making a single view', () => {
    const files = filesOf([], () => many(20_001));
    assert.deepEqual(
      ['/sitemaps/tags.xml', '/sitemaps/tags-2.xml', '/sitemaps/tags-3.xml'].map(
        (path) => files.get(path)?.entries.length,
      ),
      [10_000, 10_000, 1],
    );
    assert.equal(files.get('/sitemap.xml')?.entries.length, 3);
  });

  test('compares times as moments, not as texts', () => {
    // As texts, 01:40 is later than 01:20; as moments it is the other way round.
    const pages = ['2020-10-30T01:40:00+03:00', '2020-10-30T01:20:00+02:00'].map((lastModified, index) => ({
      ...many(1)[0],
      path: `/tags/${index}/`,
      lastModified,
    }));
    // Spread of a page, which loses its layout's literal type.
    const [entry] = filesOf([], () => pages as readonly Page[]).get('/sitemap.xml')?.entries ?? [];
    assert.equal(entry?.lastModified, '2020-10-30T01:20:00+02:00');
  });

  test('names articles by their month in the zone of the site', () => {
    const files = filesOf([makeArticle('late', { date: at('2026-10-31T22:00:00Z') })]);
    assert.deepEqual(
      files.get('/sitemaps/articles-2026-11.xml')?.entries.map(({ url }) => url),
      ['https://news.example.org/articles/late/'],
    );
  });

  test('leaves pages without a time of change out', () => {
    const files = filesOf([makeArticle('hidden', { noindex: true }), makeArticle('gone', { publication: 'expired' })]);
    const urls = [...files]
      .filter(([path]) => path.startsWith('/sitemaps/'))
      .flatMap(([, { entries }]) => entries.map(({ url }) => url));
    assert.ok(!urls.some((url) => /hidden|gone|404|saved/.test(url)), urls.join('\n'));
  });
});

describe('the news sitemap', () => {
  const newsOf = (articles: readonly Article[]): readonly string[] =>
    (filesOf(articles).get('/news-sitemap.xml')?.entries ?? []).map(
      ({ url }) => /articles\/(.+)\//.exec(url)?.[1] ?? url,
    );

  test('holds what is younger than 48 hours by the clock of the build, to the second', () => {
    const articles = [
      makeArticle('in', { date: at('2026-11-18T09:00:01Z') }),
      makeArticle('out', { date: at('2026-11-18T09:00:00Z') }),
      makeArticle('updated', { date: at('2026-11-10T09:00:00Z'), updated: at('2026-11-20T08:00:00Z') }),
    ];
    assert.deepEqual(newsOf(articles), ['in']);
  });

  test('leaves out what robots are kept out of', () => {
    const date = at('2026-11-20T08:00:00Z');
    assert.deepEqual(
      newsOf([makeArticle('hidden', { date, noindex: true }), makeArticle('draft', { date, publication: 'draft' })]),
      [],
    );
  });

  test('holds the newest thousand of a busy newspaper', () => {
    const articles = Array.from({ length: 1_200 }, (_, index) =>
      makeArticle(`n${index}`, {
        date: at(new Date(Date.parse('2026-11-20T08:00:00Z') - index * 1_000).toISOString()),
      }),
    );
    const listed = newsOf(articles);
    assert.deepEqual([listed.length, listed[0], listed.at(-1)], [1_000, 'n0', 'n999']);
  });
});
