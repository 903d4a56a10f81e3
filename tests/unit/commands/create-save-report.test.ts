import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { createSaveReport } from '../../../scripts/commands/create-save-report.ts';
import type { Problem } from '../../../scripts/problem.ts';

const problem = (file: string, line: number, changes: Partial<Problem> = {}): Problem => ({
  ...{ severity: 'warning', rule: 'scheduled', file, line, column: 7 },
  message: { ar: `سيظهر ${file}.`, en: `${file} will appear.` },
  ...changes,
});

test('a save is answered by every error and by the warnings that it brought, and the others are counted', () => {
  const told = createSaveReport('content');
  const report = (problems: readonly Problem[]): readonly string[] =>
    stripVTControlCharacters(told(problems)).match(/\S+\.md:\d+|earlier warnings: \d+/g) ?? [];
  const old = problem('old.md', 3);
  assert.deepEqual(report([old]), ['content/old.md:3']);
  const moved = problem('old.md', 4);
  assert.deepEqual(report([problem('new.md', 3), moved]), ['content/new.md:3', 'earlier warnings: 1']);
  const wrong = problem('new.md', 5, { severity: 'error' });
  assert.deepEqual(report([wrong, moved]), ['content/new.md:5', 'earlier warnings: 1']);
  assert.deepEqual(report([wrong]), ['content/new.md:5'], 'an error is told until it is mended');
  assert.deepEqual(report([]), []);
  assert.deepEqual(report([old]), ['content/old.md:3'], 'what was mended and comes back is told again');
});
