import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { search } from '../../../assets/shared/search-engine.ts';
import type { SearchIndex } from '../../../assets/shared/search-index.ts';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { makeDemoIndex } from './make-demo-index.ts';

/** A query as a reader types it, and how well articles answer it: 3 answers it, 2 is partly about it, 1 touches it. */
interface Judgement {
  readonly query: string;
  readonly shape: string;
  readonly grades: Readonly<Record<string, number>>;
}

/** Normalised discounted cumulative gain at ten, gain 2^grade − 1 (Burges and others, 2005); of all, and of any shape. */
const floor = 0.95;
const floorOfAShape = 0.9;
const depth = 10;

const file = path.join(projectRoot, 'tests', 'fixtures', 'search-judgements.json');
// A fixture of our own, whose shape the tests below check.
const judgements = JSON.parse(readFileSync(file, 'utf8')) as readonly Judgement[];

function discount(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('queries that were judged by reading', () => {
  let index: SearchIndex;
  let addresses: ReadonlySet<string>;

  before(async () => {
    index = await makeDemoIndex();
    const pages = Array.from({ length: index.table.pages }, (_, page) => page);
    addresses = new Set(await Promise.all(pages.map(toAddress)));
  });

  async function toAddress(page: number): Promise<string> {
    return decodeURI((await index.fragment(page)).url);
  }

  async function score({ query, grades }: Judgement): Promise<number> {
    const { pages } = await search(index, query);
    const found = await Promise.all(pages.slice(0, depth).map(toAddress));
    const ideal = Object.values(grades).sort((a, b) => b - a);
    return discount(found.map((address) => grades[address] ?? 0)) / discount(ideal);
  }

  test('there are 150 of them, no two the same, each with an answer', () => {
    assert.ok(judgements.length >= 150);
    assert.equal(new Set(judgements.map(({ query }) => query)).size, judgements.length);
    for (const { query, grades } of judgements) {
      assert.ok(Object.values(grades).includes(3) || Object.values(grades).includes(2), query);
      for (const grade of Object.values(grades)) assert.ok([1, 2, 3].includes(grade), query);
    }
  });

  test('every judged article is in the newspaper', () => {
    const missing = judgements.flatMap(({ query, grades }) =>
      Object.keys(grades)
        .filter((address) => !addresses.has(address))
        .map((address) => `${query}: ${address}`),
    );
    assert.deepEqual(missing, []);
  });

  test('are answered in about the order in which their readers would put the articles', async (context) => {
    const byShape = new Map<string, number[]>();
    for (const judgement of judgements) {
      const scores = byShape.get(judgement.shape) ?? [];
      scores.push(await score(judgement));
      byShape.set(judgement.shape, scores);
    }
    const all = mean([...byShape.values()].flat());
    context.diagnostic(`nDCG@10 of ${judgements.length} judged queries: ${all.toFixed(4)}`);
    for (const [shape, scores] of byShape) {
      context.diagnostic(`${shape}: ${mean(scores).toFixed(4)} of ${scores.length}`);
      assert.ok(mean(scores) >= floorOfAShape, `${shape}: ${mean(scores)}`);
    }
    assert.ok(all >= floor, String(all));
  });
});
