import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { entryFile } from '../../assets/shared/search-index-format.ts';
import type { OutputFile } from '../assets/built-assets.ts';
import { toContentType } from '../publish/content-type.ts';
import { explainFileError } from '../publish/explain-file-error.ts';
import { routes, toOutputFile } from '../routes.ts';
import type { Entry, Site } from './site.ts';

/** An answer as Eleventy's development server takes it. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * Prints pages when a browser asks for them: a writer looks at few of ten thousand, and sees what was saved without
 * waiting for the others. The search index is made when somebody first searches, a share card when somebody looks at
 * it; pictures and assets are read where they lie, so that no save has to copy thousands of them.
 *
 * @param getSite the site as it was last read; null before the first time
 * @param getNotice HTML that stands over every page, whatever the page is
 */
export function createPageServer(
  getSite: () => Site | null,
  getNotice: () => string = () => '',
): (request: { readonly url: URL }) => Promise<PageAnswer | undefined> {
  let indexed: Site | null = null;
  const known = new WeakMap<Site, ServedSite>();
  const open = (site: Site): ServedSite => {
    const opened = known.get(site) ?? openSite(site);
    known.set(site, opened);
    return opened;
  };
  const serve = async (url: URL): Promise<PageAnswer | undefined> => {
    const site = getSite();
    const file = toFile(url, site === null ? '/' : new URL(site.url).pathname);
    if (site === null || file === null) return undefined;
    const { copied, find } = open(site);
    const whole = copied.get(file);
    if (whole) return answerFile(whole);
    const index = routes.searchIndex().slice(1);
    // A search goes on in the index that it began with, whatever is saved meanwhile.
    if (file === `${index}${entryFile}`) indexed = site;
    if (file.startsWith(index)) return answerOneOf(await (indexed ?? site).index(), file);
    if (file.startsWith(routes.media('').slice(1))) return answerOneOf(await site.cards(file), file);
    const entry = find(file);
    if (entry) return print(entry, 200, getNotice());
    const notFound = find(toOutputFile(routes.notFound()));
    return notFound && path.extname(file) === '.html' ? print(notFound, 404, getNotice()) : undefined;
  };
  return async ({ url }) => {
    try {
      return await serve(url);
    } catch (error) {
      return answerFault(url.pathname, error);
    }
  };
}

/** What stands at the addresses of a site. */
interface ServedSite {
  readonly copied: ReadonlyMap<string, OutputFile>;
  readonly find: (file: string) => Entry | undefined;
}

/** Pages are made up to the one that is asked for: of ten thousand articles those before it, and no list of them. */
function openSite({ files, entries }: Site): ServedSite {
  const made = new Map<string, Entry>();
  const rest = entries()[Symbol.iterator]();
  let failed: { readonly error: unknown } | null = null;
  /** A generator that threw says of the rest that there is none, which would be told as pages that are not found. */
  const makeNext = (): IteratorResult<Entry, unknown> => {
    if (failed !== null) throw failed.error;
    try {
      return rest.next();
    } catch (error) {
      failed = { error };
      throw error;
    }
  };
  return {
    copied: new Map(files.map((file) => [file.path, file])),
    find: (file) => {
      while (!made.has(file)) {
        const next = makeNext();
        if (next.done === true) return undefined;
        made.set(toOutputFile(next.value.path), next.value);
      }
      return made.get(file);
    },
  };
}

/** A browser shows these, where it saves a feed of its own type. */
const shown: Readonly<Record<string, string>> = {
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Where nobody looks for a page, whatever the path prefix: Eleventy's development server has scripts of its own in the
 * first; in the second Chromium's tools look for their settings whenever a page is opened beside them. Elsewhere below
 * `.well-known` old addresses may lead on.
 */
const foldersWithoutPages = ['/.11ty/', '/.well-known/appspecific/'];

/**
 * The file that a browser asks for; null where the address is broken, or in a folder without pages: to learn that none
 * stands there, all would have to be made.
 */
function toFile({ pathname }: URL, prefix: string): string | null {
  if (foldersWithoutPages.some((folder) => pathname.startsWith(folder))) return null;
  try {
    const decoded = decodeURIComponent(pathname);
    return toOutputFile(decoded.startsWith(prefix) ? decoded.slice(prefix.length - 1) : decoded);
  } catch {
    return null;
  }
}

async function answerOneOf(files: readonly OutputFile[], file: string): Promise<PageAnswer | undefined> {
  const found = files.find((one) => one.path === file);
  return found && answerFile(found);
}

async function answerFile({ path: file, content }: OutputFile): Promise<PageAnswer> {
  return answer(200, file, content instanceof Uint8Array ? Buffer.from(content) : await readFile(content.copyOf));
}

function print(entry: Entry, status: number, notice: string): PageAnswer {
  const file = toOutputFile(entry.path);
  const text = entry.render();
  const body =
    notice === '' || path.extname(file) !== '.html' ? text : text.replace(/<body[^>]*>/, (tag) => tag + notice);
  return answer(status, file, body);
}

/**
 * Whatever fails shows its fault instead of what was asked for, and the server goes on: a layout, a view, a list, the
 * index, or a file that somebody deleted since it was read.
 */
function answerFault(address: string, error: unknown): PageAnswer {
  const explained = explainFileError(error);
  const text = explained === null ? toDetails(error) : `${explained.ar}\n${explained.en}`;
  process.stderr.write(`${address}: ${text}\n`);
  const status = explained === null ? 500 : 404;
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text };
}

function toDetails(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function answer(status: number, file: string, body: string | Buffer): PageAnswer {
  const type = shown[path.extname(file)] ?? toContentType(file);
  return { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body };
}
