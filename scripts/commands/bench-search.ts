import { performance } from 'node:perf_hooks';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { readJsonLines } from '../search/read-json-lines.ts';
import { indexPassages, runSearchBench, type Question, type SearchBench } from '../search/run-search-bench.ts';

interface BenchSearchOptions {
  readonly passages: string;
  readonly questions: string;
  readonly format: 'text' | 'json';
  readonly limit?: number;
}

const passageSchema = z.object({ id: z.coerce.string(), title: z.string().nullish(), text: z.string() });
const questionSchema = z.object({ qid: z.coerce.string(), question: z.string(), passage_id: z.coerce.string() });

const command = new Command('npm run bench:search --')
  .description(
    'Indexes passages with the real build code, asks every question through the real query code, and measures.',
  )
  .requiredOption('--passages <file>', 'JSON lines of {id, title, text}, .gz or not')
  .requiredOption(
    '--questions <file>',
    'JSON lines of {qid, question, passage_id}; several lines a question for several right answers',
  )
  .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
  .option('--limit <n>', 'ask the first n questions only', parseCount)
  .action(async (options: BenchSearchOptions) => {
    const report = await bench(options);
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(report)}\n` : formatReport(report));
  });

interface Report extends SearchBench {
  readonly passages: number;
  readonly indexSeconds: number;
  readonly indexBytes: number;
}

async function bench(options: BenchSearchOptions): Promise<Report> {
  const passages = await readJsonLines(options.passages, passageSchema);
  const questions = toQuestions(await readJsonLines(options.questions, questionSchema)).slice(0, options.limit);
  const start = performance.now();
  const index = await indexPassages(passages.map(({ id, title, text }) => ({ id, title: title ?? '', text })));
  const indexSeconds = (performance.now() - start) / 1000;
  const indexBytes = index.files.reduce((sum, { content }) => sum + content.length, 0);
  const measured = await runSearchBench(index, questions, () => performance.now());
  return { passages: passages.length, indexSeconds, indexBytes, ...measured };
}

/** Lines of one `qid` are one question with several right answers. */
function toQuestions(lines: readonly z.output<typeof questionSchema>[]): Question[] {
  const questions = new Map<string, { readonly qid: string; readonly question: string; readonly right: Set<string> }>();
  for (const { qid, question, passage_id: id } of lines) {
    const known = questions.get(qid) ?? { qid, question, right: new Set<string>() };
    known.right.add(id);
    questions.set(qid, known);
  }
  return [...questions.values()];
}

function formatReport(report: Report): string {
  const share = (value: number): string => value.toFixed(4);
  const rows: readonly (readonly [string, string])[] = [
    ['passages', String(report.passages)],
    ['questions', String(report.questions)],
    ['success@1', share(report.success1)],
    ['MRR@10', share(report.mrr10)],
    ['recall@10', share(report.recall10)],
    ['nDCG@10', share(report.ndcg10)],
    ['zero results', share(report.zeroResults)],
    ['ms a query', `median ${report.medianMs.toFixed(1)}, p95 ${report.p95Ms.toFixed(1)}`],
    ['bytes, first', String(report.firstBytes)],
    ['bytes, later', `median ${report.medianBytes}, p95 ${report.p95Bytes}`],
    ['index', `${report.indexSeconds.toFixed(1)} s, ${report.indexBytes} bytes`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(14)}${value}\n`).join('');
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('A whole number from 1 on is wanted.');
  return count;
}

await command.parseAsync();
