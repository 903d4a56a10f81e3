import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatFigures, isMet, median, quantile } from '../../../scripts/measure/figures.ts';

describe('quantiles', () => {
  test('are values that were measured', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1]), 1);
    assert.equal(
      quantile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.95,
      ),
      95,
    );
    assert.equal(quantile([7], 0), 7);
  });

  test('of nothing are an error, not a zero', () => {
    assert.throws(() => median([]), RangeError);
  });
});

describe('the table of figures', () => {
  const met = { name: 'article', value: 9_940, limit: 10_000, unit: 'B' } as const;
  const missed = { name: '… shift', value: 0.0061, limit: 0.005, unit: '' } as const;

  test('says of each whether it is met', () => {
    assert.deepEqual([met, missed, { ...met, value: 10_000 }].map(isMet), [true, false, true]);
    const [first = '', second = ''] = formatFigures([met, missed]).split('\n');
    assert.match(first, /^ok .*article .* 9\.9 kB .*≤ 10\.0 kB$/);
    assert.match(second, /^MISS .*shift .* 0\.0061 .*≤ 0\.0050$/);
  });
});
