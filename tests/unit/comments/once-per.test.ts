import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOncePer } from '../../../scripts/comments/once-per.ts';

describe('letting a name through once in a stretch of time', () => {
  test('a second try passes only when the time is over', () => {
    let now = 0;
    const once = createOncePer(1000, () => now);
    assert.equal(once.take('a'), true);
    now = 999;
    assert.equal(once.take('a'), false);
    assert.equal(once.take('b'), true);
    now = 1000;
    assert.equal(once.take('a'), true);
    assert.equal(once.take('b'), false);
  });

  test('what is given back may be taken at once', () => {
    const once = createOncePer(1000, () => 0);
    once.take('a');
    once.give('a');
    assert.equal(once.take('a'), true);
  });

  test('a flood of names is forgotten from the oldest on and fills no memory', () => {
    const once = createOncePer(1000, () => 0);
    for (let n = 0; n <= 50_000; n += 1) once.take(String(n));
    assert.equal(once.take('50000'), false);
    assert.equal(once.take('0'), true);
  });
});
