import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatPart, formatPartHead, formatPartTotals } from '../benchmark/format-shards.ts';
import { playShards, toJoinedSite } from '../benchmark/play-shards.ts';
import { repeatContent } from '../benchmark/repeat-content.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { routes } from '../routes.ts';
import { readIndexFiles } from '../search/folder-files.ts';
import { formatBench } from '../search/format-bench.ts';
import { measureSearchCode, runSiteBench } from '../search/run-site-bench.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption } from './build-options.ts';
import { createNumberParser } from './create-number-parser.ts';

interface BenchShardsOptions {
  readonly content: string;
  readonly articles: number;
  readonly years: number;
  readonly scratch: string;
  readonly now?: number;
}

const command = new BilingualCommand('npm run bench:shards --')
  .description(
    'Repeats the articles of a content folder until they are an archive of many years, builds it year by year, joins the years, and searches all of them; prints what each step took.',
  )
  .addOption(contentOption())
  .option('--articles <n>', 'articles of the archive, at least', createNumberParser(1), 100_000)
  .option('--years <n>', 'years over which they are spread', createNumberParser(1), 10)
  .option('--scratch <dir>', 'where archive and site stand until the end; gigabytes', tmpdir())
  .addOption(nowOption())
  .action(async (options: BenchShardsOptions) => {
    await mkdir(options.scratch, { recursive: true });
    const scratch = await mkdtemp(path.join(path.resolve(options.scratch), 'midad-shards-'));
    try {
      await benchShards(options, scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });

async function benchShards(
  { content, articles, years, ...options }: BenchShardsOptions,
  scratch: string,
): Promise<void> {
  const now = new Date(options.now ?? readBuildSettings(process.env, Date.now).now);
  const contentDir = path.join(scratch, 'content');
  // Corrections and the like may follow an article by months; in the year before the clock's they are past.
  const newest = now.getUTCFullYear() - 1;
  const archive = await repeatContent(content, contentDir, { articles, years, newest });
  process.stdout.write(`${archive.articles} articles of ${archive.years.length} years\n${formatPartHead()}`);
  const play = { contentDir, years: archive.years, now: now.toISOString(), scratch };
  const costs = await playShards(play, (cost) => process.stdout.write(formatPart(cost)));
  process.stdout.write(`${formatPartTotals(costs)}\n${await searchJoined(toJoinedSite(scratch))}`);
}

async function searchJoined(site: string): Promise<string> {
  const files = await readIndexFiles(path.join(site, routes.searchIndex()));
  return formatBench(await runSiteBench(files, await measureSearchCode(site), () => performance.now()));
}

await command.parseAsync();
