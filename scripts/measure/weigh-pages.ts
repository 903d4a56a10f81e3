import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);
/** Files compressed at once. */
const CONCURRENCY = 8;

/** A page as it is sent; sizes are brotli, without heads. */
export interface PageWeight {
  /** Site-relative address. */
  readonly path: string;
  /** Bytes of the page and of the style sheets it names. */
  readonly bytes: number;
}

/**
 * Weighs every page of a built site at and below an address, with its style sheets; the lightest first.
 *
 * @param below site-relative, with a trailing slash
 * @param describe adds to a page's weight what its HTML tells; null leaves it out
 */
export async function weighPages<Told extends object>(
  folder: string,
  below: string,
  describe: (html: string) => Told | null,
): Promise<readonly (PageWeight & Told)[]> {
  const styles = new Map<string, Promise<number>>();
  const weighStyle = (href: string): Promise<number> => {
    const known = styles.get(href) ?? readFile(path.join(folder, href)).then(weigh);
    styles.set(href, known);
    return known;
  };
  const queue = (await listPages(folder, below)).values();
  const weights: (PageWeight & Told)[] = [];
  const work = async (): Promise<void> => {
    for (const page of queue) {
      const html = await readFile(path.join(folder, page, 'index.html'), 'utf8');
      const told = describe(html);
      if (told === null) continue;
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
      const sizes = await Promise.all([weigh(html), ...sheets.map(weighStyle)]);
      weights.push({ path: page, bytes: sizes.reduce((sum, size) => sum + size, 0), ...told });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return weights.sort((one, other) => one.bytes - other.bytes);
}

const weigh = async (text: string | Buffer): Promise<number> => (await brotli(text)).length;

/** Addresses that a page stands at. */
async function listPages(folder: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(folder, below), { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => name === 'index.html')
    .map(({ parentPath }) => `/${path.relative(folder, parentPath).split(path.sep).join('/')}/`);
}
