import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Option } from 'commander';
import { nouns } from '../../assets/shared/arabic/nouns.ts';
import { formatCount } from '../../assets/shared/arabic/plural.ts';
import { routes } from '../routes.ts';
import { formatFound } from '../search/format-found.ts';
import { searchSite, type SiteSearch } from '../search/search-site.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { createNumberParser } from './create-number-parser.ts';

interface SearchOptions {
  readonly site: string;
  readonly limit: number;
  readonly format: 'text' | 'json';
  readonly sort?: 'relevance' | 'newest';
}

const command = new BilingualCommand('npm run search --')
  .description('Searches a built site as its search page does. · يبحث في الموقع المبني كما تبحث صفحة البحث.')
  .argument('<query>', 'what to search for · ما يُبحث عنه: «كلمة»، «"عبارة"»، «كاتب:سمر»')
  .option('--site <dir>', 'folder of the built site · مجلد الموقع المبني', '_site')
  .option('--limit <n>', 'how many results to print · عدد النتائج', createNumberParser(1), 10)
  .addOption(new Option('--sort <order>', 'order of the results · الترتيب').choices(['relevance', 'newest']))
  .addOption(new Option('--format <format>', 'how to print · صيغة الطباعة').choices(['text', 'json']).default('text'))
  .action(async (query: string, options: SearchOptions) => {
    process.exitCode = await run(query, options);
  });

/** Why nothing could be searched: no index was made, or what stands there is none that this version reads. */
function toFailureLine(folder: string, error: unknown): string {
  if (!existsSync(folder))
    return `No search index in ${folder}: run npm run build first. · لا فهرس بحث هنا، فابنِ الموقع أولًا.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `The search index in ${folder} cannot be read, so build the site anew: ${reason} · لا يُقرأ فهرس البحث هنا، فابنِ الموقع من جديد.`;
}

/** 0 when something was found, 1 when nothing was, 2 when there is no index to search. */
async function run(query: string, { site, limit, format, sort }: SearchOptions): Promise<number> {
  const folder = path.resolve(
    site,
    ...routes
      .searchIndex()
      .split('/')
      .filter((part) => part !== ''),
  );
  const start = performance.now();
  let answer: SiteSearch;
  try {
    answer = await searchSite(folder, query, { limit, ...(sort === undefined ? {} : { sort }) });
  } catch (error) {
    process.stderr.write(`${toFailureLine(folder, error)}\n`);
    return 2;
  }
  const milliseconds = Math.round(performance.now() - start);
  const count = formatCount(answer.total, nouns.result, 'latn');
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(answer)}\n`
      : `${formatFound(answer)}${count} · ${answer.total} results, ${milliseconds} ms\n`,
  );
  return answer.total > 0 ? 0 : 1;
}

await command.parseAsync();
