import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nameLanguage } from '../../../scripts/labels/language-names.ts';

describe('nameLanguage', () => {
  test('calls a language as its readers do, whatever the region or the case of its tag', () => {
    assert.equal(nameLanguage('fr'), 'français');
    assert.equal(nameLanguage('fr-CA'), 'français');
    assert.equal(nameLanguage('TR'), 'Türkçe');
    assert.equal(nameLanguage('ckb-IQ'), 'کوردی');
  });

  test('calls a language that it does not know by its tag', () => {
    assert.equal(nameLanguage('tlh'), 'tlh');
    assert.equal(nameLanguage('constructor'), 'constructor');
  });
});
