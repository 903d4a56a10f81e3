import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findForeignLanguage, toNamedLink, toOptionalNameView } from '../../../scripts/pages/name-view.ts';

const arabic = { lang: 'ar', dir: 'rtl' };

describe('findForeignLanguage', () => {
  test('tells the language of Arabic words on a page in Latin letters', () => {
    assert.deepEqual(findForeignLanguage('سياسة', 'en'), arabic);
    assert.deepEqual(findForeignLanguage('حلف NATO', 'fr'), arabic);
    assert.deepEqual(findForeignLanguage('سياسة', 'ar-Latn'), arabic);
  });

  test('says nothing of words that are in the letters of their page', () => {
    assert.equal(findForeignLanguage('سياسة', 'ar'), null);
    assert.equal(findForeignLanguage('World', 'en'), null);
    assert.equal(findForeignLanguage('193 (2015)', 'en'), null);
  });
});

describe('names on a page in another language', () => {
  test('carry their own beside their address', () => {
    assert.deepEqual(toNamedLink('/tags/x/', 'المرفأ', 'en'), { href: '/tags/x/', text: 'المرفأ', language: arabic });
  });

  test('are none where nobody wrote any', () => {
    assert.equal(toOptionalNameView(undefined, 'en'), null);
    assert.equal(toOptionalNameView('', 'en'), null);
    assert.deepEqual(toOptionalNameView('محررة', 'ar'), { text: 'محررة', language: null });
  });
});
