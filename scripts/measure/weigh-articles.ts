import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);
/** Files compressed at once. */
const CONCURRENCY = 8;

/** An article's page as it is sent; sizes are brotli, without heads. */
export interface ArticleWeight {
  /** Site-relative address. */
  readonly path: string;
  /** Bytes of the page and of the style sheets it names. */
  readonly bytes: number;
  /** Whether a picture leads it, or stands in its text. */
  readonly hasPictures: boolean;
  /** Whether it is read from left to right, with faces of its own. */
  readonly isLatin: boolean;
  /** Whether the first thing to see is a picture. */
  readonly hasLead: boolean;
}

/** Weighs the page of every article of a built site, with its style sheets; the lightest first. */
export async function weighArticles(folder: string): Promise<readonly ArticleWeight[]> {
  const names = await readdir(path.join(folder, 'articles'), { withFileTypes: true });
  const queue = names.filter((entry) => entry.isDirectory()).values();
  const styles = new Map<string, Promise<number>>();
  const weigh = async (file: string): Promise<number> => (await brotli(await readFile(file))).length;
  const weighStyle = (href: string): Promise<number> => {
    const known = styles.get(href) ?? weigh(path.join(folder, href));
    styles.set(href, known);
    return known;
  };
  const weights: ArticleWeight[] = [];
  const work = async (): Promise<void> => {
    for (const { name } of queue) {
      const html = await readFile(path.join(folder, 'articles', name, 'index.html'), 'utf8');
      // A note of withdrawal stands at an article's address and is none.
      if (!html.includes('<article')) continue;
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
      const sizes = await Promise.all([brotli(html).then(({ length }) => length), ...sheets.map(weighStyle)]);
      const article = html.slice(html.indexOf('<article'), html.indexOf('<section class="related"') >>> 0);
      weights.push({
        path: `/articles/${name}/`,
        bytes: sizes.reduce((sum, size) => sum + size, 0),
        isLatin: /^<!doctype html>\s*<html[^>]* dir="ltr"/.test(html),
        hasPictures: article.includes('<img'),
        hasLead: article.includes('fetchpriority="high"'),
      });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return weights.sort((one, other) => one.bytes - other.bytes);
}
