import { articleLimits } from '../content/schemas/article-limits.ts';
import { parseTag } from '../content/references/resolve-tags.ts';
import { parseZonedTime, toZonedTime } from '../dates/zoned-time.ts';
import { bodyByteLimit } from '../markdown/parse-body.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { AliasBook } from './alias-book.ts';
import type { AuthorBook } from './author-book.ts';
import type { ImportedArticle, ImportedPage } from './imported.ts';
import type { ImportPlan } from './import-plan.ts';
import { cutText, isOpening, toPlainField } from './mend-text.ts';
import type { BodySurroundings } from './render-body.ts';
import { placePicture, renderBody } from './render-body.ts';
import { renderFile } from '../content/files/render-file.ts';
import type { Say } from './report.ts';
import type { SectionBook } from './section-book.ts';

/** What the articles of one import share. */
export interface ArticleContext {
  readonly plan: ImportPlan;
  readonly sections: SectionBook;
  readonly authors: AuthorBook;
  readonly aliases: AliasBook;
  readonly zone: string;
  /** What the body of an item needs to know of the folder. */
  readonly bodyOf: (item: ImportedArticle | ImportedPage, say: Say) => BodySurroundings;
  /** ISO 8601; stands in where an article has no date: the caller's word, or a guess. */
  readonly fallbackDate: (article: ImportedArticle) => Promise<{ readonly date: string; readonly isGuess: boolean }>;
  /** Whether the caller said where what nobody signed, or filed, belongs. */
  readonly given: { readonly author: boolean; readonly section: boolean };
}

export interface RenderedArticle {
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
}

/** Makes the file of an article: what the source lacks is filled, what the model refuses is mended, and both are said. */
export async function renderArticle(
  article: ImportedArticle,
  slug: string,
  context: ArticleContext,
  say: Say,
): Promise<RenderedArticle> {
  const surroundings = context.bodyOf(article, say);
  const date = await readDate(article, context, say);
  const file = `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`;
  const body = await renderBody(article.body, surroundings);
  const image = article.image === undefined ? undefined : await placePicture(article.image, surroundings);
  const title = mendTitle(article, body.markdown, date, say);
  const summary = mendSummary(article.summary, body.markdown, say);
  const heads = [title.lead, summary.lead].filter((lead) => lead !== undefined);
  const text = mendBody(
    [...heads, body.markdown].filter((part) => part !== '').join('\n\n'),
    title.title,
    summary.summary,
    say,
  );
  const section = readSection(article, context, say);
  const isDraft = article.draft === true || title.isDraft || text.isDraft;
  const people = readAuthors(article, context, say);
  const legacy = toLegacy(article);
  const updated = readUpdated(article, date, context, say);
  const fields = {
    title: title.title,
    date,
    ...people,
    agency: article.agency === undefined ? undefined : cutText(toPlainField(article.agency), 100),
    section: section.slug,
    tags: readTags([...article.tags, ...section.tags], say),
    summary: summary.summary,
    related: body.related.length === 0 ? undefined : body.related,
    kind: article.kind,
    updated,
    image,
    draft: isDraft ? true : undefined,
    lang: article.lang,
    aliases: readAliases(article, slug, file, context, say),
    comments: article.commentsOpen === false ? false : undefined,
    legacy,
  };
  return { file, text: renderFile(fields, text.body) };
}

async function readDate(article: ImportedArticle, context: ArticleContext, say: Say): Promise<string> {
  if (article.date !== undefined) {
    const read = toModelTime(article.date, context.zone);
    if (read !== undefined) return read;
    say({ kind: 'doubtful', rule: 'bad-date', confidence: 1, text: article.date });
  }
  const { date, isGuess } = await context.fallbackDate(article);
  say(
    isGuess
      ? { kind: 'doubtful', rule: 'no-date', confidence: 0.2, result: date }
      : { kind: 'kept', rule: 'date', confidence: 1, result: date },
  );
  return toModelTime(date, context.zone) ?? date;
}

/** A moment as the model wants it: wall time in the site's zone, with the offset where the source gave one. */
function toModelTime(iso: string, zone: string): string | undefined {
  const parsed = parseZonedTime(iso, zone);
  if (!parsed.ok) return undefined;
  const hasOffset = /(?:z|[+-]\d{2}:?\d{2})$/i.test(iso) && iso.includes('T');
  const shown = toZonedTime(parsed.time.epoch, zone).iso;
  return hasOffset ? shown : shown.slice(0, 16);
}

function readUpdated(article: ImportedArticle, date: string, { zone }: ArticleContext, say: Say): string | undefined {
  if (article.updated === undefined) return undefined;
  const updated = toModelTime(article.updated, zone);
  if (updated === undefined) {
    say({ kind: 'doubtful', rule: 'bad-date', confidence: 1, text: article.updated });
    return undefined;
  }
  const [before, after] = [parseZonedTime(date, zone), parseZonedTime(updated, zone)];
  if (!before.ok || !after.ok || after.time.epoch === before.time.epoch) return undefined;
  if (after.time.epoch > before.time.epoch) return updated;
  say({ kind: 'dropped', rule: 'updated-before-date', confidence: 1, text: article.updated });
  return undefined;
}

interface MendedTitle {
  readonly title: string;
  /** Markdown that goes before the text. */
  readonly lead?: string;
  readonly isDraft: boolean;
}

function mendTitle(article: ImportedArticle, body: string, date: string, say: Say): MendedTitle {
  const title = toPlainField(article.title);
  if (title === '' || !/[\p{L}\p{N}]/u.test(title)) {
    const words = toPlainField(body.replace(/^:{2,}.*$/gm, ' ').replace(/[*_#>`[\]()<>\\]/g, ' '))
      .split(' ')
      .slice(0, 10)
      .join(' ');
    const made = Array.from(words).length < articleLimits.title.least ? `بلا عنوان – ${date.slice(0, 10)}` : words;
    say({ kind: 'doubtful', rule: 'no-title', confidence: 0.3, result: made });
    return { title: cutText(made, articleLimits.title.most), isDraft: true };
  }
  if (Array.from(title).length < articleLimits.title.least) {
    const made = `${title} – ${date.slice(0, 10)}`;
    say({ kind: 'doubtful', rule: 'short-title', confidence: 0.6, text: title, result: made });
    return { title: made, isDraft: false };
  }
  if (title.length <= articleLimits.title.most) return { title, isDraft: false };
  const made = cutText(title, articleLimits.title.most);
  say({ kind: 'doubtful', rule: 'long-title', confidence: 0.6, text: title, result: made });
  return { title: made, lead: escapeMarkdown(title), isDraft: false };
}

function mendSummary(
  written: string | undefined,
  body: string,
  say: Say,
): { readonly summary?: string; readonly lead?: string } {
  const summary = toPlainField(written ?? '');
  if (summary === '') return {};
  if (isOpening(summary, body)) {
    say({ kind: 'dropped', rule: 'summary-again', confidence: 0.95, text: summary });
    return {};
  }
  if (summary.length <= articleLimits.summary) return { summary };
  say({ kind: 'changed', rule: 'long-summary', confidence: 0.9, text: summary });
  return { lead: escapeMarkdown(summary) };
}

function mendBody(
  body: string,
  title: string,
  summary: string | undefined,
  say: Say,
): { readonly body: string; readonly isDraft: boolean } {
  if (Buffer.byteLength(body) > bodyByteLimit) {
    say({ kind: 'failed', rule: 'long-text', confidence: 1, text: title });
    const kept = Buffer.from(body)
      .subarray(0, bodyByteLimit - 10)
      .toString('utf8')
      .replace(/\uFFFD+$/, '');
    return { body: kept.slice(0, Math.max(kept.lastIndexOf('\n\n'), 1000)), isDraft: true };
  }
  if (/[\p{L}\p{N}]/u.test(body)) return { body, isDraft: false };
  say({ kind: 'doubtful', rule: 'no-text', confidence: 0.5, text: title });
  return { body: escapeMarkdown(summary ?? title), isDraft: true };
}

function readSection(
  { section }: ImportedArticle,
  { sections, given }: ArticleContext,
  say: Say,
): { readonly slug: string; readonly tags: readonly string[] } {
  if (section === undefined) {
    const slug = sections.fallback();
    say(
      given.section
        ? { kind: 'kept', rule: 'section', confidence: 1, result: slug }
        : { kind: 'doubtful', rule: 'no-section', confidence: 0.3, result: slug },
    );
    return { slug, tags: [] };
  }
  const found = sections.find(section);
  if (found !== undefined) return { slug: found, tags: [] };
  const slug = sections.fallback();
  say({ kind: 'doubtful', rule: 'unknown-section', confidence: 0.4, text: section.name, result: slug });
  return { slug, tags: [section.name] };
}

function readAuthors(
  { authors, agency }: ImportedArticle,
  context: ArticleContext,
  say: Say,
): { readonly author?: string | undefined; readonly authors?: readonly string[] } {
  const slugs = [
    ...new Set(authors.map((person) => context.authors.find(person)).filter((slug) => slug !== undefined)),
  ];
  if (slugs.length > 1) return { authors: slugs };
  if (slugs[0] !== undefined) return { author: slugs[0] };
  if (agency !== undefined && agency.trim() !== '') return {};
  const desk = context.authors.desk();
  say(
    context.given.author
      ? { kind: 'kept', rule: 'author', confidence: 1, result: desk }
      : { kind: 'doubtful', rule: 'no-author', confidence: 0.4, result: desk },
  );
  return { author: desk };
}

/** Tags that the site takes, variants of one name once. */
function readTags(written: readonly string[], say: Say): readonly string[] | undefined {
  const tags = new Map<string, string>();
  for (const name of written) {
    const reading = parseTag(name);
    if (!reading.ok || reading.tag.name.length > 60) {
      say({ kind: 'dropped', rule: 'long-tag', confidence: 1, text: name });
    } else if (!tags.has(reading.tag.key)) tags.set(reading.tag.key, reading.tag.name);
  }
  return tags.size === 0 ? undefined : [...tags.values()];
}

function readAliases(
  { addresses }: ImportedArticle,
  slug: string,
  file: string,
  { aliases }: ArticleContext,
  say: Say,
): readonly string[] | undefined {
  const claimed = new Set<string>();
  for (const address of addresses) {
    const reading = aliases.claim(address, slug, file);
    if (reading === 'refused') say({ kind: 'doubtful', rule: 'alias-refused', confidence: 1, text: address });
    else if (reading !== 'own' && !claimed.has(reading.alias)) {
      claimed.add(reading.alias);
      say({ kind: 'kept', rule: 'alias', confidence: 1, text: address, result: reading.alias });
    }
  }
  return claimed.size === 0 ? undefined : [...claimed];
}

function toLegacy({
  comments,
  views,
}: ImportedArticle): { readonly comments?: number; readonly views?: number } | undefined {
  if (comments === undefined && views === undefined) return undefined;
  return { ...(comments === undefined ? {} : { comments }), ...(views === undefined ? {} : { views }) };
}
