import path from 'node:path';
import type { ImportedArticle, ImportedSource, LinkBook } from '../imported.ts';
import { listSourceFiles } from '../list-source-files.ts';
import { readSourceText } from '../read-source-text.ts';
import type { ImportReport } from '../report.ts';
import { createReport } from '../report.ts';
import { readHtmlPage } from './read-html-page.ts';

/** Opens pages as a browser saved them: one file, or the `.html` files of a folder with what lies beside them. */
export async function openHtmlSource(source: string, report: ImportReport, encoding?: string): Promise<ImportedSource> {
  const files = await listSourceFiles(source, /\.(?:html?|xhtml)$/i);
  const silent = createReport(() => undefined);
  const nowhere: LinkBook = { linkTo: () => undefined, isOwn: () => false };
  const read = async (
    { file, name }: { readonly file: string; readonly name: string },
    to: ImportReport,
    links: LinkBook,
  ): Promise<ImportedArticle | undefined> => {
    const text = await readSourceText(file, encoding, to);
    return text === undefined ? undefined : readHtmlPage(text, { file, key: `html:${name}`, name }, to, links);
  };
  return {
    site: { sections: [], menu: [] },
    pictureDirs: [...new Set(files.map(({ file }) => path.dirname(file)))],
    async *outline() {
      for (const file of files) {
        const page = await read(file, silent, nowhere);
        if (page !== undefined)
          yield {
            type: 'article',
            key: page.key,
            title: page.title,
            ...(page.slug === undefined ? {} : { slug: page.slug }),
            addresses: page.addresses,
            ...page.place,
          };
      }
    },
    async *items(links) {
      for (const file of files) {
        const page = await read(file, report, links);
        if (page !== undefined) yield page;
      }
    },
  };
}
