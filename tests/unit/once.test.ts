import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { once } from '../../scripts/once.ts';

describe('once', () => {
  test('makes nothing before it is asked for, and nothing twice, not even nothing', () => {
    let made = 0;
    const ask = once(() => {
      made += 1;
      return made > 1 ? 'again' : null;
    });
    assert.equal(made, 0);
    assert.equal(ask(), null);
    assert.equal(ask(), null);
    assert.equal(made, 1);
  });
});
