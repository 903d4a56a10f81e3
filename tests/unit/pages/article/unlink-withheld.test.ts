import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unlinkWithheld } from '../../../../scripts/pages/article/unlink-withheld.ts';
import { makeArticle } from '../../collections/make-newsroom.ts';

const published = new Map(['there', 'إدلب'].map((slug) => [slug, makeArticle(slug)]));

describe('unlinkWithheld', () => {
  const cases: readonly (readonly [html: string, wanted: string])[] = [
    ['<a href="/articles/there/">هنا</a>', '<a href="/articles/there/">هنا</a>'],
    [
      '<a href="/articles/%D8%A5%D8%AF%D9%84%D8%A8/#x">هنا</a>',
      '<a href="/articles/%D8%A5%D8%AF%D9%84%D8%A8/#x">هنا</a>',
    ],
    ['قبل <a href="/articles/draft/">هنا <b>نص</b></a> بعد', 'قبل هنا <b>نص</b> بعد'],
    ['<a href="/articles/draft/#part">أ</a> <a href="/articles/there/">ب</a>', 'أ <a href="/articles/there/">ب</a>'],
    ['<a href="/articles/draft?x=1" title="س">أ</a>', 'أ'],
    ['<a href="/articles/%zz/">أ</a>', 'أ'],
    ['<a href="/about/">أ</a>', '<a href="/about/">أ</a>'],
    [
      '<a href="https://other.example.org/articles/draft/">أ</a>',
      '<a href="https://other.example.org/articles/draft/">أ</a>',
    ],
  ];
  for (const [html, wanted] of cases) {
    test(`makes ${wanted} of ${html}`, () => assert.equal(unlinkWithheld(html, published), wanted));
  }
});
