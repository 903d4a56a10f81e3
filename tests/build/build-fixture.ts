import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import type { BuildReport } from '../../scripts/eleventy/build-report.ts';
import { buildSite } from '../../scripts/eleventy/run-eleventy.ts';
import { toOutputFile } from '../../scripts/routes.ts';
import type { Problem } from '../../scripts/problem.ts';

/** The clock of every fixture build: noon in Damascus, on the day after the fixture's newest article. */
export const FIXTURE_NOW = Date.parse('2026-11-20T09:00:00Z');

export interface FixtureOptions {
  /** A folder of content: a fixture's name, or an absolute path. */
  readonly content?: string;
  readonly url?: string;
  readonly now?: number;
  readonly preview?: boolean;
  readonly index?: boolean;
}

/** A site built into a folder of its own. */
export interface BuiltSite {
  readonly dir: string;
  readonly warnings: readonly Problem[];
  readonly report: BuildReport;
  /** Parsed HTML of a page, by its site-relative path. */
  readonly page: (path: string) => Promise<CheerioAPI>;
  readonly text: (path: string) => Promise<string>;
  /** Every file, relative to the output, with forward slashes, sorted. */
  readonly files: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

/** Builds content through the real `.eleventy.ts`; only the folders, the clock and the address are the test's. */
export async function buildFixture(options: FixtureOptions = {}): Promise<BuiltSite> {
  const dir = await mkdtemp(path.join(tmpdir(), 'midad-test-'));
  const found: { warnings: readonly Problem[]; report: BuildReport | null } = { warnings: [], report: null };
  await buildSite(
    {
      contentDir: path.resolve(projectRoot, 'tests', 'fixtures', options.content ?? 'site'),
      outputDir: dir,
      cacheDir: path.join(projectRoot, '.cache'),
      ...(options.url === undefined ? {} : { url: options.url }),
      now: options.now ?? FIXTURE_NOW,
      preview: options.preview ?? false,
      index: options.index ?? false,
      cards: true,
    },
    {
      onRead: ({ problems }) => {
        found.warnings = problems;
      },
      onWritten: (report) => {
        found.report = report;
      },
    },
  );
  if (!found.report) throw new Error('The build reported nothing.');
  return {
    dir,
    warnings: found.warnings,
    report: found.report,
    page: async (address) => load(await readFile(path.join(dir, toOutputFile(address)), 'utf8')),
    text: (address) => readFile(path.join(dir, toOutputFile(address)), 'utf8'),
    files: () => listFiles(dir),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

async function listFiles(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
