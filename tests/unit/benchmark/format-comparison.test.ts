import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatComparison, median } from '../../../scripts/benchmark/format-comparison.ts';
import type { ProcessCost } from '../../../scripts/benchmark/measure-process.ts';

const cost = (wall: number, cpu: number | null, megabytes: number | null): ProcessCost => ({
  wall,
  cpu,
  megabytes,
  treeMegabytes: megabytes,
});

/** A table's rows by their names, with the cells after them. */
function toRows(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [name = '', ...cells] = line.split(/ {2,}/);
        return [name, cells] as const;
      }),
  );
}

describe('Midad compared with Hugo', () => {
  test('figures are medians with their spread, and ratios are those of the medians', () => {
    const rows = toRows(
      formatComparison(
        {
          midad: [cost(4, 6, 300), cost(2, 4, 200), cost(9, 5, 250)],
          hugo: [cost(5, 10, 100), cost(4, 20, 120), cost(6, 30, 110)],
          copies: cost(12, 15, 900),
          indexed: { midad: cost(33, 40, 900), pagefind: cost(30, 37, 2_400) },
        },
        [0.5, 0.4, 0.9],
      ),
    );
    assert.deepEqual(rows.get('cold, CPU s'), ['5.00 (4.00–6.00)', '20.00 (10.00–30.00)', '0.25']);
    assert.deepEqual(rows.get('cold, wall s'), ['4.00 (2.00–9.00)', '5.00 (4.00–6.00)', '0.80']);
    assert.deepEqual(rows.get('peak MB'), ['250 (200–300)', '110 (100–120)', '2.27']);
    assert.deepEqual(rows.get('CPU of 3 times as many, exponent'), ['1.00']);
    assert.deepEqual(rows.get('save to page, s'), ['0.50 (0.40–0.90)']);
    assert.deepEqual(rows.get('with index, wall s'), ['33.00', '30.00 (Pagefind)', '1.10']);
  });

  test('what a system does not tell is left open', () => {
    const blind = [cost(1, null, null)];
    const rows = toRows(formatComparison({ midad: blind, hugo: blind, copies: null, indexed: null }, []));
    assert.deepEqual(rows.get('cold, CPU s'), ['-', '-', '-']);
    assert.deepEqual(rows.get('CPU of 3 times as many, exponent'), ['-']);
    assert.equal(rows.has('with index, wall s'), false);
  });

  test('of two middle values the lower is taken', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2);
  });
});
