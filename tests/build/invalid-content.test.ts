import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeContentFolder, readFolder } from '../unit/content/make-content-folder.ts';

/**
 * Each folder of `tests/fixtures/invalid` holds only what is wrong in it; the rest of the content is sound. Its
 * `expected.json` lists every problem with its place and both messages.
 */
const cases = fileURLToPath(new URL('../fixtures/invalid/', import.meta.url));

interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly rule: string;
  readonly ar: string;
  readonly en: string;
}

function readExpected(name: string): readonly Expected[] {
  // The files are this test's own and are compared whole, so a wrong shape fails the comparison.
  return JSON.parse(readFileSync(path.join(cases, name, 'expected.json'), 'utf8')) as readonly Expected[];
}

describe('invalid content', () => {
  const names = readdirSync(cases).sort();

  test('has a case for each fault that editors can make', () => {
    assert.ok(names.length >= 60, `${names.length} cases`);
    for (const name of names) assert.ok(existsSync(path.join(cases, name, 'expected.json')), name);
  });

  for (const name of names) {
    test(`${name} is answered at its place, in both languages`, async () => {
      const folder = makeContentFolder();
      cpSync(path.join(cases, name), folder, { recursive: true });
      rmSync(path.join(folder, 'expected.json'));
      const { newsroom, problems } = await readFolder(folder);
      const found = problems.map(({ message, ...place }) => ({ ...place, ...message }));
      const expected = readExpected(name);
      const byPlace = ({ file, line, column, severity, rule, ar, en }: Expected) => ({
        file,
        line,
        column,
        severity,
        rule,
        ar,
        en,
      });
      assert.deepEqual(found.map(byPlace), expected);
      assert.equal(
        newsroom === null,
        expected.some(({ severity }) => severity === 'error'),
      );
    });
  }
});
