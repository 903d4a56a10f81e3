import { close, createIndex } from 'pagefind';
import type { IndexFile } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';

/** The same articles indexed by Pagefind as it comes, to be measured beside ours. */
export async function buildStockIndex(documents: readonly SearchDocument[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (let from = 0; from < documents.length; from += 64) {
      const batch = documents.slice(from, from + 64);
      await Promise.all(batch.map((document) => index.addHTMLFile({ url: document.url, content: toHtml(document) })));
    }
    const { files } = await index.getFiles();
    return files.filter(({ path }) => /\.pf_|entry\.json$/.test(path));
  } finally {
    await close();
  }
}

/** What a site that uses Pagefind as its documentation says would print. */
function toHtml({ lang, title, standfirst, body, section, tags, authors, kind, date, image }: SearchDocument): string {
  const filters = [
    `section:${section.name}`,
    `kind:${kind}`,
    `year:${date.slice(0, 4)}`,
    ...tags.map(({ name }) => `tag:${name}`),
    ...authors.map(({ name }) => `author:${name}`),
  ];
  return [
    `<html lang="${lang}"><head><title>${escape(title)}</title></head><body><main data-pagefind-body>`,
    ...filters.map((filter) => `<i data-pagefind-filter="${escape(filter)}"></i>`),
    `<i data-pagefind-sort="date:${date.slice(0, 10)}" data-pagefind-meta="date:${date}"></i>`,
    image === null ? '' : `<img src="${escape(image.src)}" alt="">`,
    `<h1>${escape(title)}</h1><p data-pagefind-weight="2">${escape(standfirst)}</p>`,
    ...body.split('\n').map((line) => `<p>${escape(line)}</p>`),
    '</main></body></html>',
  ].join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
