import { readNewsroom, type ReadResult } from '../content/read-newsroom.ts';
import type { Problem } from '../problem.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { formatProblems } from './format-problems.ts';

/**
 * Reads everything on file, drafts included, for commands that tell of it.
 *
 * @param now the clock in milliseconds since 1970; default: SOURCE_DATE_EPOCH, else the machine's
 */
export async function readContent(contentDir: string, now?: number): Promise<ReadResult> {
  return readNewsroom({
    contentDir,
    now: now ?? readBuildSettings(process.env, Date.now).now,
    include: 'all',
  });
}

/**
 * Tells of a content folder that is not there, and sets the exit code: that nothing is due in it would be no answer.
 *
 * @returns whether it is missing
 */
export function tellMissingFolder(problems: readonly Problem[], contentDir: string): boolean {
  const missing = problems.filter(({ rule }) => rule === 'missing-content-folder');
  if (missing.length === 0) return false;
  process.stderr.write(`${formatProblems(missing, 'text', contentDir)}\n`);
  process.exitCode = 1;
  return true;
}

/** Says on standard error how many errors stand in what a command tells of. */
export function tellErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) process.stderr.write(`${errors} errors: npm run check · أخطاء: ${errors}\n`);
}
