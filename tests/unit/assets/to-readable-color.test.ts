import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toContrast, toReadableColor } from '../../../scripts/assets/to-readable-color.ts';

describe('toContrast', () => {
  const cases: readonly (readonly [one: string, other: string, ratio: number])[] = [
    ['#000000', '#ffffff', 21],
    ['#fff', '#000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#123456', '#123456', 1],
  ];
  for (const [one, other, ratio] of cases) {
    test(`of ${one} on ${other} is ${ratio}`, () => {
      assert.equal(Math.round(toContrast(one, other) * 100) / 100, ratio);
    });
  }
});

describe('toReadableColor', () => {
  test('leaves a colour that reads already as it is', () => {
    assert.equal(toReadableColor('#0f4372', ['#ffffff'], 4.5), '#0f4372');
  });

  for (const color of ['#ffe100', '#7fffd4', '#808080', '#ffffff', '#000000', '#1f5c8a']) {
    for (const grounds of [
      ['#fbf9f4', '#f2ede2'],
      ['#11151b', '#1a2029', '#16263b'],
    ]) {
      test(`makes ${color} read on ${grounds.join(' and ')}`, () => {
        const made = toReadableColor(color, grounds, 4.7);
        for (const ground of grounds) assert.ok(toContrast(made, ground) >= 4.7, `${made} on ${ground}`);
      });
    }
  }
});
