import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isArabicScript } from '../../../scripts/labels/is-arabic-script.ts';

test('a language tag says whether the text is in the Arabic script', () => {
  for (const lang of ['ar', 'ar-SY', 'AR-eg', 'fa', 'ur-PK', 'ckb', 'ku-Arab', 'az-Arab-IR', 'ar-001']) {
    assert.equal(isArabicScript(lang), true, lang);
  }
  for (const lang of ['en', 'fr-FR', 'ku', 'ar-Latn', 'tr', 'he', 'arn', '', 'x']) {
    assert.equal(isArabicScript(lang), false, lang);
  }
});
