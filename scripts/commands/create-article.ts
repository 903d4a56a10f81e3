import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clean } from '../../assets/shared/arabic/clean.ts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { isSlug, toSlug } from '../../assets/shared/arabic/slug.ts';
import { articleSchema } from '../content/schemas/article-schema.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { createSuggest } from '../content/messages/suggest.ts';
import { parseZonedTime, toZonedTime } from '../dates/zoned-time.ts';
import type { ArticleOrder } from './article-order.ts';
import { renderArticleDraft } from './render-article-draft.ts';

/** A slug longer than this makes an address that nobody can read out. */
const SLUG_WORDS = 8;

/** What must be known of the newsroom to begin an article; all of it may be known while something on file is wrong. */
export interface Desk extends Pick<Newsroom, 'site' | 'authors'> {
  readonly articles: readonly { readonly slug: string; readonly file: string }[];
}

/** The slug of a headline: its first words. */
export function toHeadlineSlug(title: string): string {
  return toSlug(title).split('-').slice(0, SLUG_WORDS).join('-');
}

/**
 * Writes the file of a new article into the folder of its month; never over another.
 *
 * @param now the clock, in milliseconds since 1970
 * @returns the file's path
 * @throws Error in both languages with everything that the order names and is not on file, or is taken
 */
export async function createArticle(order: ArticleOrder, desk: Desk, contentDir: string, now: number): Promise<string> {
  const { zone } = desk.site;
  assertAuthors(desk);
  const author = findFiled('author', order.author, desk.authors);
  const section = findFiled('section', order.section, desk.site.sections);
  const slug = order.slug ?? toHeadlineSlug(order.title);
  const time = order.date === undefined ? null : parseZonedTime(order.date, zone);
  const titleFault = findTitleFault(order.title);
  const faults = [
    titleFault,
    author.fault,
    section.fault,
    // A headline that can't stand is no name for a file either.
    titleFault === undefined || order.slug !== undefined ? findNameFault(slug, desk) : undefined,
    time === null || time.ok ? undefined : `${time.message.en} · ${time.message.ar}`,
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { iso } = toZonedTime(time?.ok === true ? time.time.epoch : now, zone);
  const file = path.join(contentDir, 'articles', iso.slice(0, 4), iso.slice(5, 7), `${slug}.md`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    renderArticleDraft(
      { ...order, author: author.slug, section: section.slug },
      iso.slice(0, 16),
      order.lang ?? desk.site.lang,
    ),
    { flag: 'wx' },
  );
  return file;
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

const fieldNames = { author: 'كاتب', section: 'قسم' } as const;

/** What an editor named, or why it can't stand, in both languages. */
interface Filed {
  readonly slug: string;
  readonly fault?: string;
}

/** The author or section that an editor named, by slug or by name. */
function findFiled(field: keyof typeof fieldNames, written: string, filed: readonly Named[]): Filed {
  const found = filed.find(({ slug }) => slug === written);
  const [named, another] = filed.filter(({ name }) => fold(name) === fold(written));
  if (found !== undefined) return { slug: found.slug };
  if (named !== undefined && another === undefined) return { slug: named.slug };
  const [nearest] = createSuggest(() => filed.map(({ slug, name }) => [slug, name] as const))(written);
  const slugs = filed.map(({ slug }) => slug);
  const arabic = fieldNames[field];
  const fault =
    nearest === undefined
      ? `There is no ${field} "${written}". Write one of: ${slugs.join(', ')}. · لا ${arabic} باسم «${written}». اكتب واحدًا من: ${slugs.join('، ')}.`
      : `There is no ${field} "${written}". Did you mean "${nearest}"? · لا ${arabic} باسم «${written}». لعلك تقصد «${nearest}».`;
  return { slug: written, fault };
}

/**
 * A site has sections by its settings; of authors it may have none yet.
 *
 * @throws Error in both languages where nobody is on file to have written an article
 */
export function assertAuthors({ authors }: Desk): void {
  if (authors.length > 0) return;
  throw new Error(
    'No author is on file yet. Make content/authors/rana-khoury.md of three lines: ---, name: "رنا خوري" and ---. · ' +
      'لا كاتب في content/authors بعد. أنشئ فيه ملفًا مثل rana-khoury.md من ثلاثة أسطر: --- ثم name: "رنا خوري" ثم ---.',
  );
}

/** Why a headline can't stand, in both languages; undefined where it can. */
export function findTitleFault(title: string): string | undefined {
  const { success } = articleSchema.shape.title.safeParse(clean(title).trim());
  return success ? undefined : 'Write a headline of 5 to 200 characters. · اكتب عنوانًا من 5 أحرف إلى 200.';
}

/** Why a slug can't name a new article, in both languages; undefined where it can. */
export function findNameFault(slug: string, { articles }: Desk): string | undefined {
  if (!isSlug(slug))
    return `"${slug}" is no slug: letters, digits and hyphens only. Give one with --slug. · اكتب حروفًا وأرقامًا بينها شرطات.`;
  const taken = articles.find((article) => article.slug === slug);
  return taken && `${taken.file} has this slug already. Give another with --slug. · الرابط مستعمل.`;
}
