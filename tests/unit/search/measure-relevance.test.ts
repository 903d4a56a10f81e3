import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measureRelevance, type Relevance } from '../../../scripts/search/measure-relevance.ts';

function measure(found: readonly string[], right: readonly string[]): Relevance {
  return measureRelevance([{ found, right: new Set(right) }]);
}

function assertNear(actual: number, wanted: number): void {
  assert.ok(Math.abs(actual - wanted) < 1e-9, `${actual}, not ${wanted}`);
}

describe('measureRelevance', () => {
  test('gives a right answer in the first place all there is', () => {
    const { success1, mrr10, recall10, ndcg10, zeroResults } = measure(['a', 'b'], ['a']);
    assert.deepEqual([success1, mrr10, recall10, ndcg10, zeroResults], [1, 1, 1, 1, 0]);
  });

  test('discounts a right answer by the logarithm of its place', () => {
    const { success1, mrr10, ndcg10 } = measure(['a', 'b', 'c'], ['c']);
    assert.equal(success1, 0);
    assertNear(mrr10, 1 / 3);
    assertNear(ndcg10, 0.5);
  });

  test('measures several right answers against their best order', () => {
    const { recall10, ndcg10 } = measure(['a', 'x', 'b'], ['a', 'b', 'c']);
    assertNear(recall10, 2 / 3);
    assertNear(ndcg10, 1.5 / (1 + 1 / Math.log2(3) + 0.5));
  });

  test('looks at ten', () => {
    const others = Array.from({ length: 10 }, (_, i) => `x${i}`);
    const { mrr10, recall10, ndcg10 } = measure([...others, 'a'], ['a']);
    assert.deepEqual([mrr10, recall10, ndcg10], [0, 0, 0]);
  });

  test('counts an id that is found twice once', () => {
    assert.equal(measure(['a', 'a'], ['a']).ndcg10, 1);
  });

  test('counts what found nothing, and means over all questions', () => {
    const right = new Set(['a']);
    const { questions, success1, zeroResults } = measureRelevance([
      { found: [], right },
      { found: ['a'], right },
    ]);
    assert.deepEqual([questions, success1, zeroResults], [2, 0.5, 0.5]);
  });

  test('is zero of no questions', () => {
    assert.equal(measureRelevance([]).ndcg10, 0);
  });
});
