import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editArticle } from '../../../scripts/benchmark/edit-article.ts';

const authors = ['salim', 'samar'];
const text = '---\ntitle: "جلسة في البرلمان"\nauthor: salim\ntags: برلمان، موازنة\n---\n\nمتن.\n';

describe('an article that a benchmark edits', () => {
  test('has a paragraph more', () => {
    assert.equal(editArticle(text, 'body', authors, 3), `${text}\n\nفقرة أضيفت في القياس 3.\n`);
  });

  test('has other words in its headline', () => {
    assert.match(editArticle(text, 'headline', authors, 3), /^title: "جلسة في البرلمان \(3\)"$/m);
  });

  test('has another first tag and keeps the others', () => {
    assert.match(editArticle(text, 'tag', authors, 3), /^tags:\n {2}- وسم القياس 3\n {2}- موازنة\n---$/m);
    assert.match(
      editArticle('---\nالوسوم: [أ, ب]\n---\n', 'tag', authors, 1),
      /^الوسوم:\n {2}- وسم القياس 1\n {2}- ب\n/m,
    );
  });

  test('has another author, by whatever name the field goes', () => {
    assert.match(editArticle(text, 'author', authors, 3), /^author: samar$/m);
    const edited = editArticle('---\nالكتاب: [salim, samar]\n---\n', 'author', [...authors, 'huda'], 0);
    assert.equal(edited, '---\nauthor: huda\n---\n');
  });
});
