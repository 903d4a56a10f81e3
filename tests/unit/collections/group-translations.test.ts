import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupTranslations } from '../../../scripts/collections/group-translations.ts';
import { makeArticle } from './make-newsroom.ts';

/** Slugs of the editions of each article that has any. */
function group(...articles: readonly (readonly [slug: string, lang: string])[]): Record<string, readonly string[]> {
  const bySlug = new Map(articles.map(([slug, lang]) => [slug, makeArticle(slug, { lang })]));
  return Object.fromEntries([...groupTranslations(bySlug)].map(([slug, all]) => [slug, all.map((one) => one.slug)]));
}

describe('translations of an article', () => {
  test('are found by their names, in any language, the original first', () => {
    const editions = ['port', 'port-fr', 'port-en'];
    assert.deepEqual(group(['port-fr', 'fr'], ['port', 'ar'], ['port-en', 'en-GB']), {
      port: editions,
      'port-fr': editions,
      'port-en': editions,
    });
  });

  test('are none where a name ends so by chance, or the original is missing or in the same language', () => {
    assert.deepEqual(group(['port', 'ar'], ['port-en', 'ar']), {});
    assert.deepEqual(group(['port-en', 'en']), {});
    assert.deepEqual(group(['port', 'en'], ['port-en', 'en']), {});
  });
});
