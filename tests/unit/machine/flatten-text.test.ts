import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flattenText } from '../../../scripts/machine/flatten-text.ts';
import { keptBytes } from '../kept-bytes.ts';

const MEGABYTE = 1_000_000;

/** Texts of two parts, each text cut out of a megabyte of its own. */
function joinParts(): readonly string[] {
  return Array.from({ length: 20 }, (_, index) => {
    const whole = String.fromCharCode(0x621 + index).repeat(MEGABYTE / 2);
    return whole.slice(0, 30) + whole.slice(100, 130);
  });
}

test('a text put together of parts keeps what they were cut from, unless it is made one piece', () => {
  assert.ok(keptBytes(joinParts) > 15 * MEGABYTE);
  assert.ok(keptBytes(() => joinParts().map(flattenText)) < 5 * MEGABYTE);
});

test('a text stays the same in one piece', () => {
  assert.deepEqual(joinParts().map(flattenText), joinParts());
  assert.equal(flattenText(''), '');
});
