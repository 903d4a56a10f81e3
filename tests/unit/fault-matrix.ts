import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** Where a fault is tried: folders of `tests/fixtures/invalid`, and sentences of tests by their files. */
interface Trial {
  readonly cases?: readonly string[];
  readonly tests?: Readonly<Record<string, readonly string[]>>;
}

/** Kinds of faults by what they are, each with its trials. */
export type FaultMatrix = Readonly<Record<string, Trial>>;

const tests = path.join(projectRoot, 'tests');

/** The folder with one fault in each of its own. */
export const invalidCases = path.join(tests, 'fixtures', 'invalid');

/** Fails unless a fault has a trial and every trial that is named exists. */
export function assertTried({ cases = [], tests: sentences = {} }: Trial): void {
  for (const name of cases) assert.ok(existsSync(path.join(invalidCases, name, 'expected.json')), name);
  for (const [file, wanted] of Object.entries(sentences)) {
    const source = readFileSync(path.join(tests, file), 'utf8');
    for (const sentence of wanted) assert.ok(source.includes(sentence), `${file}: ${sentence}`);
  }
  assert.ok(cases.length + Object.keys(sentences).length > 0, 'nothing tries this fault');
}
