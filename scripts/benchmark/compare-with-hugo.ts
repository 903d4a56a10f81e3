import path from 'node:path';
import { copyFile, cp, readdir, rm } from 'node:fs/promises';
import { projectRoot } from '../assets/project-root.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';
import { prepareHugo } from './prepare-hugo.ts';

/** Copies of every article by which growth is measured, the article itself among them. */
export const COPIES = 3;

/** Costs of the builds of one content folder. */
export interface Comparison {
  readonly midad: readonly ProcessCost[];
  readonly hugo: readonly ProcessCost[];
  /** Midad with {@link COPIES} of every article, for the growth; null where addresses of their own forbid copies. */
  readonly copies: ProcessCost | null;
  /** With the search index, and stock Pagefind alone on the finished pages; null where it was not asked for. */
  readonly indexed: { readonly midad: ProcessCost; readonly pagefind: ProcessCost } | null;
}

export interface ComparisonOptions {
  readonly contentDir: string;
  /** Hugo's program. */
  readonly hugo: string;
  readonly scratch: string;
  readonly rounds: number;
  readonly index: boolean;
  readonly now?: string;
}

/** Builds the same articles with Midad and with Hugo in turns, one after the other, each from nothing. */
export async function compareWithHugo(options: ComparisonOptions): Promise<Comparison> {
  const { contentDir, hugo, scratch, rounds } = options;
  const site = await prepareHugo(contentDir, scratch);
  const costs = { midad: [] as ProcessCost[], hugo: [] as ProcessCost[] };
  for (let round = 0; round < rounds; round += 1) {
    await rm(path.join(site, 'public'), { recursive: true, force: true });
    costs.hugo.push(await measureProcess(hugo, ['--noBuildLock'], site));
    costs.midad.push(await build(options, contentDir, '--no-index'));
  }
  return {
    ...costs,
    copies: await buildCopies(options).catch(() => null),
    indexed: options.index ? await buildIndexed(options) : null,
  };
}

const toOutput = ({ scratch }: ComparisonOptions): string => path.join(scratch, 'site');

/** The build command itself, with every check, without share cards. */
async function build(options: ComparisonOptions, contentDir: string, ...more: readonly string[]): Promise<ProcessCost> {
  await rm(toOutput(options), { recursive: true, force: true });
  const command = path.join(projectRoot, 'scripts', 'commands', 'build.ts');
  const now = options.now === undefined ? [] : ['--now', options.now];
  const args = ['--content', contentDir, '--output', toOutput(options), '--no-cards', ...now, ...more];
  return measureProcess(process.execPath, [...process.execArgv, command, ...args], projectRoot);
}

/** Every article several times, each copy under a name of its own, among the same authors and tags. */
async function buildCopies(options: ComparisonOptions): Promise<ProcessCost> {
  const contentDir = path.join(options.scratch, 'copies');
  await cp(options.contentDir, contentDir, { recursive: true });
  const folder = path.join(contentDir, 'articles');
  const articles = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  for (let copy = 2; copy <= COPIES; copy += 1) {
    for (const name of articles) {
      await copyFile(path.join(folder, name), path.join(folder, name.replace(/\.md$/, `-copy-${copy}.md`)));
    }
  }
  return build(options, contentDir, '--no-index');
}

async function buildIndexed(options: ComparisonOptions): Promise<NonNullable<Comparison['indexed']>> {
  const midad = await build(options, options.contentDir);
  const runner = path.join(projectRoot, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  const place = ['--site', toOutput(options), '--output-path', path.join(options.scratch, 'stock')];
  return { midad, pagefind: await measureProcess(process.execPath, [runner, ...place], projectRoot) };
}
