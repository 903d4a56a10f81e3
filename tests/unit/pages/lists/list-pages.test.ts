import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  LIST_SIZE,
  planListPages,
  toLastModified,
  type ListSource,
} from '../../../../scripts/pages/lists/list-pages.ts';
import { routes } from '../../../../scripts/routes.ts';
import { at, makeArticle } from '../../collections/make-newsroom.ts';
import { makePageContext } from '../make-page-context.ts';

const context = makePageContext([], { site: { digits: 'arab', url: 'https://example.org/repo/' } });

function listOf(count: number, changes: Partial<ListSource> = {}): ListSource {
  return {
    title: 'سياسة',
    label: 'قسم',
    description: 'أخبار المجلس',
    articles: Array.from({ length: count }, (_, index) => makeArticle(`a${count - index}`)),
    toPath: (page) => routes.section('politics', page),
    trail: [],
    hasFeeds: true,
    ...changes,
  };
}

describe('planListPages', () => {
  test('plans one page of an empty list and of a list that fits', () => {
    assert.deepEqual(
      planListPages(listOf(0), context).map(({ path }) => path),
      ['/sections/politics/'],
    );
    assert.equal(planListPages(listOf(2 * LIST_SIZE - 1), context)[0]?.view().pagination, null);
    assert.equal(planListPages(listOf(2 * LIST_SIZE - 1), context).length, 1);
  });

  test('numbers older pages from the oldest', () => {
    const plans = planListPages(listOf(3 * LIST_SIZE), context);
    assert.deepEqual(
      plans.map(({ path, isFront }) => [path, isFront]),
      [
        ['/sections/politics/', true],
        ['/sections/politics/page/2/', false],
        ['/sections/politics/page/1/', false],
      ],
    );
  });

  const base = '/repo/sections/politics/';
  const steps: readonly (readonly [page: number, wanted: Readonly<Record<string, string | null>>])[] = [
    [0, { label: null, newest: null, newer: null, older: `${base}page/3/`, oldest: `${base}page/1/` }],
    [1, { label: 'صفحة ٣ من ٣', newest: null, newer: base, older: `${base}page/2/`, oldest: `${base}page/1/` }],
    [2, { label: 'صفحة ٢ من ٣', newest: base, newer: `${base}page/3/`, older: `${base}page/1/`, oldest: null }],
    [3, { label: 'صفحة ١ من ٣', newest: base, newer: `${base}page/2/`, older: null, oldest: null }],
  ];
  for (const [index, wanted] of steps) {
    test(`steps from place ${index} of four to its neighbours and the ends, none twice`, () => {
      const pagination = planListPages(listOf(4 * LIST_SIZE), context)[index]?.view().pagination;
      assert.ok(pagination);
      const { label, newest, newer, older, oldest } = pagination;
      const href = (link: typeof newest): string | null => link?.href ?? null;
      assert.deepEqual(
        { label, newest: href(newest), newer: href(newer), older: href(older), oldest: href(oldest) },
        wanted,
      );
    });
  }

  test('counts and describes the list on its front, and says its place on the others', () => {
    const [front, second] = planListPages(listOf(2 * LIST_SIZE), context).map(({ view }) => view());
    assert.deepEqual(
      [front?.count, front?.head.description, front?.head.title],
      ['٤٠ مادة', 'أخبار المجلس', 'سياسة | المرفأ'],
    );
    assert.deepEqual(
      [second?.count, second?.head.description, second?.head.title],
      ['', 'سياسة، صفحة ١ من ١ | المرفأ', 'سياسة، صفحة ١ من ١ | المرفأ'],
    );
  });

  test('offers feeds of its own only where it has them', () => {
    const feeds = (hasFeeds: boolean) => planListPages(listOf(1, { hasFeeds }), context)[0]?.view();
    assert.deepEqual(
      [feeds(true)?.feeds?.rss, feeds(true)?.head.feeds.rss],
      ['/repo/sections/politics/feed.xml', '/repo/sections/politics/feed.xml'],
    );
    assert.deepEqual([feeds(false)?.feeds, feeds(false)?.head.feeds.rss], [null, '/repo/feed.xml']);
  });
});

describe('toLastModified', () => {
  test('is the last change of any article, whatever the offset of the day', () => {
    const winter = makeArticle('winter', { date: at('2022-10-27T21:30:00Z') });
    const updated = makeArticle('updated', { date: at('2020-01-01T00:00:00Z'), updated: at('2022-10-28T06:00:00Z') });
    assert.equal(toLastModified([winter, updated], context), updated.updated?.iso);
  });

  test('is the clock of the build for an empty list', () =>
    assert.equal(toLastModified([], context), '2026-11-20T12:00:00+03:00'));
});
