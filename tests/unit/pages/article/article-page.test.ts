import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../../../scripts/content/newsroom.ts';
import type { BodyPart } from '../../../../scripts/markdown/body.ts';
import { isIndexed, toArticlePage } from '../../../../scripts/pages/article/article-page.ts';
import type { ArticleView } from '../../../../scripts/pages/views.ts';
import { at, makeArticle, makeBody, makePage, makeSeries, makeTag } from '../../collections/make-newsroom.ts';
import { makePageContext, toStructuredDataContext } from '../make-page-context.ts';

function viewOf(
  article: Article,
  others: readonly Article[] = [],
  changes: Parameters<typeof makePageContext>[1] = {},
): ArticleView {
  const context = makePageContext([article, ...others], changes);
  return toArticlePage(article, context, toStructuredDataContext(context)).view();
}

const hrefs = (links: readonly { readonly href: string }[]): readonly string[] => links.map(({ href }) => href);

describe('the age notice', () => {
  const cases: readonly (readonly [date: string, updated: string | undefined, says: RegExp | null])[] = [
    ['2025-11-21T09:00:00Z', undefined, null],
    ['2025-11-20T09:00:00Z', undefined, /سنة واحدة/],
    ['2021-11-21T09:00:00Z', undefined, /4 سنوات/],
    ['2021-02-18T09:00:00Z', '2026-03-01T09:00:00Z', null],
    ['2010-01-01T09:00:00Z', '2015-01-01T09:00:00Z', /11 سنة/],
  ];
  for (const [date, updated, says] of cases) {
    test(`of an article of ${date}, updated ${updated ?? 'never'}, ${says ? `says ${says.source}` : 'says nothing'}`, () => {
      const { ageNotice } = viewOf(
        makeArticle('a', { date: at(date), ...(updated === undefined ? {} : { updated: at(updated) }) }),
      );
      if (says) assert.match(ageNotice ?? '', says);
      else assert.equal(ageNotice, null);
    });
  }
});

describe('related links', () => {
  const tags = [makeTag('مرفأ')];
  const close = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => makeArticle(slug, { tags }));

  test('are four of the closest where the editor named none', () => {
    assert.equal(viewOf(makeArticle('x', { tags }), close).related.length, 4);
  });

  test('begin with the articles of the editor, are filled up with others and end with links that have no picture', () => {
    const article = makeArticle('x', {
      tags,
      related: [
        { type: 'article', slug: 'f' },
        { type: 'page', path: '/about/' },
        { type: 'outside', title: 'خارجي', url: 'https://other.example.org/' },
      ],
    });
    const { related } = viewOf(article, close, { pages: [makePage('about', { title: 'من نحن' })] });
    assert.deepEqual(
      [related[0], ...related.slice(2)].map((link) => [link?.href, link?.text]),
      [
        ['/articles/f/', 'عنوان f'],
        ['/about/', 'من نحن'],
        ['https://other.example.org/', 'خارجي'],
      ],
    );
    assert.equal(related.length, 4);
    assert.equal(new Set(hrefs(related)).size, 4);
  });

  test('are all of the editor where there are more', () => {
    const related = close.map(({ slug }) => ({ type: 'article', slug }) as const);
    assert.deepEqual(
      hrefs(viewOf(makeArticle('x', { related }), close).related),
      close.map(({ slug }) => `/articles/${slug}/`),
    );
  });

  test('name the host of another site in its own letters, and none within this one', () => {
    const outside = (url: string) => ({ type: 'outside', title: 'خارجي', url }) as const;
    const related = [
      { type: 'article', slug: 'a' } as const,
      outside('https://www.ports.example.org/guide'),
      outside('https://xn--lgbb3gfi.xn--kgbechtv/'),
      outside('https://8.8.8.8:8080/'),
    ];
    assert.deepEqual(
      viewOf(makeArticle('x', { related }), close).related.map(({ host }) => host),
      [null, 'ports.example.org', 'موانئ.إختبار', '8.8.8.8'],
    );
  });

  test('leave no trace of an article that is not published', () => {
    assert.deepEqual(viewOf(makeArticle('x', { related: [{ type: 'article', slug: 'draft' }] })).related, []);
  });
});

describe('the place in a series', () => {
  const part = (slug: string, number: number, changes: Partial<Article> = {}): Article =>
    makeArticle(slug, { series: makeSeries('ملف', number), ...changes });

  test('tells the part and leads to the ones beside it', () => {
    const { series } = viewOf(part('two', 2), [part('one', 1), part('three', 3)]);
    assert.equal(series?.position, 'الجزء 2 من 3');
    assert.deepEqual([series.previous?.href, series.next?.href], ['/articles/one/', '/articles/three/']);
  });

  test('is not told of a part that has expired and left the series', () => {
    assert.equal(viewOf(part('gone', 2, { publication: 'expired' }), [part('one', 1)]).series, null);
  });
});

describe('the comments', () => {
  const comments = { provider: 'waline', server: 'https://talk.example.org/', closeAfter: 10 } as const;
  const liveOf = (changes: Partial<Article>) =>
    viewOf(makeArticle('x', changes), [], { site: { comments } }).comments?.live;

  test('are open for as many days as the newspaper says, to the second', () => {
    const closing = at('2026-11-10T09:00:00Z');
    assert.equal(liveOf({ date: closing })?.isOpen, false);
    const open = liveOf({ date: at('2026-11-10T09:00:01Z') });
    assert.deepEqual([open?.isOpen, open?.closes], [true, String(Date.parse('2026-11-20T09:00:01Z'))]);
  });

  test('are taken of nothing that is not published, nor where the editor closed them', () => {
    for (const changes of [{ publication: 'draft' }, { publication: 'expired' }, { commentsOpen: false }] as const)
      assert.equal(liveOf(changes), undefined);
  });
});

describe('live coverage', () => {
  const entry = (iso: string, key: boolean): Extract<BodyPart, { type: 'entry' }> => ({
    type: 'entry',
    time: at(iso),
    title: iso,
    pinned: false,
    key,
    fragment: `e-${iso}`,
    text: '',
    parts: [],
  });
  const first = entry('2026-11-20T06:00:00Z', true);
  const last = entry('2026-11-20T08:30:00Z', true);
  const liveOf = (parts: Article['body']['parts'], until = '2026-11-21T08:30:00Z') =>
    viewOf(makeArticle('x', { kind: 'live', liveUntil: at(until), body: makeBody({ parts }) })).live;

  test('tells its key entries from the first on, by the hour alone where all are of one day', () => {
    const live = liveOf([last, entry('2026-11-20T07:00:00Z', false), first]);
    assert.deepEqual(
      live?.keyEntries.map(({ text, time }) => [text, time.text]),
      [
        [first.title, '09:00'],
        [last.title, '11:30'],
      ],
    );
    const long = liveOf([last, entry('2026-11-18T07:00:00Z', false), first]);
    assert.match(long?.keyEntries[0]?.time.text ?? '', /20 تشرين الثاني/);
  });

  test('says when the last entry came, and once it has ended when it did', () => {
    const running = liveOf([first, last]);
    assert.deepEqual([running?.running, running?.time.iso], [true, last.time.iso]);
    const ended = liveOf([first, last], '2026-11-20T09:00:00Z');
    assert.deepEqual([ended?.running, ended?.time.iso], [false, '2026-11-20T12:00:00+03:00']);
  });
});

describe('the revisions', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string, paragraphs: readonly string[]]>> = {
    'mark the words that came and went': [
      'عنوان\nحضر عشرون عضوًا',
      'عنوان\nحضر ثلاثون عضوًا',
      ['حضر -عشرون +ثلاثون عضوًا'],
    ],
    'show a new paragraph whole': ['أول\nثالث', 'أول\nثانٍ جديد\nثالث', ['+ثانٍ جديد']],
    'show a paragraph that went': ['أول\nثانٍ\nثالث', 'أول\nثالث', ['-ثانٍ']],
    'pair paragraphs by their place': ['أ ب', 'أ ج\nد', ['أ -ب +ج', '+د']],
    'keep paragraphs apart that stand apart': ['أ\nب\nج', 'د\nب\nه', ['-أ +د', '-ج +ه']],
  };
  const signs = { kept: '', removed: '-', added: '+' };
  for (const [name, [before, after, wanted]] of Object.entries(cases)) {
    test(name, () => {
      const revisions = new Map([['x', [{ time: at('2026-11-02T09:00:00Z'), before, after }]]]);
      const view = viewOf(makeArticle('x'), [], { revisions }).revisions;
      assert.deepEqual(
        view?.revisions[0]?.paragraphs.map((pieces) =>
          pieces.map(({ type, text }) => `${signs[type]}${text.plain}`).join(' '),
        ),
        wanted,
      );
    });
  }
});

describe('the rest of the page', () => {
  test('links to tags that have a page', () => {
    const tags = [makeTag('حي'), makeTag('ميت')];
    const { tags: links } = viewOf(makeArticle('x', { publication: 'expired', tags }), [
      makeArticle('y', { tags: [makeTag('حي')] }),
    ]);
    assert.deepEqual(
      links.map(({ text }) => text),
      ['حي'],
    );
  });

  test('has contents from three sub-headings on', () => {
    const headings = ['أ', 'ب', 'ج'].map((text) => ({ level: 2, text, fragment: text }));
    const contents = (count: number) =>
      viewOf(makeArticle('x', { body: makeBody({ headings: headings.slice(0, count) }) })).contents;
    assert.deepEqual(contents(2), []);
    assert.deepEqual(
      contents(3).map(({ href }) => decodeURIComponent(href)),
      ['#أ', '#ب', '#ج'],
    );
  });

  test('repeats no first paragraph as a standfirst', () => {
    assert.equal(viewOf(makeArticle('x', { hasOwnSummary: false })).standfirst, null);
  });
});

describe('isIndexed', () => {
  const cases: readonly (readonly [changes: Partial<Article>, wanted: boolean])[] = [
    [{}, true],
    [{ noindex: true }, false],
    [{ publication: 'draft' }, false],
    [{ publication: 'scheduled' }, false],
    [{ publication: 'expired' }, false],
  ];
  for (const [changes, wanted] of cases) {
    test(`is ${String(wanted)} for ${JSON.stringify(changes)}`, () =>
      assert.equal(isIndexed(makeArticle('x', changes)), wanted));
  }
});
