import path from 'node:path';
import { createCommentArchive } from './comment-archive.ts';
import { openCommentExport, type CommentExport } from './comment-export.ts';
import type { WriteResult } from './content-writer.ts';
import type { ImportOptions } from './import-options.ts';
import { recordFile, renderRecord } from './import-record.ts';
import type { ImportedArticle, ImportedPage, ImportedSource } from './imported.ts';
import { openGrowingFile } from './json-file.ts';
import { prepareImport, type PreparedImport } from './prepare-import.ts';
import { renderArticle } from './render-article.ts';
import { renderPage } from './render-page.ts';
import type { ImportReport, Say } from './report.ts';
import { writeSite } from './write-site.ts';

/** What an import came to. */
export interface ImportResult {
  readonly articles: number;
  readonly pages: number;
  readonly comments: number;
  readonly files: ReadonlyMap<WriteResult, number>;
}

/** Items between two calls of `onProgress`. */
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
  const prepared = await prepareImport(source, options, report);
  const { writer } = prepared;
  const comments = await openCommentExport(options);
  const counts = await writeItems(source, prepared, comments, options, report).catch(async (error: unknown) => {
    await comments.abandon();
    throw error;
  });
  if (counts.articles + counts.pages > 0) await writeSite(source, prepared, report);
  if (!options.isDry) {
    await writeRecord(options.dir, renderRecord(prepared.record));
    await prepared.journal.close();
  }
  return { ...counts, files: writer.counts };
}

/** Writes the articles, pages and comments of a source in its order; of two items with one key, the first. */
async function writeItems(
  source: ImportedSource,
  prepared: PreparedImport,
  comments: CommentExport,
  options: ImportOptions,
  report: ImportReport,
): Promise<Omit<ImportResult, 'files'>> {
  const { writer, context } = prepared;
  const { plan } = context;
  const archive = createCommentArchive(writer);
  const written = { article: 0, page: 0 };
  const seen = new Set<string>();
  for await (const item of source.items(plan)) {
    const slug = plan.slugOf(item.type === 'comment' ? item.article : item.key);
    if (slug === undefined || (item.type !== 'comment' && seen.has(item.key))) continue;
    await archive.add(slug, item);
    if (item.type === 'comment') {
      comments.add(item, slug);
      continue;
    }
    seen.add(item.key);
    await writeItem(item, slug, prepared, (entry) => report.add({ ...item.place, ...entry }));
    written[item.type] += 1;
    if (seen.size % progressEvery === 0) options.onProgress(seen.size, plan.articles);
  }
  await archive.finish();
  return { articles: written.article, pages: written.page, comments: await comments.finish(report) };
}

async function writeItem(
  item: ImportedArticle | ImportedPage,
  slug: string,
  { writer, context }: PreparedImport,
  say: Say,
): Promise<void> {
  const { file, text } =
    item.type === 'article'
      ? await renderArticle(item, slug, context, say)
      : await renderPage(item, slug, context.zone, context.bodyOf(item, say));
  await writer.put(item.key, file, text);
}

async function writeRecord(dir: string, text: string): Promise<void> {
  const file = await openGrowingFile(path.join(dir, recordFile), text);
  await file.finish('');
}
