import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clean } from '../../assets/shared/arabic/clean.ts';
import { isSlug, toSlug } from '../../assets/shared/arabic/slug.ts';
import { articleSchema } from '../content/schemas/article-schema.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { createSuggest } from '../content/messages/suggest.ts';
import { parseZonedTime, toZonedTime } from '../dates/zoned-time.ts';
import type { ArticleOrder } from './article-order.ts';
import { renderArticleDraft } from './render-article-draft.ts';

/** A slug longer than this makes an address that nobody can read out. */
const SLUG_WORDS = 8;

/** The slug of a headline: its first words. */
export function toHeadlineSlug(title: string): string {
  return toSlug(title).split('-').slice(0, SLUG_WORDS).join('-');
}

/**
 * Writes the file of a new article into the folder of its month; never over another.
 *
 * @param now the clock, in milliseconds since 1970
 * @returns the file's path
 * @throws Error in both languages where the order names nothing on file, or a slug that is taken
 */
export async function createArticle(
  order: ArticleOrder,
  newsroom: Newsroom,
  contentDir: string,
  now: number,
): Promise<string> {
  const { zone } = newsroom.site;
  const fault = findTitleFault(order.title);
  if (fault !== undefined) throw new Error(fault);
  assertKnown('author', order.author, newsroom.authors);
  assertKnown('section', order.section, newsroom.site.sections);
  const slug = order.slug ?? toHeadlineSlug(order.title);
  const taken = findNameFault(slug, newsroom);
  if (taken !== undefined) throw new Error(taken);
  const { iso } = order.date === undefined ? toZonedTime(now, zone) : readTime(order.date, zone);
  const file = path.join(contentDir, 'articles', iso.slice(0, 4), iso.slice(5, 7), `${slug}.md`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, renderArticleDraft(order, iso.slice(0, 16)), { flag: 'wx' });
  return file;
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

function assertKnown(field: string, value: string, known: readonly Named[]): void {
  if (known.some(({ slug }) => slug === value)) return;
  const [nearest] = createSuggest(() => known.map(({ slug, name }) => [slug, name] as const))(value);
  const slugs = known.map(({ slug }) => slug);
  throw new Error(
    nearest === undefined
      ? `There is no ${field} "${value}". Write one of: ${slugs.join(', ')}. · لا ${field} باسم «${value}». اكتب واحدًا من: ${slugs.join('، ')}.`
      : `There is no ${field} "${value}". Did you mean "${nearest}"? · لا ${field} باسم «${value}». لعلك تقصد «${nearest}».`,
  );
}

/** Why a headline can't stand, in both languages; undefined where it can. */
export function findTitleFault(title: string): string | undefined {
  const { success } = articleSchema.shape.title.safeParse(clean(title).trim());
  return success ? undefined : 'Write a headline of 5 to 200 characters. · اكتب عنوانًا من 5 أحرف إلى 200.';
}

/** Why a slug can't name a new article, in both languages; undefined where it can. */
export function findNameFault(slug: string, { articles }: Newsroom): string | undefined {
  if (!isSlug(slug))
    return `"${slug}" is no slug: letters, digits and hyphens only. Give one with --slug. · اكتب حروفًا وأرقامًا بينها شرطات.`;
  const taken = articles.find((article) => article.slug === slug);
  return taken && `${taken.file} has this slug already. Give another with --slug. · الرابط مستعمل.`;
}

function readTime(text: string, zone: string): { readonly iso: string } {
  const read = parseZonedTime(text, zone);
  if (!read.ok) throw new Error(`${read.message.en} · ${read.message.ar}`);
  return toZonedTime(read.time.epoch, zone);
}
