import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ShareCard } from '../../../scripts/assets/share-card.ts';
import type { Article } from '../../../scripts/content/newsroom.ts';
import type { Site } from '../../../scripts/content/site.ts';
import { toShareCards } from '../../../scripts/pages/share-cards.ts';
import { at, makeArticle, makeNewsroom, makeSite } from '../collections/make-newsroom.ts';

const toColor = ({ slug }: { readonly slug: string }): string => `#${slug}`;
const cardsOf = (articles: readonly Article[], site: Partial<Site> = {}): ReadonlyMap<string, ShareCard> =>
  toShareCards(makeNewsroom(articles, { site: { ...site } }), toColor);
const cardOf = (changes: Partial<Article>): ShareCard | undefined =>
  cardsOf([makeArticle('x', changes)]).get('/articles/x/');
const many = (count: number): readonly Article[] =>
  Array.from({ length: count }, (_, index) =>
    makeArticle(`a${index}`, { date: at(`20${10 + (index % 10)}-03-01T00:00:00Z`) }),
  );
const articleCards = (cards: ReadonlyMap<string, ShareCard>): number =>
  [...cards.keys()].filter((path) => path.startsWith('/articles/')).length;

describe('share cards', () => {
  test('are those of the home page, of every section and of every article', () => {
    const paths = [...cardsOf([makeArticle('x', {}), makeArticle('y', {})]).keys()];
    assert.deepEqual(paths, [
      '/',
      ...makeSite().sections.map(({ slug }) => `/sections/${slug}/`),
      '/articles/x/',
      '/articles/y/',
    ]);
  });

  test('are those of the newest 300 articles where a site has more than 2,000', () => {
    assert.equal(articleCards(cardsOf(many(2_000))), 2_000);
    const cards = cardsOf(many(2_001));
    assert.equal(articleCards(cards), 300);
    assert.ok(
      [...cards.keys()]
        .filter((path) => path.startsWith('/articles/'))
        .every((path) => path.endsWith('9/') || path.endsWith('8/')),
    );
  });

  test('are as many as the settings say', () => {
    const images = { hosts: [], sizes: [400], cards: 1 };
    const cards = cardsOf([makeArticle('old', { date: at('2020-01-01T00:00:00Z') }), makeArticle('new', {})], {
      images,
    });
    assert.ok(cards.has('/articles/new/'));
    assert.ok(!cards.has('/articles/old/'));
  });

  test("say the section and the kind, in the section's colour, and no word twice", () => {
    const { sections } = makeSite();
    const [section] = sections;
    assert.ok(section);
    const card = cardOf({ section: section.slug, kind: 'analysis' });
    assert.deepEqual([card?.kicker, card?.color], [`${section.name} · تحليل`, `#${section.slug}`]);
    assert.equal(cardOf({ section: section.slug, kind: 'news' })?.kicker, section.name);
  });

  test('isolate what would move in an Arabic headline and leave an English one as it is', () => {
    assert.equal(cardOf({ title: 'تعلّم C++ الآن' })?.title, 'تعلّم \u2068C++\u2069 الآن');
    assert.equal(cardOf({ title: 'C++ now', lang: 'en', dir: 'ltr' })?.title, 'C++ now');
  });

  test('warn of an article that is a year old, not of one that was brought up to date since', () => {
    const date = at('2021-02-18T09:00:00Z');
    assert.equal(cardOf({ date })?.age, '2021');
    assert.equal(cardOf({ date, updated: at('2026-11-01T09:00:00Z') })?.age, null);
    assert.equal(cardOf({ date: at('2026-11-01T09:00:00Z') })?.age, null);
  });
});
