import { stat } from 'node:fs/promises';
import path from 'node:path';
import { routes } from '../routes.ts';
import { toZonedTime } from '../dates/zoned-time.ts';
import { createAliasBook } from './alias-book.ts';
import { createAuthorBook } from './author-book.ts';
import type { ContentWriter, WriteResult } from './content-writer.ts';
import { createContentWriter, toHash } from './content-writer.ts';
import type { ImportPlan } from './import-plan.ts';
import { planImport } from './import-plan.ts';
import { importFolder, readRecord, recordFile, renderRecord } from './import-record.ts';
import type { ImportTarget } from './import-target.ts';
import { readTarget } from './import-target.ts';
import type { ImportedArticle, ImportedPage, ImportedSource } from './imported.ts';
import { openGrowingFile } from './json-file.ts';
import type { MediaPolicy } from './media-shelf.ts';
import { createMediaShelf } from './media-shelf.ts';
import { clipText, toPlainField } from './mend-text.ts';
import type { ArticleContext, Say } from './render-article.ts';
import { renderArticle } from './render-article.ts';
import type { BodySurroundings } from './render-body.ts';
import { renderPage } from './render-page.ts';
import { extendSite, renderNewSite } from './render-site.ts';
import type { ImportReport } from './report.ts';
import { createSectionBook } from './section-book.ts';
import { createCommentArchive } from './comment-archive.ts';
import { toWalineComment } from './waline-comment.ts';

export interface ImportOptions {
  /** Content folder; made where there is none. */
  readonly dir: string;
  readonly isDry: boolean;
  readonly media: MediaPolicy;
  /** Folders with copies of pictures. */
  readonly mediaDirs: readonly string[];
  /** Slugs for what the source leaves open. */
  readonly section?: string;
  readonly author?: string;
  /** ISO 8601, for articles without a date. */
  readonly date?: string;
  /** IANA zone of a new site. */
  readonly zone?: string;
  /** Milliseconds since 1970: the date of what has no other. */
  readonly now: number;
  /** Called with what has been done so far. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface ImportResult {
  readonly articles: number;
  readonly pages: number;
  readonly comments: number;
  readonly files: ReadonlyMap<WriteResult, number>;
}

const progressEvery = 500;

/**
 * Imports an opened source into a content folder. Everything is decided before anything is written: addresses first, so
 * that links between articles hold; then each item is made, written and forgotten, so that memory doesn't grow with the
 * source.
 */
export async function runImport(
  source: ImportedSource,
  options: ImportOptions,
  report: ImportReport,
): Promise<ImportResult> {
  const target = await readTarget(options.dir);
  const record = await readRecord(options.dir);
  const writer = createContentWriter(options.dir, record, report, options.isDry);
  const ownsSite = target.siteText === undefined || record.get('site')?.hash === toHash(target.siteText);
  const siteUrl = target.siteText === undefined ? (source.site.url ?? target.site.url) : target.site.url;
  const plan = await planImport(source.outline(), target, record, report, siteUrl);
  const hosts = new Set(target.site.images.hosts);
  const newHosts: string[] = [];
  const allowsHost = (host: string): boolean => {
    if (hosts.has(host)) return true;
    if (!ownsSite) return false;
    hosts.add(host);
    newHosts.push(host);
    return true;
  };
  const ownHost =
    source.site.url !== undefined && URL.canParse(source.site.url) ? new URL(source.site.url).host : undefined;
  const shelf = createMediaShelf(writer, record, {
    policy: options.media,
    dirs: [...options.mediaDirs, ...source.pictureDirs],
    ownHost,
    isDry: options.isDry,
  });
  const zone = target.siteText === undefined ? (options.zone ?? target.site.zone) : target.site.zone;
  const ours = new Set([...record.values()].map(({ file }) => file));
  const sections = createSectionBook(target, ownsSite, options.section);
  const authors = createAuthorBook(target, ours, options.author);
  const around = (item: ImportedArticle | ImportedPage, say: Say): BodySurroundings => ({
    findRelated: (title, url) => findRelated(plan, item, title, url),
    hasCallout: (name) => Object.hasOwn(target.site.callouts, name),
    shelf,
    allowsHost,
    isOwn: plan.isOwn,
    say,
    base: item.addresses[0] ?? source.site.url ?? '',
  });
  const context: ArticleContext = {
    plan,
    sections,
    authors,
    aliases: createAliasBook(target, plan),
    zone,
    bodyOf: around,
    fallbackDate: async (article) => {
      if (options.date !== undefined) return { date: options.date, isGuess: false };
      const filed = await readFileTime(article.place.source, zone);
      return { date: filed ?? toZonedTime(options.now, zone).iso.slice(0, 16), isGuess: true };
    },
    given: { author: options.author !== undefined, section: options.section !== undefined },
  };
  const comments = await openComments(options);
  const archive = createCommentArchive(writer);
  const done = { articles: 0, pages: 0, comments: 0 };
  const seen = new Set<string>();
  for await (const item of source.items(plan)) {
    const isAgain = item.type !== 'comment' && seen.has(item.key);
    const slug = plan.slugOf(item.type === 'comment' ? item.article : item.key);
    if (isAgain || slug === undefined) continue;
    await archive.add(slug, item);
    if (item.type === 'comment') {
      comments.add(`${done.comments === 0 ? '' : ',\n'}${JSON.stringify(toWalineComment(item, routes.article(slug)))}`);
      done.comments += 1;
      continue;
    }
    seen.add(item.key);
    const say: Say = (entry) => report.add({ ...item.place, ...entry });
    const made =
      item.type === 'article'
        ? await renderArticle(item, slug, context, say)
        : await renderPage(item, slug, zone, around(item, say));
    await writer.put(item.key, made.file, made.text);
    done[item.type === 'article' ? 'articles' : 'pages'] += 1;
    if ((done.articles + done.pages) % progressEvery === 0)
      options.onProgress(done.articles + done.pages, plan.articles);
  }
  await archive.finish();
  if (done.comments > 0) {
    report.add({
      kind: 'kept',
      rule: 'comments-kept',
      source: `${importFolder}/comments.json`,
      confidence: 1,
      result: String(done.comments),
    });
    await comments.finish('\n]}}\n');
  } else await comments.abandon();
  if (done.articles + done.pages > 0)
    await writeRest(source, options, { target, plan, writer, zone, ownsSite, newHosts, sections, authors, report });
  if (!options.isDry) await writeRecord(options.dir, renderRecord(record));
  return { ...done, files: writer.counts };
}

interface Rest {
  readonly target: ImportTarget;
  readonly plan: ImportPlan;
  readonly writer: ContentWriter;
  readonly zone: string;
  readonly ownsSite: boolean;
  readonly newHosts: readonly string[];
  readonly sections: ReturnType<typeof createSectionBook>;
  readonly authors: ReturnType<typeof createAuthorBook>;
  readonly report: ImportReport;
}

/** Authors and settings, which are known when the last article is. */
async function writeRest(source: ImportedSource, { dir }: ImportOptions, rest: Rest): Promise<void> {
  const { target, writer, sections, authors, zone, newHosts, ownsSite } = rest;
  for (const [slug, text] of authors.files) await writer.put(`author:${slug}`, `authors/${slug}.md`, text);
  if (target.siteText === undefined) {
    if (sections.added.length === 0) sections.fallback();
    const menu = readMenu(source, rest);
    await writer.put(
      'site',
      'site.yaml',
      renderNewSite(source.site, zone, { sections: sections.added, hosts: newHosts, menu }),
    );
  } else if (ownsSite) {
    await writer.put(
      'site',
      'site.yaml',
      extendSite(target.siteText, { sections: sections.added, hosts: newHosts, menu: [] }),
    );
  } else if (sections.added.length > 0) throw new Error(`${dir}: site.yaml is not the importer's`);
}

/** The source's menu, as far as it leads to what was imported. */
function readMenu(
  { site }: ImportedSource,
  { plan, sections, report }: Rest,
): readonly { readonly title: string; readonly url: string }[] {
  return site.menu.flatMap(({ title, url }) => {
    const section = site.sections.find(({ name }) => name === title);
    const slug = section === undefined ? undefined : sections.added.find(({ name }) => name === section.name)?.slug;
    const path = plan.linkTo(url) ?? (slug === undefined ? undefined : routes.section(slug));
    const kind = path === undefined ? 'dropped' : 'kept';
    report.add({
      kind,
      rule: 'menu-kept',
      source: 'menu',
      confidence: 1,
      text: `${title} ${url}`,
      ...(path === undefined ? {} : { result: path }),
    });
    const words = clipText(toPlainField(title), 60).trim();
    return path === undefined || words === '' ? [] : [{ title: words, url: path }];
  });
}

function findRelated(
  plan: ImportPlan,
  item: ImportedArticle | ImportedPage,
  title: string,
  url: string | undefined,
): string | undefined {
  const found = (url === undefined ? undefined : plan.findByAddress(url)) ?? plan.findByTitle(title);
  return found === plan.slugOf(item.key) ? undefined : found;
}

async function readFileTime(file: string, zone: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined
    ? undefined
    : toZonedTime(Math.floor(found.mtimeMs / 60_000) * 60_000, zone).iso.slice(0, 16);
}

async function openComments({ dir, isDry }: ImportOptions): ReturnType<typeof openGrowingFile> {
  const ignore = (): Promise<void> => Promise.resolve();
  if (isDry) return { add: () => undefined, finish: ignore, abandon: ignore };
  const head = '{"type":"waline","version":1,"tables":["Comment"],"data":{"Comment":[\n';
  return openGrowingFile(path.join(dir, importFolder, 'comments.json'), head);
}

async function writeRecord(dir: string, text: string): Promise<void> {
  const file = await openGrowingFile(path.join(dir, recordFile), text);
  await file.finish('');
}
