import type { Problem } from '../problem.ts';
import { formatProblems } from './format-problems.ts';

/**
 * Makes the function that tells a writer what a save changed: every error, and the warnings that did not stand at the
 * last save. Those of an archive are many, and would bury the one of the article that was just saved.
 *
 * @returns of all problems of the content, what to print; empty where there is nothing to say
 */
export function createSaveReport(contentDir: string): (problems: readonly Problem[]) => string {
  let told: ReadonlySet<string> = new Set();
  return (problems) => {
    const fresh = problems.filter((problem) => problem.severity === 'error' || !told.has(toKey(problem)));
    const standing = problems.length - fresh.length;
    told = new Set(problems.filter(({ severity }) => severity === 'warning').map(toKey));
    return [
      ...(fresh.length === 0 ? [] : [formatProblems(fresh, 'text', contentDir)]),
      ...(standing === 0 ? [] : [`earlier warnings: ${standing} (npm run check) · تنبيهات سابقة: ${standing}`]),
    ]
      .map((text) => `${text}\n`)
      .join('');
  };
}

/** A warning without its place: lines above it come and go. */
function toKey({ file, rule, message }: Problem): string {
  return JSON.stringify([file, rule, message.en]);
}
