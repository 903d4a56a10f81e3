import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { entryFile } from '../../assets/shared/search-index-format.ts';
import type { OutputFile } from '../assets/built-assets.ts';
import { routes, toOutputFile } from '../routes.ts';
import type { Entry, Site } from './site.ts';

/** An answer as Eleventy's development server takes it. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Prints pages when a browser asks for them: a writer looks at few of ten thousand, and sees what was saved without
 * waiting for the others. The search index is made when somebody first searches, a share card when somebody looks at
 * it. What is copied lies in the output folder and is left to Eleventy.
 *
 * @param getSite the site as it was last read; null before the first time
 * @param outputDir absolute
 */
export function createPageServer(
  getSite: () => Site | null,
  outputDir: string,
): (request: { readonly url: URL }) => Promise<PageAnswer | undefined> {
  let indexed: Site | null = null;
  const known = new WeakMap<Site, ServedSite>();
  const open = (site: Site): ServedSite => {
    const opened = known.get(site) ?? openSite(site);
    known.set(site, opened);
    return opened;
  };
  return async ({ url }) => {
    const site = getSite();
    const file = toFile(url, site === null ? '/' : new URL(site.url).pathname);
    if (site === null || file === null) return undefined;
    const { isCopied, find } = open(site);
    if (isCopied(file)) return undefined;
    const entry = find(file);
    if (entry) return print(entry, 200);
    const index = routes.searchIndex().slice(1);
    // A search goes on in the index that it began with, whatever is saved meanwhile.
    if (file === `${index}${entryFile}`) indexed = site;
    if (file.startsWith(index)) return answerFile(file, await (indexed ?? site).index());
    if (file.startsWith(routes.media('').slice(1)) && !existsSync(path.join(outputDir, file))) {
      return answerFile(file, await site.cards(file));
    }
    if (existsSync(path.join(outputDir, file))) return undefined;
    const notFound = find(toOutputFile(routes.notFound()));
    return notFound && path.extname(file) === '.html' ? print(notFound, 404) : undefined;
  };
}

/** What stands at the addresses of a site. */
interface ServedSite {
  readonly isCopied: (file: string) => boolean;
  readonly find: (file: string) => Entry | undefined;
}

/** Pages are made up to the one that is asked for: of ten thousand articles those before it, and no list of them. */
function openSite({ files, entries }: Site): ServedSite {
  const copied = new Set(files.map((file) => file.path));
  const made = new Map<string, Entry>();
  const rest = entries()[Symbol.iterator]();
  return {
    isCopied: (file) => copied.has(file),
    find: (file) => {
      while (!made.has(file)) {
        const next: IteratorResult<Entry, unknown> = rest.next();
        if (next.done === true) return undefined;
        made.set(toOutputFile(next.value.path), next.value);
      }
      return made.get(file);
    },
  };
}

/** The file that a browser asks for; null where the address is broken. */
function toFile({ pathname }: URL, prefix: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return toOutputFile(decoded.startsWith(prefix) ? decoded.slice(prefix.length - 1) : decoded);
  } catch {
    return null;
  }
}

async function answerFile(file: string, files: readonly OutputFile[]): Promise<PageAnswer | undefined> {
  const content = files.find((one) => one.path === file)?.content;
  if (content === undefined) return undefined;
  return answer(200, file, content instanceof Uint8Array ? Buffer.from(content) : await readFile(content.copyOf));
}

/** A layout that fails shows its fault instead of its page. */
function print(entry: Entry, status: number): PageAnswer {
  try {
    return answer(status, toOutputFile(entry.path), entry.render());
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${entry.path}: ${text}\n`);
    return { status: 500, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text };
  }
}

function answer(status: number, file: string, body: string | Buffer): PageAnswer {
  const fallback = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
  const type = types[path.extname(file)] ?? fallback;
  return { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body };
}
