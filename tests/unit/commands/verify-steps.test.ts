import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { chooseSteps, listSteps } from '../../../scripts/commands/verify-steps.ts';

const steps = listSteps('/work');
const namesOf = (...words: readonly string[]): readonly string[] => chooseSteps(steps, words).map(({ name }) => name);

describe('npm run verify', () => {
  test('runs programs and tests that are there', () => {
    const files = steps.flatMap(({ run }) => run.filter((word) => /^(?:scripts|tests|node_modules)[\\/]/.test(word)));
    assert.ok(files.length > steps.length / 2);
    for (const file of files) assert.ok(existsSync(path.join(projectRoot, file)), file);
  });

  test('has a name for each step, and keeps what it prints apart', () => {
    const names = steps.map(({ name }) => name.replace(/[^a-z0-9]+/gi, '-'));
    assert.equal(new Set(names).size, names.length);
  });

  test('builds twice at one clock, in zones and languages far apart', () => {
    const [first, second] = steps.filter(({ name }) => name.startsWith('build')).map(({ environment }) => environment);
    assert.equal(first?.SOURCE_DATE_EPOCH, second?.SOURCE_DATE_EPOCH);
    assert.notEqual(first?.TZ, second?.TZ);
    assert.notEqual(first?.LC_ALL, second?.LC_ALL);
  });

  test('runs every step where no word is said', () => {
    assert.deepEqual(chooseSteps(steps, ['']), steps);
  });

  test('brings what a step that is chosen by a word needs, before it', () => {
    assert.deepEqual(namesOf('same'), ['build, once', 'build, again elsewhere', 'same bytes, links, feeds']);
    assert.deepEqual(namesOf('feeds', 'sitemaps').slice(-3), ['same bytes, links, feeds', 'feeds', 'sitemaps']);
  });

  test('runs a step that needs nothing alone, and none by a word that no name holds', () => {
    assert.deepEqual(namesOf('types'), ['types']);
    assert.deepEqual(namesOf('nothing of that kind'), []);
  });

  test('has every step that another needs', () => {
    const names = new Set(steps.map(({ name }) => name));
    for (const { needs = [] } of steps) for (const need of needs) assert.ok(names.has(need), need);
  });
});
