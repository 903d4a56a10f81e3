import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { isSlug, toSlug } from '../../assets/shared/arabic/slug.ts';
import { projectRoot } from '../assets/project-root.ts';
import { articleKinds, type ArticleKind, type Newsroom } from '../content/newsroom.ts';
import { createSuggest } from '../content/suggest.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { toZonedTime } from '../dates/zoned-time.ts';
import { contentOption, nowOption } from './build-options.ts';
import { readContent } from './read-content.ts';

interface NewOptions {
  readonly content: string;
  readonly author: string;
  readonly section: string;
  readonly kind: ArticleKind;
  readonly slug?: string;
  readonly publish?: boolean;
  readonly now?: number;
}

/** A slug longer than this makes an address that nobody can read out. */
const SLUG_WORDS = 8;

const command = new Command('npm run new --')
  .description('Creates an article file in its folder. · ينشئ ملف مقال في مجلده.')
  .argument('<title>', 'headline · العنوان')
  .requiredOption('--author <slug>', 'slug of an author file · الكاتب')
  .requiredOption('--section <slug>', 'slug of a section in site.yaml · القسم')
  .addOption(new Option('--kind <kind>', 'kind of article · النوع').choices(articleKinds).default('news'))
  .option('--slug <slug>', 'file name and address (default: from the headline) · اسم الملف')
  .option('--publish', 'not a draft · ليست مسودة')
  .addOption(contentOption())
  .addOption(nowOption())
  .action(async (title: string, options: NewOptions) => {
    try {
      const file = await createArticle(title, options);
      process.stdout.write(`${path.relative(projectRoot, file)}\n`);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  });

async function createArticle(title: string, options: NewOptions): Promise<string> {
  const now = options.now ?? readBuildSettings(process.env, Date.now).now;
  const { newsroom } = await readContent(options.content, now);
  if (!newsroom)
    throw new Error('The content has errors: run npm run check first. · في المحتوى أخطاء: شغّل npm run check أولًا.');
  assertKnown('author', options.author, newsroom.authors);
  assertKnown('section', options.section, newsroom.site.sections);
  const slug = options.slug ?? toSlug(title).split('-').slice(0, SLUG_WORDS).join('-');
  assertFree(slug, newsroom);
  const { iso } = toZonedTime(now, newsroom.site.zone);
  const file = path.join(options.content, 'articles', iso.slice(0, 4), iso.slice(5, 7), `${slug}.md`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, renderArticle(title, iso.slice(0, 16), options), { flag: 'wx' });
  return file;
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

function assertKnown(field: string, value: string, known: readonly Named[]): void {
  if (known.some(({ slug }) => slug === value)) return;
  const [nearest] = createSuggest(() => known.map(({ slug, name }) => [slug, name] as const))(value);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"? · هل تقصد «${nearest}»؟`;
  throw new Error(`There is no ${field} "${value}".${hint} (${known.map(({ slug }) => slug).join(', ')})`);
}

function assertFree(slug: string, newsroom: Newsroom): void {
  if (!isSlug(slug)) throw new Error(`"${slug}" is no slug: letters, digits and hyphens only. Give one with --slug.`);
  const taken = newsroom.articles.find((article) => article.slug === slug);
  if (taken) throw new Error(`${taken.file} has this slug already. Give another with --slug. · الرابط مستعمل.`);
}

/** A JSON string is a YAML double-quoted string, so a headline with a colon or quotation marks is safe. */
function renderArticle(title: string, date: string, { author, section, kind, publish }: NewOptions): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    `author: ${author}`,
    `section: ${section}`,
    ...(kind === 'news' ? [] : [`kind: ${kind}`]),
    'tags: []',
    ...(publish === true ? [] : ['draft: true']),
    '---',
    '',
    'اكتب المقدمة هنا.',
    '',
  ].join('\n');
}

await command.parseAsync();
