import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article, MostRead } from '../../../../scripts/content/newsroom.ts';
import type { HomeSlot, Site } from '../../../../scripts/content/site.ts';
import { LIST_SIZE } from '../../../../scripts/pages/lists/list-pages.ts';
import type { SectionView } from '../../../../scripts/pages/lists/list-views.ts';
import { toSectionPages } from '../../../../scripts/pages/lists/subject-pages.ts';
import { toHomePage } from '../../../../scripts/pages/home/home-page.ts';
import type { HomeSlotView, HomeView } from '../../../../scripts/pages/home/home-views.ts';
import type { CardView } from '../../../../scripts/pages/card-view.ts';
import { at, makeArticle, makeNewsroom, makeSeries } from '../../collections/make-newsroom.ts';
import { makePageContext, toStructuredDataContext } from '../make-page-context.ts';

function homeOf(
  articles: readonly Article[],
  home: readonly HomeSlot[],
  changes: Partial<Site> = {},
  mostRead?: MostRead,
): HomeView {
  const context = makePageContext(articles, { site: { home, ...changes }, ...(mostRead && { mostRead }) });
  return toHomePage(context, toStructuredDataContext(context)).view();
}

const slugOf = (href: string): string => /^\/articles\/(.+)\/$/.exec(href)?.[1] ?? href;
function cardsOf(slot: HomeSlotView): readonly CardView[] {
  if (slot.type === 'lead') return [slot.lead, ...slot.seconds];
  return slot.type === 'most-read' ? slot.entries.map(({ card }) => card) : slot.cards;
}
function slugsOf(slot: HomeSlotView | undefined): readonly string[] {
  if (!slot) return [];
  return cardsOf(slot).map(({ href }) => slugOf(href));
}

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}T09:00:00Z`;
const article = (slug: string, number: number, changes: Partial<Article> = {}): Article =>
  makeArticle(slug, { date: at(day(number)), ...changes });
const image = { file: 'x.jpg', alt: 'س' };
const soon = at('2026-11-21T00:00:00Z');

describe('the lead', () => {
  const lead: readonly HomeSlot[] = [{ slot: 'lead', count: 1 }];

  test('is the newest pinned article', () => {
    const [slot] = homeOf(
      [
        article('old', 2, { pinnedUntil: soon }),
        article('older', 1, { pinnedUntil: soon }),
        article('new', 9, { image }),
      ],
      lead,
    ).slots;
    assert.deepEqual(slugsOf(slot), ['old']);
  });

  test('is the newest with a picture that is no opinion, where nothing is pinned', () => {
    const articles = [
      article('bare', 9),
      article('opinion', 8, { image, kind: 'opinion' }),
      article('picture', 7, { image }),
      article('x', 6, { image }),
    ];
    assert.deepEqual(slugsOf(homeOf(articles, lead).slots[0]), ['picture']);
  });

  test('is the newest of all where none has a picture', () => {
    assert.deepEqual(slugsOf(homeOf([article('b', 2), article('a', 1)], lead).slots[0]), ['b']);
  });

  test('is nothing that somebody paid for', () => {
    const paid = article('paid', 9, { image, sponsor: 'شركة الجسر', pinnedUntil: soon });
    assert.deepEqual(slugsOf(homeOf([paid, article('news', 1)], lead).slots[0]), ['news']);
  });

  test('no longer follows a pin whose time has come', () => {
    const pinned = article('pinned', 1, { pinnedUntil: at('2026-11-20T09:00:00Z') });
    assert.deepEqual(slugsOf(homeOf([pinned, article('new', 9)], lead).slots[0]), ['new']);
  });

  test('has the newest beside it, opinion left out', () => {
    const articles = [
      article('a', 1, { image }),
      article('b', 4),
      article('c', 3, { kind: 'opinion' }),
      article('d', 2),
    ];
    assert.deepEqual(slugsOf(homeOf(articles, [{ slot: 'lead', count: 3 }]).slots[0]), ['a', 'b', 'd']);
  });

  test('has below it the first three articles that its editor named, without paid, unpublished and outside ones and opinion', () => {
    const named = ['second', 'paid', 'unpublished', 'voice', 'three', 'one', 'two', 'four'];
    const articles = [
      article('lead', 9, {
        pinnedUntil: soon,
        related: [
          { type: 'outside', title: 'خارجي', url: 'https://other.example.org/' },
          ...named.map((slug) => ({ type: 'article', slug }) as const),
        ],
      }),
      article('second', 8),
      article('paid', 7, { sponsor: 'شركة الجسر' }),
      article('voice', 7, { kind: 'opinion' }),
      ...['one', 'two', 'three', 'four'].map((slug, index) => article(slug, 6 - index)),
    ];
    const [slot, latest] = homeOf(articles, [
      { slot: 'lead', count: 2 },
      { slot: 'latest', count: 9 },
    ]).slots;
    const sublinks = slot?.type === 'lead' ? slot.sublinks : [];
    assert.deepEqual(
      sublinks.map(({ href }) => slugOf(href)),
      ['three', 'one', 'two'],
    );
    assert.deepEqual(slugsOf(latest), ['paid', 'voice', 'four']);
  });
});

test('a section does not begin with what somebody paid for, where it has anything else', () => {
  const slots = [{ slot: 'section', section: 'politics', count: 3 }] as const;
  const paid = article('paid', 9, { sponsor: 'شركة الجسر' });
  assert.deepEqual(slugsOf(homeOf([paid, article('b', 2), article('a', 1)], slots).slots[0]), ['b', 'paid', 'a']);
  assert.deepEqual(slugsOf(homeOf([paid], slots).slots[0]), ['paid']);
});

describe('the slots', () => {
  const articles = [1, 2, 3, 4, 5, 6].map((number) =>
    article(`a${number}`, number, {
      section: number % 2 ? 'economy' : 'politics',
      kind: number === 3 ? 'opinion' : 'news',
    }),
  );

  test('give an article to the first that wants it, and to no other', () => {
    const { slots } = homeOf(articles, [
      { slot: 'section', section: 'economy', count: 2 },
      { slot: 'latest', count: 2 },
      { slot: 'opinion', count: 2 },
      { slot: 'latest', count: 9 },
    ]);
    assert.deepEqual(slots.map(slugsOf), [
      ['a5', 'a3'],
      ['a6', 'a4'],
      ['a2', 'a1'],
    ]);
    assert.deepEqual(
      slots.map(({ type }) => type),
      ['section', 'latest', 'latest'],
    );
    const [band] = slots;
    assert.deepEqual(band?.type === 'section' ? [band.title, band.href] : [], ['اقتصاد', '/sections/economy/']);
  });

  test('are all left out of a newspaper without articles', () => {
    const home = makeNewsroom([]).site.home;
    const all: readonly HomeSlot[] = [
      ...home,
      { slot: 'pinned', count: 1 },
      { slot: 'series', count: 1 },
      { slot: 'section', section: 'economy', count: 1 },
    ];
    assert.deepEqual(homeOf([], all).slots, []);
  });

  test('link opinion to its section only where there is one', () => {
    const slots: readonly HomeSlot[] = [{ slot: 'opinion', count: 1 }];
    const hrefOf = (view: HomeView): string | null | undefined =>
      view.slots[0]?.type === 'opinion' ? view.slots[0].href : undefined;
    assert.equal(hrefOf(homeOf(articles, slots)), null);
    const sections = [...makeNewsroom([]).site.sections, { slug: 'opinion', name: 'رأي' }];
    assert.equal(hrefOf(homeOf(articles, slots, { sections })), '/sections/opinion/');
  });
});

describe('a series on the home page', () => {
  const part = (slug: string, number: number, name: string, place: number): Article =>
    article(slug, number, { series: makeSeries(name, place) });
  const articles = [part('h2', 3, 'ملف الهجرة', 2), part('h1', 1, 'ملف الهجرة', 1), part('m1', 5, 'ملف الميناء', 1)];

  test('is the one the settings name, in the order of its parts', () => {
    const [slot] = homeOf(articles, [{ slot: 'series', series: 'ملف الهجرة', count: 5 }]).slots;
    assert.deepEqual(slugsOf(slot), ['h1', 'h2']);
  });

  test('is found however the settings spell it', () => {
    const [slot] = homeOf(articles, [{ slot: 'series', series: 'ملف الهجره', count: 5 }]).slots;
    assert.deepEqual(slugsOf(slot), ['h1', 'h2']);
  });

  test('is the one continued last where they name none', () => {
    assert.deepEqual(slugsOf(homeOf(articles, [{ slot: 'series', count: 5 }]).slots[0]), ['m1']);
  });

  test('may show articles that stand elsewhere on the page too', () => {
    const { slots } = homeOf(articles, [
      { slot: 'latest', count: 3 },
      { slot: 'series', series: 'ملف الهجرة', count: 1 },
    ]);
    assert.deepEqual(slots.map(slugsOf), [['m1', 'h2', 'h1'], ['h1']]);
  });
});

describe('what is read most', () => {
  const read = (slug: string, number: number, views: number): Article =>
    article(slug, number, { legacy: { comments: 0, views } });
  const articles = [
    read('few', 5, 3),
    read('most', 1, 701),
    article('uncounted', 9),
    read('as-few', 4, 3),
    read('none', 8, 0),
  ];

  test('is what has the most views on record, where the editor names nothing', () => {
    const [slot] = homeOf(articles, [{ slot: 'most-read', count: 3 }]).slots;
    assert.deepEqual(slugsOf(slot), ['most', 'few', 'as-few']);
  });

  test('is what the editor names, in that order and in the digits of the site', () => {
    const [slot] = homeOf(articles, [{ slot: 'most-read', articles: ['uncounted', 'few', 'most'], count: 2 }]).slots;
    assert.deepEqual(slugsOf(slot), ['uncounted', 'few']);
    assert.deepEqual(slot?.type === 'most-read' && slot.entries.map(({ rank }) => rank), ['1', '2']);
  });

  test('is left out where nothing was ever counted', () => {
    assert.deepEqual(homeOf([article('uncounted', 9)], [{ slot: 'most-read', count: 3 }]).slots, []);
  });
});

describe('the breaking strip', () => {
  test('holds what is breaking at the clock of the build, newest first', () => {
    const articles = [
      article('over', 1, { breakingUntil: at('2026-11-20T09:00:00Z') }),
      article('on', 2, { breakingUntil: at('2026-11-20T09:00:01Z') }),
      article('newer', 3, { breakingUntil: soon }),
      article('never', 4),
    ];
    assert.deepEqual(
      homeOf(articles, []).breaking.map(({ href }) => slugOf(href)),
      ['newer', 'on'],
    );
  });

  test('says at what hour, where cards name the day alone', () => {
    const [item] = homeOf([article('on', 2, { breakingUntil: soon })], []).breaking;
    assert.match(item?.time.text ?? '', /^2 تشرين الثاني 2026، \d\d:\d\d$/);
  });
});

test('the home page last changed when any of its articles did', () => {
  const articles = [article('new', 9), article('mended', 1, { updated: at('2026-11-15T09:00:00Z') })];
  const context = makePageContext(articles);
  assert.equal(toHomePage(context, toStructuredDataContext(context)).lastModified, '2026-11-15T12:00:00+03:00');
});

describe('a snapshot of what is read most', () => {
  const slots: readonly HomeSlot[] = [
    { slot: 'lead', count: 1 },
    { slot: 'most-read', count: 3 },
  ];
  const articles = [
    article('a', 1),
    article('b', 2),
    article('c', 3),
    article('gone', 4, { publication: 'expired' }),
    article('hidden', 5, { noindex: true }),
  ];
  const taken = at('2026-11-20T06:00:00Z');

  test('stands in the order of the snapshot, whatever else shows it, without what has left the lists', () => {
    const mostRead = { taken, slugs: ['hidden', 'c', 'gone', 'a', 'b'] };
    const [, slot] = homeOf(articles, slots, { digits: 'arab' }, mostRead).slots;
    assert.ok(slot?.type === 'most-read');
    assert.deepEqual(slugsOf(slot), ['c', 'a', 'b']);
    assert.deepEqual(
      slot.entries.map(({ rank }) => rank),
      ['١', '٢', '٣'],
    );
    assert.equal(slot.taken?.iso, taken.iso);
  });

  test('is left out without a snapshot', () => {
    assert.deepEqual(
      homeOf(articles, slots).slots.map(({ type }) => type),
      ['lead'],
    );
  });

  test('stands on the front of a section of which three are in the snapshot, and on no other page', () => {
    const many = Array.from({ length: 2 * LIST_SIZE }, (_, index) => article(`n${index}`, 1));
    const ranked = (slugs: readonly string[]): readonly (readonly string[] | undefined)[] => {
      const context = makePageContext(many, { mostRead: { taken, slugs } });
      const section = context.newsroom.site.sections[0]!;
      return toSectionPages(section, context).map(({ view }) =>
        (view() as SectionView).mostRead?.entries.map(({ card }) => slugOf(card.href)),
      );
    };
    assert.deepEqual(ranked(['n7', 'n3', 'n5']), [['n7', 'n3', 'n5'], undefined]);
    assert.deepEqual(ranked(['n7', 'n3']), [undefined, undefined]);
  });
});
