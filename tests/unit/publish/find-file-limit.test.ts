import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findFileLimit } from '../../../scripts/publish/find-file-limit.ts';

describe('the limits of hosts that count files', () => {
  test('nothing is said of a site that every host takes', () => {
    assert.equal(findFileLimit(0), null);
    assert.equal(findFileLimit(17_999), null);
  });

  test('a site near a limit is told of it, and of what to do, in both languages', () => {
    const message = findFileLimit(18_000);
    assert.match(message?.en ?? '', /18000 files.*20000: Cloudflare Pages \(free\)\. .*npm run hosting/s);
    assert.match(message?.ar ?? '', /18000.*20000.*npm run hosting/s);
    assert.doesNotMatch(message?.en ?? '', /100000/);
  });

  test('a large archive is told of every limit that it meets', () => {
    const message = findFileLimit(250_000);
    for (const limit of [20_000, 100_000, 200_000]) assert.match(message?.en ?? '', new RegExp(`\\b${limit}: `));
  });
});
