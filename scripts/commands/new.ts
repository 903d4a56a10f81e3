import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { projectRoot } from '../machine/project-root.ts';
import { articleFields, articleSchema } from '../content/schemas/article-schema.ts';
import { articleKinds, type ArticleKind } from '../content/newsroom.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { askArticle } from './ask-article.ts';
import { contentOption, nowOption } from './build-options.ts';
import type { ArticleOrder } from './article-order.ts';
import { assertAuthors, createArticle, type Desk } from './create-article.ts';
import { formatFailure } from './format-failure.ts';
import { formatProblems } from './format-problems.ts';
import { readContent, tellErrors } from './read-content.ts';
import { withoutUndefined } from '../without-undefined.ts';

interface NewOptions {
  readonly content: string;
  readonly author?: string;
  readonly section?: string;
  readonly kind?: ArticleKind;
  readonly slug?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly publish?: boolean;
  readonly now?: number;
}

const command = new BilingualCommand('npm run new --')
  .description(
    'Creates an article file in its folder; asks in Arabic for what is not said. · ينشئ ملف مقال في مجلده، ويسأل عما لم تذكره.',
  )
  .argument('[title]', 'headline · العنوان')
  .option('--author <slug>', 'slug of an author file · الكاتب')
  .option('--section <slug>', 'slug of a section in site.yaml · القسم')
  .option('--kind <kind>', `${articleKinds.join(', ')} (default: news) · النوع، مثل رأي أو مقابلة`, parseKind)
  .option('--slug <slug>', 'file name and address (default: from the headline) · اسم الملف')
  .option('--date <time>', 'when it is published (default: now) · موعد النشر')
  .option('--lang <code>', 'language, where it is not that of the site · لغة المادة إن خالفت لغة الموقع', parseLang)
  .option('--publish', 'not a draft · ليست مسودة')
  .addOption(contentOption())
  .addOption(nowOption())
  .action(async (title: string | undefined, options: NewOptions) => {
    try {
      const file = await createOrdered(title, options);
      process.stdout.write(`${path.relative(projectRoot, file)}\n`);
    } catch (error) {
      process.stderr.write(`${formatFailure(error)}\n`);
      process.exitCode = 1;
    }
  });

/** A kind by its English name or by the Arabic one that the gate takes. */
function parseKind(written: string): ArticleKind {
  const { words, byFolded } = articleFields.kind.values;
  const name = byFolded.get(fold(written)) ?? written;
  const kind = articleKinds.find((known) => known === name);
  if (kind !== undefined) return kind;
  throw new InvalidArgumentError(`Write one of: ${articleKinds.join(', ')}. · اكتب واحدًا من: ${words.join('، ')}.`);
}

function parseLang(written: string): string {
  if (articleSchema.shape.lang.safeParse(written).success) return written;
  throw new InvalidArgumentError("Write a language's code, like en or fr. · اكتب رمز لغة، مثل en أو fr.");
}

async function createOrdered(title: string | undefined, options: NewOptions): Promise<string> {
  const now = options.now ?? readBuildSettings(process.env, Date.now).now;
  const { filed, agenda, problems } = await readContent(options.content, now);
  // An article needs a section; what else is wrong on file keeps nobody from beginning one.
  if (filed.site.sections.length === 0) throw new Error(formatProblems(problems, 'text', options.content));
  const desk = { ...filed, articles: agenda.articles };
  const file = await createArticle(await completeOrder(title, options, desk), desk, options.content, now);
  tellErrors(problems);
  return file;
}

/** What the command line leaves open is asked for, where somebody is there to answer. */
async function completeOrder(
  title: string | undefined,
  { author, section, kind, slug, date, lang, publish }: NewOptions,
  desk: Desk,
): Promise<ArticleOrder> {
  assertAuthors(desk);
  const rest = withoutUndefined({ slug, date, lang, draft: publish === true ? false : undefined });
  if (title !== undefined && author !== undefined && section !== undefined)
    return { title, author, section, kind: kind ?? 'news', draft: true, ...rest };
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    const missing = Object.entries({ title, '--author': author, '--section': section });
    const names = missing.flatMap(([name, value]) => (value === undefined ? [name] : []));
    throw new Error(
      `${names.join(', ')} missing, and there is no terminal to ask in. · ينقص ${names.join('، ')}، ولا طرفية للسؤال.\n\n${command.helpInformation()}`,
    );
  }
  return askArticle({ ...withoutUndefined({ title, author, section, kind }), ...rest }, desk, {
    input: process.stdin,
    output: process.stdout,
  });
}

await command.parseAsync();
