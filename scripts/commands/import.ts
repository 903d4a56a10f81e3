import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { readNewsroom } from '../content/read-newsroom.ts';
import { isZone } from '../dates/zoned-time.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { formatEntry, kindWords } from '../import/format-entry.ts';
import { importFolder } from '../import/import-record.ts';
import type { GrowingFile } from '../import/json-file.ts';
import { openGrowingFile } from '../import/json-file.ts';
import type { MediaPolicy } from '../import/media-shelf.ts';
import { openSource, sourceKinds, type SourceKind } from '../import/open-source.ts';
import type { ImportReport, WordedEntry } from '../import/report.ts';
import { createReport } from '../import/report.ts';
import type { ImportResult } from '../import/run-import.ts';
import { runImport } from '../import/run-import.ts';
import type { Problem } from '../problem.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { nowOption } from './build-options.ts';
import { createProgress } from './create-progress.ts';
import { formatFailure } from './format-failure.ts';
import { formatProblems } from './format-problems.ts';

interface ImportCommandOptions {
  readonly to: string;
  readonly dryRun?: boolean;
  readonly media: MediaPolicy;
  readonly mediaDir?: string;
  readonly section?: string;
  readonly author?: string;
  readonly date?: string;
  readonly zone?: string;
  readonly encoding?: string;
  readonly format: 'text' | 'json';
  readonly now?: number;
}

/** Folders with more articles are for `npm run check`, which has the memory of a whole process for them. */
const mostChecked = 5000;
const mostShown = 20;
/** Of one kind of doubt a summary shows so many. */
const mostAlike = 2;

const command = new BilingualCommand('npm run import --')
  .description(
    'Brings articles from elsewhere into a content folder. Run again, it changes nothing that an editor touched.\n' +
      'يستورد المواد إلى مجلد محتوى، ولا يمس ملفًا عدّله محرر.\n\n' +
      '  text       a page saved as plain text, or a folder of .txt files · صفحات حُفظت نصًّا\n' +
      '  wordpress  a WordPress export, .xml or .xml.gz · ملف تصدير وردبرس\n' +
      '  feed       RSS, Atom or JSON Feed: a file or an address · خلاصة\n' +
      '  html       a saved page, or a folder of them · صفحات محفوظة',
  )
  .addHelpText(
    'after',
    '\nExit codes: 0 all imported and right; 1 something was not imported, or npm run check refuses it.',
  )
  .argument('<kind>', sourceKinds.join(', '), parseKind)
  .argument('<source>', 'file, folder or address · المصدر')
  .requiredOption('--to <dir>', 'content folder; made where there is none · مجلد المحتوى', (dir: string) =>
    path.resolve(dir),
  )
  .option('--dry-run', 'write nothing, and say what would be written · اعرض ولا تكتب')
  .addOption(
    new Option(
      '--media <policy>',
      'pictures: fetch them, take them from --media-dir alone, or refer to the old site · الصور',
    )
      .choices(['download', 'files', 'reference'])
      .default('download'),
  )
  .option('--media-dir <dir>', "a copy of the old site's pictures (wp-content/uploads) · نسخة من الصور")
  .option('--section <slug>', 'for articles without a section · القسم إذا غاب')
  .option('--author <slug>', 'for articles without an author · الكاتب إذا غاب')
  .option('--date <iso>', 'for articles without a date · التاريخ إذا غاب')
  .option('--zone <name>', 'time zone of a new site, such as Asia/Damascus · المنطقة الزمنية', parseZone)
  .option('--encoding <label>', 'of text and html files, where it is not found out (windows-1256) · الترميز')
  .addOption(
    new Option('--format <format>', 'how to print the report · صيغة التقرير').choices(['text', 'json']).default('text'),
  )
  .addOption(nowOption())
  .action(async (kind: SourceKind, source: string, options: ImportCommandOptions) => {
    try {
      process.exitCode = await importFrom(kind, source, options);
    } catch (error) {
      process.stderr.write(`${formatFailure(error)}\n`);
      process.exitCode = 1;
    }
  });

async function importFrom(kind: SourceKind, source: string, options: ImportCommandOptions): Promise<number> {
  const now = options.now ?? readBuildSettings(process.env, Date.now).now;
  const isDry = options.dryRun === true;
  await assertFolder(options.to);
  const files = isDry ? undefined : await openReportFiles(options.to);
  const shown: WordedEntry[] = [];
  const seen = new Map<string, number>();
  let printed = 0;
  const report = createReport((entry) => {
    files?.add(entry);
    if (entry.kind === 'doubtful' || entry.kind === 'failed') {
      const alike = (seen.get(entry.rule) ?? 0) + 1;
      seen.set(entry.rule, alike);
      if (shown.length < mostShown && alike <= mostAlike) shown.push(entry);
    }
    if (options.format === 'json') process.stdout.write(`${printed === 0 ? '[\n' : ',\n'}${JSON.stringify(entry)}`);
    else if (isDry) process.stdout.write(`${formatEntry(entry)}\n\n`);
    printed += 1;
  });
  const progress = createProgress();
  try {
    progress.step('reading · قراءة المصدر');
    const opened = await openSource(kind, source, report, options.encoding);
    const result = await runImport(
      opened,
      {
        dir: options.to,
        isDry,
        media: options.media,
        mediaDirs: options.mediaDir === undefined ? [] : [path.resolve(options.mediaDir)],
        now,
        onProgress: (done, total) => progress.step(`${done} / ${total}`),
        ...pick(options, ['section', 'author', 'date', 'zone']),
      },
      report,
    );
    const problems = isDry ? [] : await check(options.to, result, now, report);
    progress.succeed(`${result.articles} articles · مواد ${result.articles}`);
    if (options.format === 'json') process.stdout.write(printed === 0 ? '[]\n' : '\n]\n');
    else printSummary(result, report, shown, problems, options.to, isDry);
    await files?.finish();
    const failed = report.counts.get('failed') ?? 0;
    return failed > 0 || problems.some(({ severity }) => severity === 'error') || result.articles + result.pages === 0
      ? 1
      : 0;
  } catch (error) {
    progress.fail('not imported · لم يُستورد');
    await files?.abandon();
    throw error;
  }
}

/** Runs the gate over the folder, so that the report says what it refuses and why. */
async function check(
  dir: string,
  result: ImportResult,
  now: number,
  report: ImportReport,
): Promise<readonly Problem[]> {
  if (result.articles > mostChecked || result.articles + result.pages === 0) return [];
  const { problems } = await readNewsroom({ contentDir: dir, now, include: 'all' });
  for (const { severity, file, line, column, message, rule } of problems) {
    report.add({
      ...(severity === 'error' ? { kind: 'failed', rule: 'gate-problem' } : { kind: 'doubtful', rule: 'gate-warning' }),
      source: file,
      line,
      column,
      confidence: 1,
      result: `${rule}: ${message.ar} · ${message.en}`,
    });
  }
  return problems;
}

function printSummary(
  { articles, pages, comments, files }: ImportResult,
  { counts }: ImportReport,
  shown: readonly WordedEntry[],
  problems: readonly Problem[],
  dir: string,
  isDry: boolean,
): void {
  const lines = [
    ...shown.filter(({ rule }) => !rule.startsWith('gate-') && !isDry).map((entry) => `${formatEntry(entry)}\n`),
    `${articles} articles, ${pages} pages, ${comments} comments · مواد ${articles}، صفحات ${pages}، تعليقات ${comments}`,
    `files · ملفات: ${[...files].map(([result, count]) => `${result} ${count}`).join(', ')}`,
    `report · التقرير: ${[...counts].map(([kind, count]) => `${kindWords[kind].ar} · ${kindWords[kind].en} ${count}`).join(' | ')}`,
  ];
  if (isDry) lines.push('Nothing was written. · لم يُكتب شيء.');
  else lines.push(path.join(path.relative('.', dir), importFolder, 'report.txt'));
  if (articles > mostChecked) lines.push('Run npm run check on the folder. · شغّل npm run check على المجلد.');
  if (problems.length > 0) lines.push(formatProblems(problems.slice(0, mostShown), 'text', dir));
  process.stdout.write(`${lines.join('\n')}\n`);
}

interface ReportFiles {
  readonly add: (entry: WordedEntry) => void;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** The report as text and as JSON, in the importer's own folder. */
async function openReportFiles(dir: string): Promise<ReportFiles> {
  const text: GrowingFile = await openGrowingFile(path.join(dir, importFolder, 'report.txt'), '');
  const json: GrowingFile = await openGrowingFile(path.join(dir, importFolder, 'report.json'), '[');
  let count = 0;
  return {
    add: (entry) => {
      text.add(`${formatEntry(entry)}\n\n`);
      json.add(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`);
      count += 1;
    },
    finish: async () => {
      await text.finish('');
      await json.finish('\n]\n');
    },
    abandon: async () => {
      await text.abandon();
      await json.abandon();
    },
  };
}

async function assertFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) throw new Error(`${dir} is no folder · ليس مجلدًا`);
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]))) as Pick<
    T,
    K
  >;
}

function parseKind(text: string): SourceKind {
  const kind = sourceKinds.find((known) => known === text);
  if (kind === undefined) throw new InvalidArgumentError(`One of ${sourceKinds.join(', ')} is wanted.`);
  return kind;
}

function parseZone(text: string): string {
  if (!isZone(text)) throw new InvalidArgumentError('An IANA time zone is wanted, such as Asia/Damascus.');
  return text;
}

await command.parseAsync();
