import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Comparison } from '../../../scripts/benchmark/compare-with-hugo.ts';
import { formatComparison, formatWaits, median } from '../../../scripts/benchmark/format-comparison.ts';
import type { ProcessCost } from '../../../scripts/benchmark/measure-process.ts';

const cost = (wall: number, cpu: number | null, megabytes: number | null): ProcessCost => ({
  wall,
  cpu,
  megabytes,
  treeMegabytes: megabytes,
});

const comparison: Comparison = {
  articles: 10_000,
  midad: [cost(4, 6, 300), cost(2, 4, 200), cost(9, 5, 250)],
  hugo: [cost(5, 10, 100), cost(4, 20, 120), cost(6, 30, 110)],
  warm: {
    body: [cost(0.5, 2, 90)],
    headlineTagOrAuthor: [cost(1, 2, 90), cost(2, 4, 90), cost(3, 3, 90)],
    addedOrRemoved: [cost(0.6, 3, 90)],
  },
  copies: cost(12, 25, 2_203),
  indexed: { midad: cost(33, 40, 900), pagefind: cost(30, 37, 2_400), files: 25_000, fragments: 12_000 },
};

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
  const rows = toRows(formatComparison(comparison, { start: 3, saves: [0.5, 0.4, 1.9] }));

  test('figures are medians with their spread, and ratios of the medians are held against targets', () => {
    assert.deepEqual(rows.get('cold, CPU s'), ['5.00 (4.00–6.00)', '20.00 (10.00–30.00)', '0.25', '≤ 0.7', 'met']);
    assert.deepEqual(rows.get('cold, wall s'), ['4.00 (2.00–9.00)', '5.00 (4.00–6.00)', '0.80', '≤ 0.8', 'met']);
    assert.deepEqual(rows.get('cold, peak MB'), ['250 (200–300)', '110 (100–120)', '2.27', '≤ 0.6', 'NOT MET']);
  });

  test('what a change costs stands beside Hugo’s whole build', () => {
    assert.deepEqual(rows.get('warm, body edited, wall s'), ['0.50', '5.00 (4.00–6.00)', '0.10', '≤ 0.1', 'met']);
    assert.deepEqual(rows.get('warm, headline, tag or author edited, wall s')?.slice(-3), [
      '0.40',
      '≤ 0.15',
      'NOT MET',
    ]);
    assert.deepEqual(rows.get('warm, article added or removed, CPU s')?.slice(-3), ['0.15', '≤ 0.15', 'met']);
  });

  test('figures without a rival are held against targets themselves', () => {
    assert.deepEqual(rows.get('npm start: save to page in the browser, s'), ['0.50 (0.40–1.90)', '≤ 1', 'met']);
    assert.deepEqual(rows.get('peak MB of 50000 articles'), ['2203', '≤ 2500', 'met']);
    assert.deepEqual(rows.get('kB an article more'), ['50.00', '≤ 40', 'NOT MET']);
    assert.deepEqual(rows.get('CPU of 5 times as many, exponent'), ['1.00', '≤ 1.05', 'met']);
  });

  test('the index is held against Pagefind’s, and its files are counted', () => {
    assert.deepEqual(rows.get('with index, wall s (beside Pagefind’s)'), ['33.00', '30.00', '1.10', '≤ 1.1', 'met']);
    assert.deepEqual(rows.get('fragment files an article'), ['1.20', '≤ 1', 'NOT MET']);
    assert.deepEqual(rows.get('files in all an article'), ['2.50']);
  });

  test('what a system does not tell, or was not measured, is left open', () => {
    const blind = [cost(1, null, null)];
    const warm = { body: blind, headlineTagOrAuthor: blind, addedOrRemoved: blind };
    const unmeasured = { articles: 5, midad: blind, hugo: blind, warm, copies: null, indexed: null };
    const open = toRows(formatComparison(unmeasured, { start: 3, saves: [] }));
    assert.deepEqual(open.get('cold, CPU s'), ['-', '-', '-', '≤ 0.7']);
    assert.deepEqual(open.get('CPU of 5 times as many, exponent'), ['-', '≤ 1.05']);
    assert.deepEqual(open.get('peak MB of 25 articles'), ['-']);
    assert.equal(open.has('fragment files an article'), false);
  });

  test('what an editor waits for is a table by itself too', () => {
    const waits = toRows(formatWaits({ start: 3, saves: [2, 1.5, 0.5] }));
    assert.deepEqual(waits.get('npm start: to the front page, s'), ['3.00']);
    assert.deepEqual(waits.get('npm start: save to page in the browser, s'), ['1.50 (0.50–2.00)', '≤ 1', 'NOT MET']);
  });

  test('of two middle values the lower is taken', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2);
  });
});
