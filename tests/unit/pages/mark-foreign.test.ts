import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markForeign } from '../../../scripts/pages/mark-foreign.ts';

describe('markForeign', () => {
  test('tells the language of Arabic words on a page in Latin letters, and the direction of prose', () => {
    assert.equal(markForeign('سياسة', 'en'), ' lang="ar"');
    assert.equal(markForeign('حلف NATO', 'fr'), ' lang="ar"');
    assert.equal(markForeign('يكتب عن الميناء.', 'en', true), ' lang="ar" dir="rtl"');
  });

  test('says nothing of words that are in the letters of their page', () => {
    assert.equal(markForeign('سياسة', 'ar'), '');
    assert.equal(markForeign('World', 'en'), '');
    assert.equal(markForeign('193 (2015)', 'en'), '');
  });
});
