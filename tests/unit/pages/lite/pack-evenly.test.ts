import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { packEvenly } from '../../../../scripts/pages/lite/pack-evenly.ts';

const weightsOf = (weights: readonly number[], room: number): readonly (readonly number[])[] =>
  packEvenly(
    weights.map((weight) => ({ weight })),
    room,
  ).map((group) => group.map(({ weight }) => weight));

describe('packEvenly', () => {
  const cases: readonly (readonly [what: string, weights: readonly number[], room: number, groups: number[][]])[] = [
    ['nothing', [], 10, []],
    ['what finds room together', [3, 3, 3], 10, [[3, 3, 3]]],
    [
      'an even number into halves',
      [4, 4, 4, 4],
      12,
      [
        [4, 4],
        [4, 4],
      ],
    ],
    ['what is uneven as evenly as its order allows', [1, 1, 1, 1, 6, 6], 10, [[1, 1, 1, 1, 6], [6]]],
    ['what is too big for any room by itself', [2, 30, 2, 2], 10, [[2], [30], [2, 2]]],
    ['what weighs nothing beside the others', [0, 10, 0, 10], 10, [[0, 10, 0], [10]]],
  ];
  for (const [what, weights, room, groups] of cases) {
    test(`puts ${what}`, () => assert.deepEqual(weightsOf(weights, room), groups));
  }

  test('keeps the order and the room, and takes no more groups than filling one after another does', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 50, max: 200 }), (given, room) => {
        const groups = weightsOf(given, room);
        const sums = groups.map((group) => group.reduce((sum, weight) => sum + weight, 0));
        assert.deepEqual(groups.flat(), given);
        assert.ok(Math.max(...sums) <= room);
        // No two neighbours would find room together, or there would be one group less.
        for (const [index, sum] of sums.slice(1).entries()) assert.ok(sum + (sums[index] ?? 0) > room);
      }),
    );
  });
});
