import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toAmendments } from '../../../scripts/collections/amendments.ts';
import { toCollections } from '../../../scripts/collections/collections.ts';
import type { Article, Withdrawal } from '../../../scripts/content/newsroom.ts';
import { at, makeArticle, makeAuthor, makeNewsroom, makeSeries, makeTag } from './make-newsroom.ts';

const slugs = (articles: readonly Article[] | undefined): readonly string[] => (articles ?? []).map(({ slug }) => slug);

describe('toCollections', () => {
  test('files days, months and years by the clock of the site, not by UTC', () => {
    const late = makeArticle('late', { date: at('2026-10-31T23:30:00Z') });
    const { days, months, years } = toCollections(makeNewsroom([late]));
    assert.deepEqual([...days.keys()], ['2026-11-01']);
    assert.deepEqual([...months.keys()], ['2026-11']);
    assert.deepEqual([...years.keys()], ['2026']);
  });

  test('files the last evening of a winter year under the new year where clocks say so', () => {
    const { days } = toCollections(makeNewsroom([makeArticle('a', { date: at('2020-12-31T22:00:00Z') })]));
    assert.deepEqual([...days.keys()], ['2021-01-01']);
  });

  test('orders days, months and years newest first', () => {
    const articles = ['2021-02-20', '2026-11-03', '2026-10-09'].map((day) =>
      makeArticle(day, { date: at(`${day}T09:00:00Z`) }),
    );
    const { days, months, years } = toCollections(makeNewsroom(articles));
    assert.deepEqual([...days.keys()], ['2026-11-03', '2026-10-09', '2021-02-20']);
    assert.deepEqual([...months.keys()], ['2026-11', '2026-10', '2021-02']);
    assert.deepEqual([...years.keys()], ['2026', '2021']);
  });

  test('keeps the page of an expired article and takes it from every list', () => {
    const author = makeAuthor('salim');
    const expired = makeArticle('old', {
      publication: 'expired',
      authors: [author],
      tags: [makeTag('السوق')],
      series: makeSeries('ملف', 1),
    });
    const made = toCollections(makeNewsroom([expired], { authors: [author] }));
    assert.equal(made.bySlug.get('old'), expired);
    assert.deepEqual([made.latest.length, made.tags.size, made.series.size, made.days.size], [0, 0, 0, 0]);
    assert.deepEqual(slugs(made.sections.get('politics')), []);
    assert.deepEqual(slugs(made.authors.get('salim')?.articles), []);
  });

  test('lists sections in the order of the settings, empty ones too', () => {
    const { sections } = toCollections(makeNewsroom([makeArticle('a', { section: 'economy' })]));
    assert.deepEqual([...sections.keys()], ['politics', 'economy']);
    assert.deepEqual(slugs(sections.get('economy')), ['a']);
  });

  test('orders tags in Arabic, whatever their article and hamza', () => {
    const names = ['المدينة', 'إدلب', 'بحر', 'أرصفة'];
    const { sortedTags } = toCollections(makeNewsroom([makeArticle('a', { tags: names.map(makeTag) })]));
    assert.deepEqual(
      sortedTags().map(({ subject }) => subject.name),
      ['إدلب', 'أرصفة', 'بحر', 'المدينة'],
    );
  });

  test('gathers under one tag what carries one key', () => {
    const [first, second] = [
      makeArticle('a', { tags: [makeTag('هيئة')] }),
      makeArticle('b', { tags: [makeTag('هيئة')] }),
    ];
    const { tags } = toCollections(makeNewsroom([first, second]));
    assert.deepEqual(
      [...tags.values()].map(({ articles }) => slugs(articles)),
      [['a', 'b']],
    );
  });

  for (const name of ['constructor', '__proto__', 'hasOwnProperty']) {
    test(`takes a tag named ${name} as any other`, () => {
      const { tags } = toCollections(makeNewsroom([makeArticle('a', { tags: [makeTag(name)] })]));
      assert.deepEqual(slugs(tags.get(name.toLowerCase())?.articles), ['a']);
    });
  }

  test('keeps authors who have written nothing', () => {
    const idle = makeAuthor('idle');
    const { authors } = toCollections(makeNewsroom([], { authors: [idle] }));
    assert.deepEqual(authors.get('idle'), { subject: idle, articles: [] });
  });

  test('orders a series by its parts and the series by who was continued last', () => {
    const part = (slug: string, name: string, number: number, day: string): Article =>
      makeArticle(slug, { series: makeSeries(name, number), date: at(`2026-11-${day}T09:00:00Z`) });
    const { series } = toCollections(
      makeNewsroom([
        part('x2', 'قديم', 2, '01'),
        part('y2', 'جديد', 2, '03'),
        part('y1', 'جديد', 1, '05'),
        part('x1', 'قديم', 1, '04'),
      ]),
    );
    assert.deepEqual(
      [...series].map(([name, { articles }]) => [name, slugs(articles)]),
      [
        ['جديد', ['y1', 'y2']],
        ['قديم', ['x1', 'x2']],
      ],
    );
  });
});

describe('toAmendments', () => {
  test('tells the latest first, whichever article is the newer, and of one moment what was added last', () => {
    const correction = (iso: string, text: string) => ({ type: 'correction', date: at(iso), text }) as const;
    const old = makeArticle('old', {
      date: at('2021-02-18T09:00:00Z'),
      corrections: [correction('2026-11-05T09:00:00Z', 'أول'), correction('2026-11-12T09:00:00Z', 'ثانٍ')],
    });
    const fresh = makeArticle('fresh', {
      corrections: [correction('2026-11-05T09:00:00Z', 'ثالث'), correction('2026-11-05T09:00:00Z', 'رابع')],
    });
    const withdrawal: Withdrawal = {
      slug: 'gone',
      title: 'عنوان',
      reason: 'خامس',
      date: at('2026-11-08T09:00:00Z'),
      lang: 'ar',
      dir: 'rtl',
      aliases: [],
      file: 'articles/gone.md',
    };
    assert.deepEqual(
      toAmendments(makeNewsroom([old, fresh], { withdrawals: [withdrawal] })).map(({ text, fragment }) => [
        text,
        fragment,
      ]),
      [
        ['ثانٍ', 'correction-2'],
        ['خامس', ''],
        ['رابع', 'correction-2'],
        ['ثالث', 'correction-1'],
        ['أول', 'correction-1'],
      ],
    );
  });
});
