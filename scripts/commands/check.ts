import path from 'node:path';
import { Option } from 'commander';
import { inspectPictures } from '../assets/inspect-pictures.ts';
import { toPictureProblems } from '../assets/picture-fault.ts';
import type { Newsroom } from '../content/newsroom.ts';
import type { ReadOptions } from '../content/read-newsroom.ts';
import { readNewsroomWith } from '../content/read-newsroom.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { createBodyParser } from '../markdown/parse-body.ts';
import { findPicturePlaces } from '../pages/find-picture-places.ts';
import { toFiledImages } from '../pages/filed-media.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption } from './build-options.ts';
import { fixArticles } from './fix-articles.ts';
import { formatProblems, problemFormats, type ProblemFormat } from './format-problems.ts';
import { formatPatch } from './format-patch.ts';

interface CheckOptions {
  readonly content: string;
  readonly format: ProblemFormat;
  readonly now?: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

const command = new BilingualCommand('npm run check --')
  .description('Checks the content and says everything that is wrong. · يفحص المحتوى ويقول كل ما فيه من خلل.')
  .addOption(contentOption())
  .addOption(nowOption())
  .addOption(new Option('--format <format>', 'how to print · صيغة الطباعة').choices(problemFormats).default('text'))
  .option('--fix', 'mend the typography of articles and show what changes · أصلح علامات الترقيم واعرض ما يتغير')
  .addOption(new Option('--dry-run', 'as --fix, but write nothing · اعرض ولا تكتب').implies({ fix: true }))
  .action(async (options: CheckOptions) => {
    process.exitCode = await check(options);
  });

async function check({ content, format, now, fix = false, dryRun = false }: CheckOptions): Promise<number> {
  if (fix) await mend(content, format, !dryRun);
  const options: ReadOptions = {
    contentDir: content,
    now: now ?? readBuildSettings(process.env, Date.now).now,
    include: 'all',
    prose: 'all',
  };
  const { newsroom, problems: found, counts } = await readNewsroomWith(options, createBodyParser({ forPrint: false }));
  const ofPictures = newsroom === null ? [] : await checkPictures(newsroom, content);
  const problems = [...found, ...ofPictures].sort(compareProblems);
  const printed = formatProblems(problems, format, content);
  if (printed !== '') process.stdout.write(`${printed}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (format === 'text') {
    const warnings = problems.length - errors;
    process.stdout.write(
      `${counts.articles} articles: ${errors} errors, ${warnings} warnings · أخطاء ${errors}، تنبيهات ${warnings}\n`,
    );
  }
  return errors > 0 ? 1 : 0;
}

/** Pictures are opened once everything that names them is in order. */
async function checkPictures(newsroom: Newsroom, content: string): Promise<readonly Problem[]> {
  const broken = await inspectPictures(toFiledImages(newsroom), path.join(content, 'media'));
  return broken.flatMap((picture) => toPictureProblems(picture, findPicturePlaces(newsroom, content, picture.file)));
}

/** Mends typography first, so that the check sees what is left. Programs that read the problems get no diff. */
async function mend(content: string, format: ProblemFormat, write: boolean): Promise<void> {
  const mended = await fixArticles(content, write);
  if (format !== 'text') return;
  for (const article of mended) process.stdout.write(`${formatPatch(article)}\n`);
  const [en, ar] = write ? ['mended', 'أصلحت'] : ['to mend', 'تحتاج إلى إصلاح'];
  process.stdout.write(`${mended.length} articles ${en} · مواد ${ar}: ${mended.length}\n`);
}

await command.parseAsync();
