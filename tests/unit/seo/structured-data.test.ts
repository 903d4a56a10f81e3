import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article, ArticleKind, Rating } from '../../../scripts/content/newsroom.ts';
import { createAddresses } from '../../../scripts/routes.ts';
import {
  toBreadcrumbList,
  toClaimReview,
  toNewsArticle,
  toNewsMediaOrganization,
  toProfilePage,
  toWebSite,
  type StructuredDataContext,
} from '../../../scripts/seo/structured-data.ts';
import { at, makeArticle, makeAuthor, makeBody, makeNewsroom, makeTag } from '../collections/make-newsroom.ts';

function contextOf(articles: readonly Article[], site: Parameters<typeof makeNewsroom>[1] = {}): StructuredDataContext {
  const newsroom = makeNewsroom(articles, site);
  const { toAbsoluteUrl } = createAddresses(newsroom.site.url);
  return {
    newsroom,
    toAbsoluteUrl,
    toImage: (file) =>
      file === 'missing.jpg' ? null : { url: toAbsoluteUrl(`/media/${file}`), width: 640, height: 360 },
  };
}

/** A node as robots see it: what is undefined is not there. */
function printed(node: unknown): Record<string, unknown> {
  // JSON of an object is an object.
  return JSON.parse(JSON.stringify(node)) as Record<string, unknown>;
}

describe('toNewsArticle', () => {
  const types: Readonly<Record<ArticleKind, string>> = {
    news: 'NewsArticle',
    opinion: 'OpinionNewsArticle',
    analysis: 'AnalysisNewsArticle',
    interview: 'NewsArticle',
    explainer: 'BackgroundNewsArticle',
    'fact-check': 'NewsArticle',
    live: 'LiveBlogPosting',
    gallery: 'NewsArticle',
  };
  for (const [kind, type] of Object.entries(types)) {
    test(`calls an article of kind ${kind} a ${type}`, () => {
      // The keys of `types` are kinds.
      const article = makeArticle('a', { kind: kind as ArticleKind });
      assert.equal(toNewsArticle(article, contextOf([article]))['@type'], type);
    });
  }

  test('says what, when, who and where', () => {
    const article = makeArticle('الموازنة', {
      title: 'الموازنة في أرقام',
      date: at('2026-11-17T06:00:00Z'),
      updated: at('2026-11-18T06:00:00Z'),
      authors: [
        makeAuthor('maryam', { name: 'مريم', role: 'محررة' }),
        makeAuthor('desk', { name: 'المكتب', role: 'مكتب', collective: true }),
      ],
      agency: 'وكالات',
      tags: [makeTag('موازنة')],
      image: { file: 'x.jpg', alt: 'س' },
      corrections: [{ date: at('2026-11-18T07:00:00Z'), type: 'correction', text: 'صُحح رقم.' }],
    });
    const url = 'https://news.example.org/articles/%D8%A7%D9%84%D9%85%D9%88%D8%A7%D8%B2%D9%86%D8%A9/';
    assert.deepEqual(printed(toNewsArticle(article, contextOf([article]))), {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url,
      headline: 'الموازنة في أرقام',
      description: 'ملخص',
      inLanguage: 'ar',
      articleSection: 'سياسة',
      keywords: ['موازنة'],
      datePublished: '2026-11-17T09:00:00+03:00',
      dateModified: '2026-11-18T09:00:00+03:00',
      image: { '@type': 'ImageObject', url: 'https://news.example.org/media/x.jpg', width: 640, height: 360 },
      author: [
        { '@type': 'Person', name: 'مريم', jobTitle: 'محررة', url: 'https://news.example.org/authors/maryam/' },
        { '@type': 'Organization', name: 'المكتب', url: 'https://news.example.org/authors/desk/' },
        { '@type': 'Organization', name: 'وكالات' },
      ],
      publisher: { '@id': 'https://news.example.org/#publisher', '@type': 'NewsMediaOrganization', name: 'المرفأ' },
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-11-18T10:00:00+03:00', text: 'صُحح رقم.' }],
    });
  });

  test('says nothing of what is not there', () => {
    const article = makeArticle('a', { image: { file: 'missing.jpg', alt: 'س' } });
    const node = printed(toNewsArticle(article, contextOf([article])));
    for (const key of ['image', 'keywords', 'correction', 'liveBlogUpdate']) assert.ok(!(key in node), key);
    assert.equal(node.dateModified, node.datePublished);
  });

  test('lists the entries of a live article and the span they cover, whatever their order', () => {
    const entry = (iso: string, title: string, pinned = false): Article['body']['parts'][number] => {
      const time = at(iso);
      return { type: 'entry', time, title, pinned, key: false, fragment: `e-${title}`, text: `نص ${title}`, parts: [] };
    };
    const article = makeArticle('live', {
      kind: 'live',
      body: makeBody({
        parts: [
          entry('2022-10-28T09:00:00Z', 'وسط', true),
          entry('2022-10-28T12:00:00Z', 'آخر'),
          { type: 'html', html: '<p>…</p>' },
          entry('2022-10-27T20:30:00Z', 'أول'),
        ],
      }),
    });
    const node = printed(toNewsArticle(article, contextOf([article])));
    assert.equal(Date.parse(String(node.coverageStartTime)), Date.parse('2022-10-27T20:30:00Z'));
    assert.equal(Date.parse(String(node.coverageEndTime)), Date.parse('2022-10-28T12:00:00Z'));
    assert.deepEqual(node.liveBlogUpdate, [
      blogPosting('وسط', '2022-10-28T12:00:00+03:00'),
      blogPosting('آخر', '2022-10-28T15:00:00+03:00'),
      blogPosting('أول', '2022-10-27T23:30:00+03:00'),
    ]);
  });

  const blogPosting = (headline: string, datePublished: string): Record<string, unknown> => ({
    '@type': 'BlogPosting',
    headline,
    datePublished,
    articleBody: `نص ${headline}`,
    url: `https://news.example.org/articles/live/#e-${encodeURIComponent(headline)}`,
  });

  test('names no end of coverage that goes on', () => {
    const entry = {
      type: 'entry',
      time: at('2026-11-20T08:00:00Z'),
      title: 'س',
      pinned: false,
      key: false,
      fragment: 'e',
      text: '',
      parts: [],
    } as const;
    const live = { kind: 'live', body: makeBody({ parts: [entry] }) } as const;
    const endOf = (until: string): unknown => {
      const article = makeArticle('live', { ...live, liveUntil: at(until) });
      return printed(toNewsArticle(article, contextOf([article]))).coverageEndTime;
    };
    assert.equal(endOf('2026-11-20T10:00:00Z'), undefined);
    assert.equal(endOf('2026-11-20T08:30:00Z'), entry.time.iso);
  });

  test('knows first from last where the clocks went back between them', () => {
    const entry = (iso: string): Article['body']['parts'][number] => ({
      type: 'entry',
      time: { ...at(iso), iso },
      title: iso,
      pinned: false,
      key: false,
      fragment: iso,
      text: '',
      parts: [],
    });
    // By their texts 01:40 comes after 01:20; as moments it is the other way round.
    const [first, last] = ['2020-10-30T01:40:00+03:00', '2020-10-30T01:20:00+02:00'];
    const article = makeArticle('live', { kind: 'live', body: makeBody({ parts: [entry(last), entry(first)] }) });
    const node = printed(toNewsArticle(article, contextOf([article])));
    assert.deepEqual([node.coverageStartTime, node.coverageEndTime], [first, last]);
  });
});

describe('toClaimReview', () => {
  const values: Readonly<Record<Rating, number>> = { true: 5, 'mostly-true': 4, mixed: 3, misleading: 2, false: 1 };
  for (const [rating, value] of Object.entries(values)) {
    test(`rates ${rating} as ${value} of 5`, () => {
      // The keys of `values` are ratings.
      const factCheck = { rating: rating as Rating, claim: 'أُغلق الجسر.', claimant: 'منشور' };
      const article = makeArticle('a', { kind: 'fact-check', factCheck });
      assert.deepEqual(printed(toClaimReview(article, 'حكم', contextOf([article]))), {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: 'https://news.example.org/articles/a/',
        datePublished: article.date.iso,
        claimReviewed: 'أُغلق الجسر.',
        author: { '@id': 'https://news.example.org/#publisher', '@type': 'NewsMediaOrganization', name: 'المرفأ' },
        itemReviewed: { '@type': 'Claim', author: { '@type': 'Thing', name: 'منشور' } },
        reviewRating: { '@type': 'Rating', ratingValue: value, bestRating: 5, worstRating: 1, alternateName: 'حكم' },
      });
    });
  }

  test('reviews nothing in an article that checks nothing', () => {
    const article = makeArticle('a');
    assert.equal(toClaimReview(article, '', contextOf([article])), null);
  });
});

describe('toNewsMediaOrganization', () => {
  test('names the policies, the logo and the channels', () => {
    const site = {
      channels: { telegram: 'https://t.example.org/marfa', rss: true },
      publisher: {
        legalName: 'شركة',
        logo: 'logo.png',
        foundingDate: '2019-05-01',
        ethicsPolicy: 'ethics',
        correctionsPolicy: 'fixes',
      },
    };
    assert.deepEqual(printed(toNewsMediaOrganization(contextOf([], { site }))), {
      '@context': 'https://schema.org',
      '@type': 'NewsMediaOrganization',
      '@id': 'https://news.example.org/#publisher',
      name: 'المرفأ',
      legalName: 'شركة',
      url: 'https://news.example.org/',
      logo: { '@type': 'ImageObject', url: 'https://news.example.org/media/logo.png', width: 640, height: 360 },
      foundingDate: '2019-05-01',
      ethicsPolicy: 'https://news.example.org/ethics/',
      publishingPrinciples: 'https://news.example.org/ethics/',
      correctionsPolicy: 'https://news.example.org/fixes/',
      sameAs: ['https://t.example.org/marfa'],
    });
  });
});

describe('other nodes', () => {
  test('the site offers its search by an address with the query in it', () => {
    const node = printed(toWebSite(contextOf([], { site: { url: 'https://example.org/repo/' } })));
    assert.equal(node.url, 'https://example.org/repo/');
    assert.deepEqual(node.potentialAction, {
      '@type': 'SearchAction',
      target: 'https://example.org/repo/search/?q={search_term_string}',
      'query-input': 'required name=search_term_string',
    });
  });

  test('breadcrumbs are numbered from one', () => {
    const { itemListElement } = toBreadcrumbList([
      { name: 'الرئيسية', url: 'https://news.example.org/' },
      { name: 'سياسة', url: 'https://news.example.org/sections/politics/' },
    ]);
    assert.deepEqual(itemListElement, [
      { '@type': 'ListItem', position: 1, name: 'الرئيسية', item: 'https://news.example.org/' },
      { '@type': 'ListItem', position: 2, name: 'سياسة', item: 'https://news.example.org/sections/politics/' },
    ]);
  });

  test("an author's page is about a person with their other addresses", () => {
    const author = makeAuthor('salim', { name: 'سليم', links: [{ title: 'دفتر', url: 'https://salim.example.org/' }] });
    assert.deepEqual(printed(toProfilePage(author, contextOf([]))), {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'سليم',
        url: 'https://news.example.org/authors/salim/',
        sameAs: ['https://salim.example.org/'],
      },
    });
  });
});
