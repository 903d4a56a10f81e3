import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTextCollector, readBatch, type TextBatch } from '../../../scripts/eleventy/text-batch.ts';

const ROOM = 64;
const list = (batch: TextBatch | null): readonly (readonly [string, string])[] =>
  batch === null ? [] : [...readBatch(batch)].map(([file, bytes]) => [file, bytes.toString()] as const);

describe('a collector of texts', () => {
  test('hands on what it holds when the next text finds no room, and the rest at the end', () => {
    const { add, take } = createTextCollector(ROOM);
    assert.equal(add('a.html', 'خبر المدينة'), null);
    assert.deepEqual(list(add('b.html', 'ن'.repeat(30))), [['a.html', 'خبر المدينة']]);
    assert.deepEqual(list(take()), [['b.html', 'ن'.repeat(30)]]);
    assert.equal(take(), null);
  });

  test('takes a text that is longer than its room, and half a pair of surrogates', () => {
    const { add, take } = createTextCollector(ROOM);
    add('long.html', 'م'.repeat(100));
    assert.deepEqual(list(take()), [['long.html', 'م'.repeat(100)]]);
    add('half.html', 'أ\uD83D');
    assert.deepEqual(list(take()), [['half.html', 'أ\uFFFD']]);
  });

  test('fills memory again that comes back, but for memory of another size', () => {
    const { add, take, reuse } = createTextCollector(ROOM);
    const back = new ArrayBuffer(ROOM);
    reuse(back);
    reuse(new ArrayBuffer(ROOM * 2));
    add('a.html', 'أول');
    const first = take();
    assert.equal(first?.bytes.buffer, back);
    add('b.html', 'ثان');
    const second = take();
    assert.notEqual(second?.bytes.buffer, back);
    assert.equal(second?.bytes.buffer.byteLength, ROOM);
    assert.deepEqual(list(second), [['b.html', 'ثان']]);
  });
});
