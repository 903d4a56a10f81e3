import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ZonedTime } from '../../assets/shared/dates.ts';
import { projectRoot } from '../machine/project-root.ts';
import { GateError } from '../content/messages/gate-error.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { readBuildSettings, type BuildSettings } from '../eleventy/build-settings.ts';
import type { BuildReport } from '../eleventy/build-report.ts';
import { buildSite } from '../eleventy/run-eleventy.ts';
import { discardOnSignals } from '../publish/discard-on-signals.ts';
import { explainFileError } from '../publish/explain-file-error.ts';
import { findLostAddresses, formatGone } from '../publish/find-lost-addresses.ts';
import { findFileLimit } from '../publish/find-file-limit.ts';
import { OutputError } from '../publish/output-error.ts';
import { sealSite } from '../publish/seal-site.ts';
import type { SiteCheck } from '../publish/site-check.ts';
import { toInnerError } from '../publish/to-inner-error.ts';
import { readHarvest, type Harvest } from '../publish/harvest.ts';
import { discardStagedNow, stageOutput } from '../publish/staged-output.ts';
import { linkShard } from '../shards/link-shard.ts';
import { listShards, readShard, readShards, type Shard } from '../shards/shard.ts';
import { shardsDir } from './build-options.ts';
import type { Progress } from './create-progress.ts';
import { formatProblems } from './format-problems.ts';
import { recordDue } from './record-due.ts';

/** What `npm run build` can be told. */
export interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly url?: string;
  readonly now?: number;
  readonly drafts?: boolean;
  readonly index: boolean;
  readonly cards: boolean;
  readonly cache: boolean;
  readonly allowFewer?: boolean;
  /** A year. */
  readonly shard?: string;
  /** Folders; true for all that were built. */
  readonly assemble?: readonly string[] | true;
}

async function toSettings(options: BuildOptions, cacheDir: string): Promise<BuildSettings> {
  const defaults = readBuildSettings(process.env, Date.now);
  const outputDir = path.resolve(projectRoot, options.output);
  const { shard, assemble = [] } = options;
  const standing = shard === undefined ? null : await readShard(outputDir);
  return {
    contentDir: path.resolve(projectRoot, options.content),
    outputDir,
    cacheDir,
    ...(options.url === undefined ? {} : { url: options.url }),
    now: options.now ?? defaults.now,
    preview: options.drafts === true,
    index: options.index,
    cards: options.cards,
    ...(shard === undefined ? {} : { shard }),
    ...(standing === null ? {} : { standing: standing.fingerprint }),
    forgets: !options.cache,
    shards:
      assemble === true
        ? await listShards(path.join(projectRoot, shardsDir))
        : assemble.map((dir) => path.resolve(dir)),
  };
}

/**
 * Builds the site into a folder beside its output, checks it, and puts it in the output's place; tells how it went on.
 *
 * @returns the exit code: 0, or 1 where the output stays as it was
 */
export async function runBuild(options: BuildOptions, progress: Progress): Promise<number> {
  const scratch = options.cache ? null : await mkdtemp(path.join(tmpdir(), 'midad-'));
  try {
    await buildStaged(await toSettings(options, scratch ?? path.join(projectRoot, '.cache')), options, progress);
    return 0;
  } catch (error) {
    reportFailure(error, options, progress);
    return 1;
  } finally {
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  }
}

async function buildStaged(
  settings: BuildSettings,
  { allowFewer = false, cache: keepsSpare }: BuildOptions,
  progress: Progress,
): Promise<void> {
  const start = performance.now();
  const shards = await readShards(settings.shards ?? []);
  // First: a build may be stopped while it opens its folder.
  const guard = discardOnSignals(() => discardStagedNow(settings.outputDir));
  try {
    const output = await stageOutput(settings.outputDir, keepsSpare && isWhole(settings, shards));
    try {
      const printed = await printSite(settings, output.stagingDir, shards, progress);
      if (printed === null) {
        await output.discard();
        progress.succeed(`The shard in ${settings.outputDir} is as it would be built. · الجزء المبني صالح كما هو`);
        return;
      }
      await complete(printed, shards, settings, output.stagingDir, progress);
      guard.holdOff();
      await output.publish(printed.harvest, allowFewer);
      if (settings.shard === undefined) await noteDue(printed.nextDue, progress);
    } catch (error) {
      await output.discard();
      throw error;
    }
  } finally {
    guard.release();
  }
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  progress.succeed(`Built ${settings.outputDir} in ${seconds} s · بُني الموقع`);
}

/** What stands in the folder of a build, before shards are laid in and links are checked. */
interface PrintedSite {
  readonly harvest: Harvest;
  readonly nextDue: ZonedTime | null;
  readonly check: SiteCheck;
}

/** Reads the content and prints every page of it; null where a shard stands already as it would be printed. */
async function printSite(
  settings: BuildSettings,
  stagingDir: string,
  shards: readonly Shard[],
  progress: Progress,
): Promise<PrintedSite | null> {
  const last = await readHarvest(settings.outputDir);
  const linked = shards.reduce((sum, { entries }) => sum + entries, 0);
  const seen: { read: Omit<PrintedSite, 'check'> | null; check: SiteCheck | null } = { read: null, check: null };
  progress.step('Reading and checking the content · قراءة المحتوى وفحصه');
  await buildSite(
    { ...settings, outputDir: stagingDir },
    {
      onRead: (read, entries) => {
        const harvest = {
          articles: read.counts.published,
          entries: entries + linked,
          url: settings.url ?? read.newsroom.site.url,
          preview: settings.preview,
        };
        seen.read = { harvest, nextDue: read.nextDue };
        if (read.problems.length > 0) progress.step(formatProblems(read.problems, 'text', settings.contentDir));
        if (isWhole(settings, shards) && replaces(last, harvest)) tellLost(read.newsroom, settings, progress);
        progress.step(`Printing ${entries} pages and feeds · طباعة الصفحات والخلاصات`);
      },
      onWritten: (report) => {
        seen.check = report.check;
        progress.step(formatReport(report));
      },
      onNotice: ({ en, ar }) => {
        progress.step(`${en} · ${ar}`);
      },
    },
  );
  const { read, check } = seen;
  if (settings.shard !== undefined && !read?.harvest.entries) return null;
  if (read === null || check === null) throw new Error('The build reported nothing.');
  return { ...read, check };
}

/** Lays finished years in and checks the whole; a shard's own links lead out of it, and are checked when it is joined. */
async function complete(
  { check, harvest }: PrintedSite,
  shards: readonly Shard[],
  settings: BuildSettings,
  stagingDir: string,
  progress: Progress,
): Promise<void> {
  for (const shard of shards) await linkShard(shard, stagingDir, check);
  if (settings.shard === undefined) await seal(stagingDir, check, settings.index && harvest.articles > 0, progress);
}

/** The site stands by now: where nothing can be noted, that is told, and is no failed build. */
async function noteDue(nextDue: ZonedTime | null, progress: Progress): Promise<void> {
  try {
    await recordDue(nextDue, process.env);
  } catch (error) {
    const explained = explainFileError(error);
    if (explained === null) throw error;
    progress.step(`When to build next is not noted. · لم يُدوَّن موعد البناء التالي.\n${explained.en}\n${explained.ar}`);
  }
}

/** Whether a build writes every file of the site itself: what a shard lays in is none that a spare may be made of. */
function isWhole(settings: BuildSettings, shards: readonly Shard[]): boolean {
  return settings.shard === undefined && shards.length === 0;
}

/** Whether a site is published in the place of another edition of itself; previews are not published. */
function replaces(last: Harvest | null, next: Harvest): boolean {
  return last?.url === next.url && last.preview !== true && next.preview !== true;
}

function tellLost(newsroom: Newsroom, { outputDir, contentDir }: BuildSettings, progress: Progress): void {
  const { moved, gone } = findLostAddresses(outputDir, newsroom);
  if (moved.length > 0) progress.step(formatProblems(moved, 'text', contentDir));
  if (gone.length > 0) progress.step(formatGone(gone));
}

async function seal(stagingDir: string, check: SiteCheck, hasIndex: boolean, progress: Progress): Promise<void> {
  progress.step('Checking every link, feed and file · فحص الروابط والخلاصات والملفات');
  const limit = findFileLimit(await sealSite(stagingDir, check, hasIndex));
  if (limit) progress.step(`${limit.ar}\n${limit.en}`);
}

function formatReport({ entries, files, timings }: BuildReport): string {
  const stages = Object.entries(timings).map(([stage, ms]) => `${stage} ${(ms / 1_000).toFixed(1)} s`);
  return `${entries} pages and feeds, ${files} files (${stages.join(', ')})`;
}

function reportFailure(error: unknown, options: BuildOptions, progress: Progress): void {
  const explained = explainFileError(error);
  if (error instanceof GateError) {
    progress.print(`${formatProblems(error.problems, 'text', options.content)}\n`);
    progress.fail(`Nothing was built: ${error.message}. · لم يُبنَ شيء: في المحتوى أخطاء.`);
  } else if (error instanceof OutputError) {
    progress.fail(error.message);
  } else if (explained !== null) {
    progress.fail(`${explained.en}\n${explained.ar}`);
  } else {
    progress.print(formatFirst(error));
    progress.fail('Nothing was built: the layouts or Midad itself failed. · لم يُبنَ شيء: خلل في القوالب أو في مداد.');
  }
}

/** What went wrong first: of a template that failed, its file and place stand there alone. */
function formatFirst(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = toInnerError(error);
  return inner === undefined ? (error.stack ?? error.message) : formatFirst(inner);
}
