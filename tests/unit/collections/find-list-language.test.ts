import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findListLanguage } from '../../../scripts/collections/find-list-language.ts';
import { makeArticle } from './make-newsroom.ts';

const find = (...langs: readonly string[]): string =>
  findListLanguage(
    langs.map((lang, index) => makeArticle(`a${index}`, { lang })),
    'ar',
  );

describe('the language of a list', () => {
  test('is that of its articles where all are in one', () => {
    assert.equal(find('fr', 'fr'), 'fr');
    assert.equal(find('en', 'en-GB'), 'en');
  });

  test('is that of the newspaper where they are in several, or there is none', () => {
    assert.equal(find('en', 'ar'), 'ar');
    assert.equal(find('en', 'fr'), 'ar');
    assert.equal(find(), 'ar');
  });
});
