import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { paginate } from '../../../scripts/collections/paginate.ts';

const newestFirst = (length: number): readonly number[] => Array.from({ length }, (_, index) => length - index);
const lengths = fc.nat({ max: 400 });
const sizes = fc.integer({ min: 1, max: 30 });

describe('paginate', () => {
  const cases: readonly (readonly [
    length: number,
    size: number,
    pages: readonly (readonly [number: number, items: number])[],
  ])[] = [
    [0, 20, [[0, 0]]],
    [1, 20, [[0, 1]]],
    [20, 20, [[0, 20]]],
    [39, 20, [[0, 39]]],
    [
      40,
      20,
      [
        [0, 20],
        [1, 20],
      ],
    ],
    [
      59,
      20,
      [
        [0, 39],
        [1, 20],
      ],
    ],
    [
      60,
      20,
      [
        [0, 20],
        [2, 20],
        [1, 20],
      ],
    ],
    [
      3,
      1,
      [
        [0, 1],
        [2, 1],
        [1, 1],
      ],
    ],
  ];
  for (const [length, size, wanted] of cases) {
    test(`cuts ${length} items at ${size} a page into ${wanted.length}`, () => {
      const pages = paginate(newestFirst(length), size);
      assert.deepEqual(
        pages.map(({ number, items }) => [number, items.length]),
        wanted,
      );
      assert.ok(pages.every(({ total }) => total === wanted.length - 1));
    });
  }

  test('holds every item once, in order', () => {
    fc.assert(
      fc.property(lengths, sizes, (length, size) => {
        const items = newestFirst(length);
        assert.deepEqual(
          paginate(items, size).flatMap((page) => page.items),
          items,
        );
      }),
    );
  });

  test('puts the oldest items on page 1', () => {
    const pages = paginate(newestFirst(60), 20);
    assert.deepEqual(pages.at(-1)?.number, 1);
    assert.deepEqual(pages.at(-1)?.items, newestFirst(20));
  });

  test('never moves an item of a numbered page when newer ones come', () => {
    fc.assert(
      fc.property(lengths, sizes, fc.integer({ min: 1, max: 60 }), (length, size, added) => {
        const before = paginate(newestFirst(length), size).slice(1);
        const after = new Map(paginate(newestFirst(length + added), size).map(({ number, items }) => [number, items]));
        for (const { number, items } of before) assert.deepEqual(after.get(number), items);
      }),
    );
  });

  test('keeps the front between a page and two, once there is a page to fill', () => {
    fc.assert(
      fc.property(lengths, sizes, (length, size) => {
        const front = paginate(newestFirst(length), size)[0]?.items.length ?? -1;
        assert.ok(length < size ? front === length : front >= size && front < 2 * size);
      }),
    );
  });
});
