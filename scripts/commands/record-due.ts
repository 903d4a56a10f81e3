import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ZonedTime } from '../../assets/shared/dates.ts';
import { projectRoot } from '../machine/project-root.ts';

/** Where a workflow finds when to build next, beside the cache and never in what is published. */
const dueFile = path.join(projectRoot, '.cache', 'next-due.json');

/**
 * Writes down when the site next changes by itself, so that a workflow can wake then: in a file of the cache, and as
 * the output `next-due` of a step on GitHub. An empty time says that nothing is to come.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter
 */
export async function recordDue(
  nextDue: Pick<ZonedTime, 'iso' | 'epoch'> | null,
  environment: Readonly<Record<string, string | undefined>>,
  file = dueFile,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ due: nextDue?.iso ?? null, epoch: nextDue?.epoch ?? null })}\n`);
  const output = environment.GITHUB_OUTPUT;
  if (output !== undefined && output !== '') await appendFile(output, `next-due=${nextDue?.iso ?? ''}\n`);
}
