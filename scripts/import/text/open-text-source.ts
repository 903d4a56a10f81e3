import path from 'node:path';
import type { ImportedArticle, ImportedSource } from '../imported.ts';
import { listSourceFiles } from '../list-source-files.ts';
import { readSourceText } from '../read-source-text.ts';
import type { ImportReport } from '../report.ts';
import { createReport } from '../report.ts';
import { readTextPage } from './read-text-page.ts';

/**
 * Opens pages that were saved as plain text: one file, or the `.txt` files of a folder.
 *
 * @param encoding of the files, where the caller knows it
 */
export async function openTextSource(source: string, report: ImportReport, encoding?: string): Promise<ImportedSource> {
  const files = await listSourceFiles(source, /\.(?:txt|text)$/i);
  const silent = createReport(() => undefined);
  return {
    site: { sections: [], menu: [] },
    pictureDirs: [],
    async *outline() {
      for (const file of files) {
        const page = await readPage(file, silent);
        if (page !== undefined)
          yield { type: 'article', key: page.key, title: page.title, addresses: [], ...page.place };
      }
    },
    async *items() {
      for (const file of files) {
        const page = await readPage(file, report);
        if (page !== undefined) yield page;
      }
    },
  };

  async function readPage(
    { file, name }: { readonly file: string; readonly name: string },
    to: ImportReport,
  ): Promise<ImportedArticle | undefined> {
    const text = await readSourceText(file, encoding, to);
    if (text === undefined) return undefined;
    const page = readTextPage(text, path.relative('.', file) === '' ? name : file, to);
    return page === undefined ? undefined : { ...page, key: `text:${name}:${page.title}` };
  }
}
