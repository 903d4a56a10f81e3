import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article, Publication } from '../../../scripts/content/newsroom.ts';
import { toCard } from '../../../scripts/pages/card.ts';
import type { CardView } from '../../../scripts/pages/card-view.ts';
import { at, makeArticle, makeAuthor, makeBody, makeNewsroom } from '../collections/make-newsroom.ts';
import { makePageContext } from './make-page-context.ts';

const cardOf = (
  changes: Partial<Article>,
  site: NonNullable<Parameters<typeof makeNewsroom>[1]>['site'] = {},
): CardView => {
  const article = makeArticle('a', changes);
  return toCard(article, makePageContext([article], { site }, ['x']));
};

describe('toCard', () => {
  test('words the counts of an earlier system, and has none where nothing was counted', () => {
    const { comments, views } = cardOf({ legacy: { comments: 0, views: 701 } });
    assert.deepEqual([comments, views], ['لا تعليقات', '701 مشاهدة']);
    assert.deepEqual([cardOf({}).comments, cardOf({}).views], [null, null]);
  });

  test("writes counts, dates and minutes in the site's digits", () => {
    const card = cardOf({ legacy: { comments: 12, views: 103 }, body: makeBody({ words: 570 }) }, { digits: 'arab' });
    assert.deepEqual([card.comments, card.views], ['١٢ تعليقًا', '١٠٣ مشاهدات']);
    assert.equal(card.time.text, '١ تشرين الثاني ٢٠٢٦');
    assert.equal(card.time.iso, '2026-11-01');
    assert.match(card.readingTime, /٣ دقائق/);
  });

  test('has the voice of an opinion whose face is known, and of nothing else', () => {
    const image = { file: 'x.jpg', alt: '' };
    const faced = [makeAuthor('nadia', { name: 'نادية', image })];
    assert.equal(cardOf({ kind: 'opinion', authors: faced }).voice?.text, 'نادية');
    assert.equal(cardOf({ kind: 'opinion', authors: [makeAuthor('omar')] }).voice, null);
    assert.equal(cardOf({ kind: 'analysis', authors: faced }).voice, null);
  });

  test('says on every list that somebody paid for it', () => {
    assert.equal(cardOf({ sponsor: 'شركة الجسر' }).sponsored, 'محتوى مدفوع');
    assert.equal(cardOf({}).sponsored, null);
  });

  test('is worded in the language of its article', () => {
    const card = cardOf(
      { lang: 'en', dir: 'ltr', kind: 'analysis', legacy: { comments: 1, views: 2 } },
      { digits: 'arab' },
    );
    assert.deepEqual([card.comments, card.views, card.kind.label], ['1 comment', '2 views', 'Analysis']);
    assert.equal(card.time.text, '1 November 2026');
    assert.equal(card.dir, 'ltr');
  });

  const ribbons: readonly (readonly [state: Publication, text: string | undefined])[] = [
    ['published', undefined],
    ['draft', 'مسودة'],
    ['scheduled', 'مجدولة'],
    ['expired', 'انتهت صلاحيتها'],
  ];
  for (const [publication, text] of ribbons) {
    test(`says «${text ?? ''}» of what is ${publication}`, () =>
      assert.equal(cardOf({ publication }).ribbon?.text, text));
  }

  test('is breaking until its time and not from then on', () => {
    assert.equal(cardOf({ breakingUntil: at('2026-11-20T09:00:01Z') }).breaking, true);
    assert.equal(cardOf({ breakingUntil: at('2026-11-20T09:00:00Z') }).breaking, false);
    assert.equal(cardOf({}).breaking, false);
  });

  test('names its authors with their roles and addresses', () => {
    const [author] = cardOf({ authors: [makeAuthor('salim', { name: 'سليم', role: 'مراسل' })] }).authors;
    const role = { text: 'مراسل', language: null };
    assert.deepEqual(author, { href: '/authors/salim/', text: 'سليم', language: null, role, portrait: null });
  });

  test('says in an English article which names are Arabic', () => {
    const authors = [makeAuthor('salim', { name: 'سليم', role: 'Reporter' })];
    const card = cardOf({ lang: 'en', dir: 'ltr', authors, agency: 'وكالات' });
    assert.deepEqual([card.section.language?.lang, card.agency?.language?.lang], ['ar', 'ar']);
    assert.deepEqual([card.authors[0]?.language?.lang, card.authors[0]?.role?.language], ['ar', null]);
  });

  test('has a picture where it was built, or where another host has it', () => {
    assert.equal(cardOf({ image: { file: 'x.jpg', alt: 'س' } }).image?.src, '/media/x.jpg');
    assert.equal(cardOf({ image: { file: 'gone.jpg', alt: 'س' } }).image, null);
    const outside = 'https://images.example.org/y.jpg';
    assert.equal(cardOf({ image: { file: outside, alt: 'س' } }).image?.src, outside);
  });
});
