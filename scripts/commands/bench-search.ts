import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Option } from 'commander';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { openSearchIndex } from '../../assets/shared/search-index.ts';
import { serveCompressed } from '../measure/serve-compressed.ts';
import { timeSearches, type TimedSearches } from '../measure/time-searches.ts';
import { routes } from '../routes.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { buildStockIndex } from '../search/build-stock-index.ts';
import { readIndexFiles, toFolderFiles } from '../search/folder-files.ts';
import { formatBench } from '../search/format-bench.ts';
import { knownItemChanges, makeKnownItems, type KnownItemChange } from '../search/make-known-items.ts';
import { readJsonLines } from '../search/read-json-lines.ts';
import type { IndexFile } from '../search/run-pagefind.ts';
import {
  indexPassages,
  runSearchBench,
  type Passage,
  type Question,
  type SearchBench,
} from '../search/run-search-bench.ts';
import {
  measureSearchCode,
  readDocuments,
  runSiteBench,
  toTitleQueries,
  type SiteBench,
} from '../search/run-site-bench.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { formatFailure } from './format-failure.ts';
import { createNumberParser } from './create-number-parser.ts';

interface BenchSearchOptions {
  readonly passages?: string;
  readonly questions?: string;
  readonly knownItems?: KnownItemChange;
  readonly seed: number;
  readonly site?: string;
  readonly stock?: boolean;
  /** How many times slower the browser's processor is. */
  readonly browser?: number;
  readonly format: 'text' | 'json';
  readonly limit?: number;
}

/** Known items that are drawn where no number is given. */
const mostKnownItems = 300;

const passageSchema = z.object({ id: z.coerce.string(), title: z.string().nullish(), text: z.string() });
const questionSchema = z.object({ qid: z.coerce.string(), question: z.string(), passage_id: z.coerce.string() });

const command = new BilingualCommand('npm run bench:search --')
  .description(
    'Indexes passages with the real build code, asks every question through the real query code, and measures; or measures what searching a built site costs.',
  )
  .option('--passages <file>', 'JSON lines of {id, title, text}, .gz or not')
  .option(
    '--questions <file>',
    'JSON lines of {qid, question, passage_id}; several lines a question for several right answers',
  )
  .addOption(
    new Option(
      '--known-items <change>',
      'instead of --questions: words of passages drawn by rule, with nothing, every word’s clitics, a letter of one word, or the spelling of a name changed',
    ).choices(knownItemChanges),
  )
  .addOption(new Option('--seed <n>', 'which known items are drawn').argParser(createNumberParser(1)).default(1))
  .option('--site <dir>', 'a built site: bytes over the wire and milliseconds of its search')
  .option('--stock', 'with --site: index its articles once more, and with Pagefind as it comes, for comparison')
  .addOption(
    new Option(
      '--browser [slowdown]',
      'with --site: ask in Chromium too, whose processor is made so many times slower (1): its milliseconds and longest task',
    )
      .argParser(createNumberParser(1))
      .preset('1'),
  )
  .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
  .option('--limit <n>', 'ask the first n questions only; how many known items are drawn (300)', createNumberParser(1))
  .action(async (options: BenchSearchOptions) => {
    const report = await bench(options);
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(report)}\n` : formatBench(report));
  });

interface Report extends SearchBench {
  readonly passages: number;
  readonly indexSeconds: number;
  readonly indexBytes: number;
}

interface SiteReport extends SiteBench, Partial<TimedSearches> {
  /** Of indexing the site's articles anew, and of Pagefind as it comes doing so; where that was asked for. */
  readonly indexSeconds?: number;
  readonly stockSeconds?: number;
  readonly stockBytes?: number;
}

async function bench(options: BenchSearchOptions): Promise<Report | SiteReport> {
  if (options.site !== undefined) return benchSite(path.resolve(options.site), options);
  if (options.passages === undefined) throw new Error('Give --passages, or --site.');
  const passages = await readPassages(options.passages);
  return benchQuestions(passages, await toQuestions(passages, options));
}

async function readPassages(file: string): Promise<readonly Passage[]> {
  const lines = await readJsonLines(file, passageSchema);
  if (lines.length === 0) throw new Error(`${file}: No passages.`);
  return lines.map(({ id, title, text }) => ({ id, title: title ?? '', text }));
}

async function toQuestions(passages: readonly Passage[], options: BenchSearchOptions): Promise<readonly Question[]> {
  const { questions, knownItems, seed, limit } = options;
  if (knownItems !== undefined) {
    return makeKnownItems(passages, { change: knownItems, seed, count: limit ?? mostKnownItems });
  }
  if (questions === undefined) throw new Error('Give --questions or --known-items with --passages.');
  return joinLines(await readJsonLines(questions, questionSchema)).slice(0, limit);
}

async function benchQuestions(passages: readonly Passage[], questions: readonly Question[]): Promise<Report> {
  const start = performance.now();
  const index = await indexPassages(passages);
  const indexSeconds = secondsSince(start);
  const measured = await runSearchBench(index, questions, () => performance.now());
  return { passages: passages.length, indexSeconds, indexBytes: countBytes(index.files), ...measured };
}

async function benchSite(site: string, { stock, browser }: BenchSearchOptions): Promise<SiteReport> {
  const files = await readIndexFiles(path.join(site, routes.searchIndex()));
  return {
    ...(await runSiteBench(files, await measureSearchCode(site), () => performance.now())),
    ...(browser === undefined ? {} : await benchBrowser(site, browser)),
    ...(stock === true ? await benchBuilds(site) : {}),
  };
}

async function benchBrowser(site: string, slowdown: number): Promise<TimedSearches> {
  const index = await openSearchIndex(toFolderFiles(path.join(site, routes.searchIndex())));
  const queries = await toTitleQueries(index);
  const server = await serveCompressed(site);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
  try {
    return await timeSearches(browser, { url: new URL(`.${routes.search()}`, server.url).href, queries, slowdown });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function benchBuilds(site: string): Promise<Pick<SiteReport, 'indexSeconds' | 'stockSeconds' | 'stockBytes'>> {
  const documents = await readDocuments(toFolderFiles(path.join(site, routes.searchIndex())));
  const start = performance.now();
  await buildSearchIndex(documents, { synonyms: [], boosts: {} });
  const indexSeconds = secondsSince(start);
  const stockStart = performance.now();
  const stock = await buildStockIndex(documents);
  return { indexSeconds, stockSeconds: secondsSince(stockStart), stockBytes: countBytes(stock) };
}

/** Lines of one `qid` are one question with several right answers. */
function joinLines(lines: readonly z.output<typeof questionSchema>[]): Question[] {
  const questions = new Map<string, { readonly qid: string; readonly question: string; readonly right: Set<string> }>();
  for (const { qid, question, passage_id: id } of lines) {
    const known = questions.get(qid) ?? { qid, question, right: new Set<string>() };
    known.right.add(id);
    questions.set(qid, known);
  }
  return [...questions.values()];
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function countBytes(files: readonly IndexFile[]): number {
  return files.reduce((sum, { content }) => sum + content.length, 0);
}

try {
  await command.parseAsync();
} catch (error) {
  // Files and lines that are not as they should be: said in a line, without a stack.
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exitCode = 1;
}
