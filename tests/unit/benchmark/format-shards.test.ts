import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatPart, formatPartTotals } from '../../../scripts/benchmark/format-shards.ts';
import { assembly, type PartCost } from '../../../scripts/benchmark/play-shards.ts';

const toCells = (line: string): readonly string[] => line.trim().split(/ {2,}/);

const part = (name: string, figures: Partial<PartCost>): PartCost => ({
  part: name,
  wall: 10,
  cpu: 8,
  megabytes: 500,
  treeMegabytes: 700,
  files: 100,
  bytes: 2_000_000,
  ...figures,
});

describe('what an archive in parts took', () => {
  test('is a line for every part', () => {
    assert.deepEqual(toCells(formatPart(part('2024', {}))), ['2024', '10.0', '8.0', '500', '700', '100', '2.0']);
  });

  test('is added up for one machine, and for a machine a year with assembly after the longest', () => {
    const costs = [
      part('2023', { wall: 30 }),
      part('2024', { wall: 20, treeMegabytes: 900 }),
      part(assembly, { wall: 40, megabytes: 600, files: 350, bytes: 7_000_000 }),
    ];
    const [one, many] = formatPartTotals(costs).trimEnd().split('\n').map(toCells);
    assert.deepEqual(one, ['one after the other', '90.0', '24.0', '600', '900', '350', '7.0']);
    assert.deepEqual(many, ['a machine for each', '70.0', '24.0', '600', '900', '350', '7.0']);
  });

  test('is left open where the system does not tell', () => {
    const [one = []] = formatPartTotals([part(assembly, { cpu: null, megabytes: null, treeMegabytes: null })])
      .trimEnd()
      .split('\n')
      .map(toCells);
    assert.deepEqual(one.slice(1, 5), ['10.0', '-', '-', '-']);
  });
});
