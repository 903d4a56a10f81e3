import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Argument } from 'commander';
import { projectRoot } from '../machine/project-root.ts';
import { loaderArguments, toRunnableFile } from '../machine/to-runnable-file.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { createNumberParser } from './create-number-parser.ts';

const suites = ['unit', 'build', 'browser'] as const;
type Suite = (typeof suites)[number];

/** Tells the failing tests again at the end, which a log that is cut still holds; the default off a terminal does not. */
const reporter = ['--test-reporter', 'spec'] as const;

/** Processes at once: Node itself leaves one core idle, which is half of a machine with two. */
const concurrency = ['--test-concurrency', String(availableParallelism())] as const;

interface TestOptions {
  readonly seed?: number;
  readonly rounds?: number;
}

const command = new BilingualCommand('npm test --')
  .description('Runs the tests: text and model, builds of small sites, a real browser.')
  .addArgument(new Argument('[suites...]', 'which suites').choices(suites))
  .option(
    '--seed <n>',
    'what property tests draw from (default: the same at every run)',
    createNumberParser(0, 999_999_999),
  )
  .option('--rounds <n>', 'property tests alone, n times, each with a new seed', createNumberParser(0, 999_999_999))
  .action(async (chosen: readonly Suite[], { seed, rounds }: TestOptions) => {
    const files = (chosen.length === 0 ? suites : chosen).flatMap(listTests);
    process.exitCode = await (rounds === undefined ? runTests(files, seed) : runRounds(files, rounds));
  });

/** Goes on until a seed finds something, which it names. */
async function runRounds(files: readonly string[], rounds: number): Promise<number> {
  const properties = files.filter((file) =>
    readFileSync(path.join(projectRoot, file), 'utf8').includes("'fast-check'"),
  );
  for (let round = 1; round <= rounds; round += 1) {
    const seed = randomInt(1_000_000_000);
    process.stdout.write(`Round ${round} of ${rounds}, seed ${seed}\n`);
    const code = await runTests(properties, seed);
    if (code !== 0) {
      process.stdout.write(`Repeat it with --seed ${seed}\n`);
      return code;
    }
  }
  return 0;
}

async function runTests(files: readonly string[], seed?: number): Promise<number> {
  const shared = await mkdtemp(path.join(tmpdir(), 'midad-tests-'));
  try {
    return await runProcesses(files, await shareProcesses(files, shared), seed);
  } finally {
    await rm(shared, { recursive: true, force: true });
  }
}

/** Tests of search close Pagefind, which is one for all of a process. */
const ALONE = 'search';

/** Files of builds and browsers in one process: few enough that the last process does not run long by itself. */
const FILES_A_PROCESS = 5;

/**
 * What the runner is to start a process for: files that import several files of tests each, since to start a process,
 * and to build a first site in it, costs more than most tests do. Files of a kind, which stand together by their names,
 * go to different processes, so that none has all the long ones.
 *
 * @param folder takes those files
 */
async function shareProcesses(files: readonly string[], folder: string): Promise<readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const suite of suites) {
    const own = files.filter((file) => file.startsWith(`tests/${suite}/`));
    for (const [place, file] of own.entries()) {
      const group =
        suite === 'unit' ? toUnitGroup(file) : `${suite}-${place % Math.ceil(own.length / FILES_A_PROCESS)}`;
      groups.set(group, [...(groups.get(group) ?? []), file]);
    }
  }
  return Promise.all(
    [...groups].map(async ([group, members]) => {
      const target = path.join(folder, `${group}.mjs`);
      await writeFile(target, renderBundle(members.map((file) => pathToFileURL(toRunnableFile(file)).href)));
      return target;
    }),
  );
}

/**
 * A module that imports files of tests and runs nothing before it has them all: Node's runner takes what a file says
 * while a test of an earlier one runs for a part of that test, hooks too.
 */
function renderBundle(files: readonly string[]): string {
  return `import { test } from 'node:test';
let go;
test('${files.length} files of tests load', () => new Promise((resolve, reject) => (go = { resolve, reject })));
try {
  for (const file of ${JSON.stringify(files)}) await import(file);
  go.resolve();
} catch (error) {
  go.reject(error);
}
`;
}

/** Unit tests share a process with their folder. */
function toUnitGroup(file: string): string {
  const [, , folder = '', name = ''] = file.split('/');
  return folder === ALONE ? `unit-${folder}-${name}` : `unit-${folder}`;
}

async function runProcesses(files: readonly string[], processes: readonly string[], seed?: number): Promise<number> {
  const browser = files.some((file) => file.startsWith('tests/browser/')) ? ensureBrowser() : null;
  const preload = pathToFileURL(toRunnableFile('tests/configure-properties.ts')).href;
  const options = [
    ...loaderArguments,
    '--import',
    preload,
    '--enable-source-maps',
    '--test',
    ...concurrency,
    ...reporter,
  ];
  const child = spawn(process.execPath, [...options, ...processes], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(browser === null ? {} : { MIDAD_BROWSER: browser }),
      ...(seed === undefined ? {} : { MIDAD_SEED: String(seed) }),
    },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** Test files of a suite, with forward slashes and in one order on every system; the runner's own globs need Node 22. */
function listTests(suite: Suite): readonly string[] {
  const folder = path.join(projectRoot, 'tests', suite);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => `tests/${suite}/${file.replaceAll(path.sep, '/')}`);
}

await command.parseAsync();
