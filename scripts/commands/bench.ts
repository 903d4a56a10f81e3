import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '../machine/project-root.ts';
import { GateError } from '../content/messages/gate-error.ts';
import { compareWithHugo } from '../benchmark/compare-with-hugo.ts';
import { formatComparison, formatWaits } from '../benchmark/format-comparison.ts';
import { measureSaves, type EditorWaits } from '../benchmark/measure-saves.ts';
import { readBuildSettings, type BuildSettings } from '../eleventy/build-settings.ts';
import type { BuildReport } from '../eleventy/build-report.ts';
import { buildSite } from '../eleventy/run-eleventy.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption } from './build-options.ts';
import { ensureBrowser } from './ensure-browser.ts';

interface BenchOptions {
  readonly content: string;
  readonly index: boolean;
  readonly cards?: boolean;
  readonly format: 'text' | 'json';
  readonly now?: number;
  /** Hugo's program. */
  readonly againstHugo?: string;
  readonly saves?: boolean;
  readonly rounds: number;
}

interface Measurement {
  readonly articles: number;
  readonly pages: number;
  /** Seconds by stage, of one cold build. */
  readonly stages: Readonly<Record<string, number>>;
  /** Wall and processor seconds of the whole build, from the start of the process. */
  readonly wall: number;
  readonly cpu: number;
  readonly pagesPerSecond: number;
  /** Resident memory at its highest, in megabytes; Pagefind's own process is not in it. */
  readonly peakMegabytes: number;
}

const command = new BilingualCommand('npm run bench --')
  .description(
    'Measures one cold build: seconds by stage, pages a second, peak memory; or what an editor waits for; or Midad against Hugo.',
  )
  .addOption(contentOption())
  .addOption(nowOption())
  .option('--no-index', 'leave the search index out')
  .option('--cards', 'draw cards for those who share a page, too')
  .option('--format <format>', 'text or json', 'text')
  .option(
    '--against-hugo <program>',
    'build the same articles with Hugo in turns, and compare: cold, after edits, a save in npm start, growth, index; with targets',
    (program: string) => path.resolve(program),
  )
  .option('--saves', 'measure npm start instead, in a browser: until it answers, and from a save to its page')
  .option('--rounds <n>', 'builds of each, or saves', Number, 5)
  .action(async (options: BenchOptions) => {
    try {
      if (options.againstHugo !== undefined) {
        process.stdout.write(await compare(options, options.againstHugo));
        return;
      }
      if (options.saves === true) {
        process.stdout.write(formatWaits(await inScratch((scratch) => measureWaits(options, scratch))));
        return;
      }
      const measurement = await measure(options);
      process.stdout.write(options.format === 'json' ? `${JSON.stringify(measurement)}\n` : formatTable(measurement));
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      process.stderr.write(`${error.message}: npm run check -- --content ${options.content}\n`);
      process.exitCode = 1;
    }
  });

async function compare(options: BenchOptions, hugo: string): Promise<string> {
  return inScratch(async (scratch) => {
    const { content: contentDir, rounds, index, now } = options;
    const clock = now === undefined ? {} : { now: new Date(now).toISOString() };
    const comparison = await compareWithHugo({ contentDir, hugo, scratch, rounds, index, ...clock });
    return formatComparison(comparison, await measureWaits(options, scratch));
  });
}

async function measureWaits({ content: contentDir, rounds, now }: BenchOptions, scratch: string): Promise<EditorWaits> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
  try {
    return await measureSaves({ contentDir, scratch, rounds, browser, ...(now === undefined ? {} : { now }) });
  } finally {
    await browser.close();
  }
}

async function measure(options: BenchOptions): Promise<Measurement> {
  return inScratch(async (scratch) => {
    const seen = { articles: 0, report: null as BuildReport | null };
    await buildSite(toSettings(options, scratch), {
      onRead: ({ counts }) => {
        seen.articles = counts.articles;
      },
      onWritten: (report) => {
        seen.report = report;
      },
    });
    if (!seen.report) throw new Error('The build reported nothing.');
    return toMeasurement(seen.articles, seen.report);
  });
}

function toSettings(options: BenchOptions, scratch: string): BuildSettings {
  return {
    ...readBuildSettings(process.env, Date.now),
    contentDir: options.content,
    outputDir: path.join(scratch, 'site'),
    cacheDir: path.join(projectRoot, '.cache'),
    index: options.index,
    cards: options.cards === true,
    ...(options.now === undefined ? {} : { now: options.now }),
  };
}

async function inScratch<Result>(work: (scratch: string) => Promise<Result>): Promise<Result> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'midad-bench-'));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function toMeasurement(articles: number, { entries, timings }: BuildReport): Measurement {
  const { user, system } = process.cpuUsage();
  const wall = process.uptime();
  const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;
  return {
    articles,
    pages: entries,
    stages: Object.fromEntries(Object.entries(timings).map(([stage, ms]) => [stage, rounded(ms / 1_000)])),
    wall: rounded(wall),
    cpu: rounded((user + system) / 1_000_000),
    pagesPerSecond: Math.round(entries / wall),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

function formatTable(measurement: Measurement): string {
  const { stages, ...rest } = measurement;
  const rows = [
    ...Object.entries(stages).map(([stage, seconds]) => [`${stage} (s)`, seconds]),
    ...Object.entries(rest),
  ];
  return `${rows.map(([name, value]) => `${String(name).padEnd(18)}${value}`).join('\n')}\n`;
}

await command.parseAsync();
