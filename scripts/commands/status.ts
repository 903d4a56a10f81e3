import { Option } from 'commander';
import { publications, type Publication } from '../content/newsroom.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, langOption, nowOption } from './build-options.ts';
import { formatStatus } from './format-status.ts';
import { readContent, tellErrors, tellMissingFolder } from './read-content.ts';

interface StatusOptions {
  readonly content: string;
  readonly now?: number;
  readonly lang: string;
  readonly state: readonly Publication[];
  readonly all?: boolean;
  readonly format: 'text' | 'json';
}

/** Published articles are many, and the newest are asked for. */
const LIMIT = 15;

const command = new BilingualCommand('npm run status --')
  .description('Lists the articles by state, with what is due. · يعرض المواد بحسب حالها، وما ينتظرها.')
  .addOption(contentOption())
  .addOption(nowOption())
  .addOption(langOption())
  .addOption(
    new Option('--state <state...>', 'these states alone · هذه الحالات وحدها').choices(publications).default([]),
  )
  .option('--all', 'every article, not the newest alone · كل المواد لا أحدثها وحده')
  .addOption(new Option('--format <format>', 'how to print · صيغة الطباعة').choices(['text', 'json']).default('text'))
  .action(async ({ content, now, lang, state, all = false, format }: StatusOptions) => {
    const { agenda, problems } = await readContent(content, now);
    if (tellMissingFolder(problems, content)) return;
    const limit = all ? Number.POSITIVE_INFINITY : LIMIT;
    const text =
      format === 'json' ? JSON.stringify(agenda, null, 2) : formatStatus(agenda, { lang, states: state, limit });
    process.stdout.write(`${text}\n`);
    tellErrors(problems);
  });

await command.parseAsync();
