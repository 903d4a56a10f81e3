import path from 'node:path';
import { BilingualCommand } from './bilingual-command.ts';
import {
  assembleOption,
  contentOption,
  nowOption,
  outputOption,
  shardOption,
  shardsDir,
  urlOption,
} from './build-options.ts';
import type { BuildOptions } from './run-build.ts';

/** `npm run build`, as it reads its words. @param run what is done with them */
export function createBuildCommand(run: (options: BuildOptions) => Promise<void>): BilingualCommand {
  const command = new BilingualCommand('npm run build --')
    .description('Builds the site with its search index. · يبني الموقع مع فهرس البحث.')
    .addOption(contentOption())
    .addOption(outputOption())
    .addOption(shardOption())
    .addOption(assembleOption())
    .addOption(urlOption())
    .addOption(nowOption())
    .option('--drafts', 'print drafts and scheduled articles too · اطبع المسودات والمواد المجدولة أيضًا')
    .option('--no-index', 'leave the search index out · من دون فهرس البحث')
    .option('--no-cards', 'draw no cards for those who share a page · من دون بطاقات المشاركة')
    .option('--no-cache', 'build everything anew · ابنِ كل شيء من جديد')
    .option('--allow-fewer', 'publish even far fewer pages than last time · انشر ولو نقصت الصفحات كثيرًا');
  return command.action(async (options: BuildOptions) => {
    const hasOutput = command.getOptionValueSource('output') !== 'default';
    const output = hasOutput || options.shard === undefined ? options.output : path.join(shardsDir, options.shard);
    await run({ ...options, output });
  });
}
