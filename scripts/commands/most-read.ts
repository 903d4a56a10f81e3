import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readViews } from '../comments/read-views.ts';
import { mostReadFile } from '../content/parse-most-read.ts';
import { renderMostRead } from '../content/render-most-read.ts';
import { toServiceAddress } from '../content/site.ts';
import { toZonedTime } from '../dates/zoned-time.ts';
import { routes } from '../routes.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption } from './build-options.ts';
import { formatFailure } from './format-failure.ts';
import { readContent } from './read-content.ts';
import { createNumberParser } from './create-number-parser.ts';

interface MostReadOptions {
  readonly content: string;
  readonly now?: number;
  readonly count: number;
  readonly days: number;
}

const DAY = 86_400_000;

const command = new BilingualCommand('npm run most-read --')
  .description(
    "Writes what is read most, by the counter's server, to most-read.yaml. · يكتب الأكثر قراءة من عدّاد القراءة في most-read.yaml.",
  )
  .addOption(contentOption())
  .addOption(nowOption())
  .option('--count <n>', 'how many articles, 1 to 100 · عدد المواد', createNumberParser(1, 100), 20)
  .option(
    '--days <n>',
    'of articles no older than this · من مواد لا تزيد أيامها على هذا',
    createNumberParser(1, 36_500),
    30,
  )
  .action(async (options: MostReadOptions) => {
    try {
      process.stderr.write(`${await takeSnapshot(options, options.now ?? Date.now())}\n`);
    } catch (error) {
      process.stderr.write(`${formatFailure(error)}\n`);
      process.exitCode = 1;
    }
  });

/** Asks the counter and writes the snapshot; what stood there stays where the counter tells nothing. */
async function takeSnapshot({ content, count, days }: MostReadOptions, now: number): Promise<string> {
  const { newsroom } = await readContent(content, now);
  if (newsroom === null) {
    throw new Error('The content has errors; `npm run check` names them. · في المحتوى أخطاء يسمّيها npm run check.');
  }
  const { views: settings, comments } = newsroom.site;
  const service = toServiceAddress(settings.provider, settings.server ?? comments.server);
  if (service === null) {
    throw new Error('site.yaml switches no counter on (views). · لا عدّاد مشغّلًا في site.yaml (views).');
  }
  const slugs = newsroom.articles
    .filter(({ publication, date }) => publication === 'published' && date.epoch > now - days * DAY)
    .map(({ slug }) => slug);
  const views = await readViews(service, slugs.map(routes.article));
  const articles = slugs
    .map((slug) => ({ slug, views: views.get(routes.article(slug)) ?? 0 }))
    .filter((article) => article.views > 0)
    .sort((a, b) => b.views - a.views)
    .slice(0, count);
  if (articles.length === 0) {
    return 'Nothing was counted yet; the file was left as it is. · لم يُعدّ شيء بعد، فبقي الملف كما هو.';
  }
  const file = path.join(content, mostReadFile);
  await writeFile(`${file}.new~`, renderMostRead(toZonedTime(now, newsroom.site.zone), articles));
  await rename(`${file}.new~`, file);
  return `${file}: ${articles.length} articles, of ${slugs.length} asked about. · كُتبت لقطة الأكثر قراءة.`;
}

await command.parseAsync();
