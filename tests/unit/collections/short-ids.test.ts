import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toShortIds } from '../../../scripts/collections/short-ids.ts';

describe('the id of a short link', () => {
  test('depends on the slug alone, not on what else is published', () => {
    const alone = toShortIds(['دورة-الموازنة']).get('دورة-الموازنة');
    const among = toShortIds(['budget', 'دورة-الموازنة', 'x']).get('دورة-الموازنة');
    assert.equal(alone, among);
    assert.match(alone ?? '', /^[0-9a-hjkmnp-tv-z]{7}$/);
  });

  test('is the same however the letters of the slug are composed', () => {
    const [nfc, nfd] = ['أخبار'.normalize('NFC'), 'أخبار'.normalize('NFD')];
    assert.equal(toShortIds([nfc]).get(nfc), toShortIds([nfd]).get(nfd));
  });

  test('is nobody else’s among a hundred thousand, and no longer than it must be', () => {
    const slugs = Array.from({ length: 100_000 }, (_, index) => `article-${index}`);
    const ids = [...toShortIds(slugs).values()];
    assert.equal(new Set(ids).size, slugs.length);
    assert.ok(ids.filter((id) => id.length > 7).length < 10);
  });
});
