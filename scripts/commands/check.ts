import { Command, Option } from 'commander';
import { readNewsroom } from '../content/read-newsroom.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { labelsFor } from '../labels.ts';
import { contentOption, nowOption } from './build-options.ts';
import { formatProblems, problemFormats, type ProblemFormat } from './format-problems.ts';

interface CheckOptions {
  readonly content: string;
  readonly format: ProblemFormat;
  readonly now?: number;
}

const command = new Command('npm run check --')
  .description('Checks the content and says everything that is wrong. · يفحص المحتوى ويقول كل ما فيه من خلل.')
  .addOption(contentOption())
  .addOption(nowOption())
  .addOption(new Option('--format <format>', 'how to print · صيغة الطباعة').choices(problemFormats).default('text'))
  .action(async (options: CheckOptions) => {
    process.exitCode = await check(options);
  });

async function check({ content, format, now }: CheckOptions): Promise<number> {
  const { footnotes, backToText } = labelsFor('ar');
  const { problems, counts } = await readNewsroom({
    contentDir: content,
    now: now ?? readBuildSettings(process.env, Date.now).now,
    include: 'all',
    labels: { footnotes, backToText },
  });
  const printed = formatProblems(problems, format, content);
  if (printed !== '') process.stdout.write(`${printed}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (format === 'text') {
    const warnings = problems.length - errors;
    process.stdout.write(`${counts.articles} articles: ${errors} errors, ${warnings} warnings · أخطاء ${errors}، تنبيهات ${warnings}\n`);
  }
  return errors > 0 ? 1 : 0;
}

await command.parseAsync();
