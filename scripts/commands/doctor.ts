import { Option } from 'commander';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption } from './build-options.ts';
import { examineContent } from './doctor/examine-content.ts';
import { examineMachine } from './doctor/examine-machine.ts';
import { examineSettings } from './doctor/examine-settings.ts';
import type { Finding } from './doctor/finding.ts';
import { formatFindings } from './doctor/format-findings.ts';
import { readMachine } from './doctor/read-machine.ts';
import { readContent } from './read-content.ts';

interface DoctorOptions {
  readonly content: string;
  readonly now?: number;
  readonly format: 'text' | 'json';
}

const command = new BilingualCommand('npm run doctor --')
  .description(
    "Says what is wrong with the machine, the content and the site's settings, and what to do. · يقول ما الخلل في الجهاز والمحتوى والإعدادات، وما علاجه.",
  )
  .addOption(contentOption())
  .addOption(nowOption())
  .addOption(new Option('--format <format>', 'how to print · صيغة الطباعة').choices(['text', 'json']).default('text'))
  .action(async ({ content, now, format }: DoctorOptions) => {
    const findings = await examine(content, now);
    process.stdout.write(`${format === 'json' ? JSON.stringify(findings, null, 2) : formatFindings(findings)}\n`);
    process.exitCode = findings.some(({ level }) => level === 'error') ? 1 : 0;
  });

/** Settings are examined only where they can be read. */
async function examine(content: string, now: number | undefined): Promise<readonly Finding[]> {
  const [machine, read] = await Promise.all([readMachine(), readContent(content, now)]);
  const settings = read.newsroom === null ? [] : examineSettings(read.newsroom);
  return [...examineMachine(machine), ...examineContent(read), ...settings];
}

await command.parseAsync();
