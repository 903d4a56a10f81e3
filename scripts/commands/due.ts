import { deskLabelsFor } from '../labels/desk-labels.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, langOption, nowOption } from './build-options.ts';
import { readContent, tellErrors, tellMissingFolder } from './read-content.ts';

interface DueOptions {
  readonly content: string;
  readonly now?: number;
  readonly lang: string;
  readonly all?: boolean;
}

const command = new BilingualCommand('npm run due --')
  .description(
    'Prints when the site next changes by itself: an article appears, expires, is withdrawn. · يطبع موعد التغيّر التالي في الموقع.',
  )
  .addOption(contentOption())
  .addOption(nowOption())
  .addOption(langOption())
  .option('--all', 'every time to come, not the next alone · كل المواعيد المقبلة')
  .action(async ({ content, now, lang, all = false }: DueOptions) => {
    const { agenda, problems } = await readContent(content, now);
    if (tellMissingFolder(problems, content)) return;
    const words = deskLabelsFor(lang);
    const listed = all ? agenda.due : agenda.due.slice(0, 1);
    const lines = listed.map(
      ({ time, change, title, file }) => `${time.iso}\t${words.changes[change]}\t${title}\t${file}`,
    );
    process.stdout.write(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
    // Programs read the standard output; that nothing is due is for people.
    if (lines.length === 0) process.stderr.write(`${words.nothingDue}\n`);
    tellErrors(problems);
  });

await command.parseAsync();
