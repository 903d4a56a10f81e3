import { stat } from 'node:fs/promises';
import type { ImportedSource } from '../imported.ts';
import type { ImportReport } from '../report.ts';
import { readWxr } from './read-wxr.ts';
import { indexWxr } from './wxr-index.ts';
import { wxrToItems } from './wxr-to-items.ts';

/**
 * Opens a WordPress export (WXR), gzipped or not. It is read twice: for what items refer to, then for the items; of
 * neither reading more than one item is kept.
 *
 * @throws Error where the file holds no posts or pages
 */
export async function openWordpressSource(file: string, report: ImportReport): Promise<ImportedSource> {
  if (!(await stat(file)).isFile())
    throw new Error(`${file}: a WordPress export is one .xml or .xml.gz file · ملف التصدير ملف واحد`);
  const index = await indexWxr(file, report);
  if (index.outline.length === 0) {
    throw new Error(
      `${file}: no posts or pages; is it a WordPress export? · لا مقالات في الملف؛ هل هو ملف تصدير وردبرس؟`,
    );
  }
  return {
    site: {
      name: index.name,
      tagline: index.tagline,
      url: index.url,
      lang: index.lang,
      sections: index.sections,
      menu: index.menu,
    },
    pictureDirs: [],
    outline: () => index.outline,
    async *items({ linkTo, isOwn }) {
      for await (const event of readWxr(file, undefined)) {
        if (event.type === 'item') yield* wxrToItems(event.item, { file, index, report, linkTo, isOwn });
      }
    },
  };
}
