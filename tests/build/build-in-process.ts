import { createBuildCommand } from '../../scripts/commands/create-build-command.ts';
import { runBuild } from '../../scripts/commands/run-build.ts';
import type { Ending } from './run-command.ts';

/** How a build in the process of the test ended. */
export type BuildEnding = Pick<Ending, 'code' | 'said'>;

/**
 * Runs `npm run build` in the process of the test, which spares starting one for every build: what is read, kept,
 * written and said is the same.
 *
 * @param words that the command takes: wrong ones end the process
 */
export async function buildInProcess(words: readonly string[]): Promise<BuildEnding> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(`${text}\n`);
  let code: number | null = null;
  const command = createBuildCommand(async (options) => {
    code = await runBuild(options, { step: say, succeed: say, fail: say, print: say });
  });
  await command.parseAsync(words, { from: 'user' });
  return { code, said: said.join('') };
}
