import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseSteps, listSteps } from '../../../scripts/commands/verify-steps.ts';

const steps = listSteps('work');
const namesOf = (...words: readonly string[]): readonly string[] => chooseSteps(steps, words).map(({ name }) => name);

describe('the steps of npm run verify', () => {
  test('are all there where no word is said', () => {
    assert.deepEqual(chooseSteps(steps, ['']), steps);
  });

  test('that are chosen by a word bring those that they need, which come before them', () => {
    assert.deepEqual(namesOf('same'), ['build, once', 'build, again elsewhere', 'same bytes, links, feeds']);
    assert.deepEqual(namesOf('feeds', 'sitemaps').slice(-3), ['same bytes, links, feeds', 'feeds', 'sitemaps']);
  });

  test('that need nothing come alone, and a word that no name holds brings none', () => {
    assert.deepEqual(namesOf('types'), ['types']);
    assert.deepEqual(namesOf('nothing of that kind'), []);
  });

  test('need only steps that there are', () => {
    const names = new Set(steps.map(({ name }) => name));
    for (const { needs = [] } of steps) for (const need of needs) assert.ok(names.has(need), need);
  });
});
