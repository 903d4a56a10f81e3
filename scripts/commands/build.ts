import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import type { ZonedTime } from '../../assets/shared/dates.ts';
import { projectRoot } from '../assets/project-root.ts';
import { GateError } from '../content/gate-error.ts';
import { readBuildSettings, type BuildSettings } from '../eleventy/build-settings.ts';
import type { BuildReport } from '../eleventy/build-report.ts';
import { buildSite } from '../eleventy/run-eleventy.ts';
import { discardOnSignals } from '../publish/discard-on-signals.ts';
import { explainFileError } from '../publish/explain-file-error.ts';
import { findFileLimit } from '../publish/find-file-limit.ts';
import { OutputError } from '../publish/output-error.ts';
import { sealSite } from '../publish/seal-site.ts';
import type { SiteCheck } from '../publish/site-check.ts';
import { stageOutput, type StagedOutput } from '../publish/staged-output.ts';
import { linkShard } from '../shards/link-shard.ts';
import { listShards, readShard, readShards } from '../shards/shard.ts';
import {
  assembleOption,
  contentOption,
  nowOption,
  outputOption,
  shardOption,
  shardsDir,
  urlOption,
} from './build-options.ts';
import { recordDue } from './record-due.ts';
import { createProgress, type Progress } from './create-progress.ts';
import { formatProblems } from './format-problems.ts';

interface BuildCommandOptions {
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

const command = new Command('npm run build --')
  .description('Builds the site with its search index. · يبني الموقع مع فهرس البحث.')
  .addOption(contentOption())
  .addOption(outputOption())
  .addOption(shardOption())
  .addOption(assembleOption())
  .addOption(urlOption())
  .addOption(nowOption())
  .option('--drafts', 'print drafts and scheduled articles too · اطبع المسودات والمواد المجدولة أيضًا')
  .option('--no-index', 'leave the search index out · من دون فهرس البحث')
  .option('--no-cards', 'draw no cards for those who share a page · من دون بطاقات المشاركة')
  .option('--no-cache', 'build everything anew · ابنِ كل شيء من جديد')
  .option('--allow-fewer', 'publish even far fewer pages than last time · انشر ولو نقصت الصفحات كثيرًا')
  .action(async (options: BuildCommandOptions) => {
    const hasOutput = command.getOptionValueSource('output') !== 'default';
    const output = hasOutput || options.shard === undefined ? options.output : path.join(shardsDir, options.shard);
    process.exitCode = await build({ ...options, output });
  });

async function toSettings(options: BuildCommandOptions, cacheDir: string): Promise<BuildSettings> {
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
    shards:
      assemble === true
        ? await listShards(path.join(projectRoot, shardsDir))
        : assemble.map((dir) => path.resolve(dir)),
  };
}

async function build(options: BuildCommandOptions): Promise<number> {
  const progress = createProgress();
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
  { allowFewer = false, cache: keepsSpare }: BuildCommandOptions,
  progress: Progress,
): Promise<void> {
  const start = performance.now();
  let nextDue: ZonedTime | null = null;
  const seen: { check: SiteCheck | null } = { check: null };
  let harvest = { articles: 0, entries: 0, url: '' };
  const shards = await readShards(settings.shards ?? []);
  const linked = shards.reduce((sum, { entries }) => sum + entries, 0);
  // What a shard lays in is no file of this build's own, which a spare must be made of.
  const isWhole = settings.shard === undefined && shards.length === 0;
  const output = await stageOutput(settings.outputDir, keepsSpare && isWhole);
  const guard = discardOnSignals(output);
  progress.step('Reading and checking the content · قراءة المحتوى وفحصه');
  try {
    await buildSite(
      { ...settings, outputDir: output.stagingDir },
      {
        onRead: (read, entries) => {
          nextDue = read.nextDue;
          harvest = {
            articles: read.counts.published,
            entries: entries + linked,
            url: settings.url ?? read.newsroom.site.url,
          };
          if (read.problems.length > 0) progress.step(formatProblems(read.problems, 'text', settings.contentDir));
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
    if (settings.shard !== undefined && harvest.entries === 0) {
      await output.discard();
      progress.succeed(`The shard in ${settings.outputDir} is as it would be built. · الجزء المبني صالح كما هو`);
      return;
    }
    if (seen.check === null) throw new Error('The build reported nothing.');
    for (const shard of shards) await linkShard(shard, output.stagingDir, seen.check);
    // A shard's links lead out of it; they are checked when it is joined to the rest.
    if (settings.shard === undefined) await seal(output, seen.check, settings.index && harvest.articles > 0, progress);
    guard.holdOff();
    await output.publish(harvest, allowFewer);
    if (settings.shard === undefined) await recordDue(nextDue, process.env);
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    guard.release();
  }
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  progress.succeed(`Built ${settings.outputDir} in ${seconds} s · بُني الموقع`);
}

async function seal(
  { stagingDir }: StagedOutput,
  check: SiteCheck,
  hasIndex: boolean,
  progress: Progress,
): Promise<void> {
  progress.step('Checking every link, feed and file · فحص الروابط والخلاصات والملفات');
  const limit = findFileLimit(await sealSite(stagingDir, check, hasIndex));
  if (limit) progress.step(`${limit.ar}\n${limit.en}`);
}

function formatReport({ entries, files, timings }: BuildReport): string {
  const stages = Object.entries(timings).map(([stage, ms]) => `${stage} ${(ms / 1_000).toFixed(1)} s`);
  return `${entries} pages and feeds, ${files} files (${stages.join(', ')})`;
}

function reportFailure(error: unknown, options: BuildCommandOptions, progress: Progress): void {
  const explained = explainFileError(error);
  if (error instanceof GateError) {
    process.stderr.write(`${formatProblems(error.problems, 'text', options.content)}\n\n`);
    progress.fail(`Nothing was built: ${error.message}. · لم يُبنَ شيء: في المحتوى أخطاء.`);
  } else if (error instanceof OutputError) {
    progress.fail(error.message);
  } else if (explained !== null) {
    progress.fail(`${explained.en}\n${explained.ar}`);
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    progress.fail('Nothing was built: the layouts or Midad itself failed. · لم يُبنَ شيء: خلل في القوالب أو في مداد.');
  }
}

await command.parseAsync();
