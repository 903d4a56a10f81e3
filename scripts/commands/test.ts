import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Argument, Command } from 'commander';
import { projectRoot } from '../assets/project-root.ts';
import { ensureBrowser } from './ensure-browser.ts';

const suites = ['unit', 'build', 'browser'] as const;
type Suite = (typeof suites)[number];

const command = new Command('npm test --')
  .description('Runs the tests: text and model, builds of small sites, a real browser.')
  .addArgument(new Argument('[suites...]', 'which suites').choices(suites))
  .action(async (chosen: readonly Suite[]) => {
    process.exitCode = await runTests(chosen.length === 0 ? suites : chosen);
  });

async function runTests(chosen: readonly Suite[]): Promise<number> {
  const browser = chosen.includes('browser') ? ensureBrowser() : null;
  const files = chosen.flatMap(listTests);
  const child = spawn(process.execPath, ['--import', 'tsx', '--test', ...files], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...(browser === null ? {} : { MIDAD_BROWSER: browser }) },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** Test files of a suite, in one order on every system; the runner's own globs need Node 22. */
function listTests(suite: Suite): readonly string[] {
  const folder = path.join(projectRoot, 'tests', suite);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join('tests', suite, file));
}

await command.parseAsync();
