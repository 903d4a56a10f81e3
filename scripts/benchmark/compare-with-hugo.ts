import path from 'node:path';
import { copyFile, cp, mkdtemp, readdir } from 'node:fs/promises';
import { projectRoot } from '../machine/project-root.ts';
import { routes } from '../routes.ts';
import { measureBuild } from './measure-build.ts';
import { measureFolder } from './measure-folder.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';
import { measureWarmBuilds, type WarmBuilds } from './measure-warm-builds.ts';
import { prepareHugo } from './prepare-hugo.ts';

/** Copies of every article by which growth is measured, the article itself among them. */
export const COPIES = 5;

/** Costs of the builds of one content folder. */
export interface Comparison {
  readonly articles: number;
  readonly midad: readonly ProcessCost[];
  readonly hugo: readonly ProcessCost[];
  readonly warm: WarmBuilds;
  /** Midad with {@link COPIES} of every article, for the growth; null where addresses of their own forbid copies. */
  readonly copies: ProcessCost | null;
  /** With the search index; null where it was not asked for. */
  readonly indexed: IndexedBuild | null;
}

/** A build with its search index, and what it leaves. */
export interface IndexedBuild {
  readonly midad: ProcessCost;
  /** Stock Pagefind alone on the finished pages. */
  readonly pagefind: ProcessCost;
  readonly files: number;
  /** Of the index: what a result shows. */
  readonly fragments: number;
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

/**
 * Builds the same articles with Midad and with Hugo in turns, one after the other, each from nothing; then Midad warm.
 *
 * Each writes where nothing ever stood, and nothing is deleted before the end: ext4 passes over inodes that were freed
 * in the last minutes, one by one, so that writing a site where the last was just deleted takes up to ten times as long.
 */
export async function compareWithHugo(options: ComparisonOptions): Promise<Comparison> {
  const { contentDir, hugo, scratch, rounds } = options;
  const site = await prepareHugo(contentDir, scratch);
  const costs = { midad: [] as ProcessCost[], hugo: [] as ProcessCost[] };
  for (let round = 0; round < rounds; round += 1) {
    costs.hugo.push(await measureProcess(hugo, ['--noBuildLock', '--destination', await makeFolder(options)], site));
    costs.midad.push(await buildCold(options, contentDir, await makeOutput(options), '--no-index'));
  }
  const standing = await makeOutput(options);
  const warmBuild = (edited: string): Promise<ProcessCost> => build(options, edited, standing, '--no-index');
  return {
    ...costs,
    articles: (await listArticles(contentDir)).length,
    warm: await measureWarmBuilds(contentDir, path.join(scratch, 'warm'), rounds, warmBuild),
    copies: await buildCopies(options).catch(() => null),
    indexed: options.index ? await buildIndexed(options) : null,
  };
}

const makeFolder = ({ scratch }: ComparisonOptions): Promise<string> => mkdtemp(path.join(scratch, 'built-'));

/** Where a site may be put, with room beside it for what a build keeps there. */
const makeOutput = async (options: ComparisonOptions): Promise<string> => path.join(await makeFolder(options), 'site');

/** The build command itself, with every check, without share cards. */
async function build(
  options: ComparisonOptions,
  contentDir: string,
  output: string,
  ...more: readonly string[]
): Promise<ProcessCost> {
  const now = options.now === undefined ? [] : ['--now', options.now];
  return measureBuild(['--content', contentDir, '--output', output, '--no-cards', ...now, ...more]);
}

async function buildCold(
  options: ComparisonOptions,
  contentDir: string,
  output: string,
  ...more: readonly string[]
): Promise<ProcessCost> {
  return build(options, contentDir, output, '--no-cache', ...more);
}

/** Every article several times, each copy under a name of its own, among the same authors and tags. */
async function buildCopies(options: ComparisonOptions): Promise<ProcessCost> {
  const contentDir = path.join(options.scratch, 'copies');
  await cp(options.contentDir, contentDir, { recursive: true });
  const folder = path.join(contentDir, 'articles');
  const articles = await listArticles(contentDir);
  for (let copy = 2; copy <= COPIES; copy += 1) {
    for (const name of articles) {
      await copyFile(path.join(folder, name), path.join(folder, name.replace(/\.md$/, `-copy-${copy}.md`)));
    }
  }
  return buildCold(options, contentDir, await makeOutput(options), '--no-index');
}

async function listArticles(contentDir: string): Promise<readonly string[]> {
  const names = await readdir(path.join(contentDir, 'articles'), { recursive: true });
  return names.filter((name) => name.endsWith('.md'));
}

async function buildIndexed(options: ComparisonOptions): Promise<IndexedBuild> {
  const site = await makeOutput(options);
  const midad = await buildCold(options, options.contentDir, site);
  const runner = path.join(projectRoot, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  const place = ['--site', site, '--output-path', path.join(options.scratch, 'stock')];
  const pagefind = await measureProcess(process.execPath, [runner, ...place], projectRoot);
  const index = await readdir(path.join(site, routes.searchIndex()), { recursive: true });
  const fragments = index.filter((name) => name.endsWith('.pf_fragment')).length;
  return { midad, pagefind, files: (await measureFolder(site)).files, fragments };
}
