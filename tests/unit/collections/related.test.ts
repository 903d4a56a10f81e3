import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createPartFinder, createRelatedFinder } from '../../../scripts/collections/related.ts';
import type { Article } from '../../../scripts/content/newsroom.ts';
import { makeArticle, makeTag } from './make-newsroom.ts';

const none: ReadonlySet<Article> = new Set();
const article = (slug: string, title: string, ...tags: readonly string[]): Article =>
  makeArticle(slug, { title, summary: '', tags: tags.map(makeTag) });
const slugs = (articles: readonly Article[]): readonly string[] => articles.map(({ slug }) => slug);

describe('createRelatedFinder', () => {
  const subject = article('subject', 'رافعة الميناء توقفت', 'مرفأ', 'رافعات');
  const byTwoTags = article('two-tags', 'عن البحر', 'مرفأ', 'رافعات');
  const byTag = article('tag', 'عن السفن', 'مرفأ');
  const byWord = article('word', 'تاريخ الميناء القديم');
  const stranger = article('stranger', 'مباراة في الملعب', 'رياضة');
  const all = [stranger, byWord, byTag, byTwoTags, subject];

  test('puts shared tags before shared words, and strangers nowhere', () => {
    assert.deepEqual(slugs(createRelatedFinder(all)(subject, 10, none)), ['two-tags', 'tag', 'word']);
  });

  test('gives at most as many as asked for', () => {
    const find = createRelatedFinder(all);
    assert.deepEqual(slugs(find(subject, 1, none)), ['two-tags']);
    assert.deepEqual(slugs(find(subject, 0, none)), []);
  });

  test('leaves out what the editor already named', () => {
    assert.deepEqual(slugs(createRelatedFinder(all)(subject, 10, new Set([byTwoTags]))), ['tag', 'word']);
  });

  test('never offers an article to itself', () => {
    assert.ok(all.every((one) => !createRelatedFinder(all)(one, 10, none).includes(one)));
  });

  test('answers the same whichever article was asked about before', () => {
    const find = createRelatedFinder(all);
    const before = slugs(find(subject, 10, none));
    all.forEach((one) => find(one, 10, none));
    assert.deepEqual(slugs(find(subject, 10, none)), before);
  });

  test('prefers a rare tag to a common one', () => {
    const common = ['a', 'b', 'c', 'd'].map((slug) => article(slug, 'كذا', 'شائع'));
    const rare = article('rare', 'كذا وكذا', 'نادر');
    const asked = article('asked', 'سؤال', 'شائع', 'نادر');
    assert.equal(slugs(createRelatedFinder([...common, rare, asked])(asked, 5, none))[0], 'rare');
  });

  test('takes the newer of two equally close', () => {
    const [newer, older] = [article('newer', 'كذا', 'مرفأ'), article('older', 'كذا', 'مرفأ')];
    const asked = article('asked', 'سؤال', 'مرفأ');
    assert.deepEqual(slugs(createRelatedFinder([newer, asked, older])(asked, 2, none)), ['newer', 'older']);
  });

  test('reads words whatever their hamza and tashkeel', () => {
    const [one, other] = [article('one', 'مؤتمر الأرصفة'), article('other', 'عن الارصفه')];
    assert.deepEqual(slugs(createRelatedFinder([one, other])(one, 2, none)), ['other']);
  });

  test('knows nothing close to an article that no list holds', () => {
    assert.deepEqual(createRelatedFinder([byTag])(subject, 3, none), []);
  });
});

describe('createPartFinder', () => {
  test('finds what is close in the same part of the archive, and nothing in another', () => {
    const asked = article('asked', 'رافعة الميناء', 'مرفأ');
    const [near, far] = [article('near', 'كذا', 'مرفأ'), article('far', 'رافعة الميناء', 'مرفأ')];
    const years = new Map([
      ['2026', [asked, near]],
      ['2025', [far]],
    ]);
    const find = createPartFinder(years, ({ slug }) => (slug === 'far' ? '2025' : '2026'));
    assert.deepEqual(slugs(find(asked, 10, none)), ['near']);
    assert.deepEqual(slugs(find(far, 10, none)), []);
  });
});
