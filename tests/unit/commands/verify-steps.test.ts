import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { listSteps } from '../../../scripts/commands/verify-steps.ts';

const steps = listSteps('/work');

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
});
