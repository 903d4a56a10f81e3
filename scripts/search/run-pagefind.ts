import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { chunkFile } from '../../assets/shared/search-index-format.ts';
import { createCborReader, type CborValue } from './cbor-reader.ts';
import { headLength, repackChunk } from './repack-chunk.ts';
import { withPagefind } from './with-pagefind.ts';

/** A file of an index; its path is relative to the index folder, with forward slashes. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind made of the pages. */
export interface PagefindOutput {
  readonly version: string;
  /** Files of the chunks, packed anew. */
  readonly files: readonly IndexFile[];
  /** In order of their words: the first word, and the chunk's name. */
  readonly chunks: readonly { readonly firstWord: string; readonly name: string }[];
  /** Words of each page, in the order in which the pages were added. */
  readonly wordCounts: readonly number[];
}

/**
 * Places a chunk. Pagefind's 20,000 make a query load 25 kB for each word; smaller chunks make the table longer.
 */
const chunkSize = '1000';
const chunkSizeVariable = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const atOnce = 64;

/**
 * Indexes pages with Pagefind 1.6, which files their words in chunks.
 *
 * Its own pages and reader are left out: the reader takes 80 kB, asks for every word of a query, and folds words anew.
 * What we rely on beyond its documentation is checked here and in the tests: pages are numbered as they are added, the
 * table is `[version, [[page, words …] …], [[from, to, chunk] …] …]`.
 *
 * @param pages HTML of each page, whose words are keys
 * @throws Error when Pagefind fails or its files are not as expected
 */
export async function runPagefind(
  pages: Iterable<string>,
  onProgress?: (done: number) => void,
): Promise<PagefindOutput> {
  const before = process.env[chunkSizeVariable];
  process.env[chunkSizeVariable] = chunkSize;
  try {
    return await readOutput(await withPagefind(() => makeFiles(pages, onProgress)));
  } finally {
    await close();
    if (before === undefined) Reflect.deleteProperty(process.env, chunkSizeVariable);
    else process.env[chunkSizeVariable] = before;
  }
}

async function makeFiles(pages: Iterable<string>, onProgress?: (done: number) => void): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await addPages(index, pages, onProgress);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

async function addPages(
  index: PagefindIndex,
  pages: Iterable<string>,
  onProgress?: (done: number) => void,
): Promise<void> {
  let waiting: Promise<unknown>[] = [];
  let done = 0;
  for (const content of pages) {
    waiting.push(index.addHTMLFile({ url: String(done + waiting.length), content }).then(rejectErrors));
    if (waiting.length < atOnce) continue;
    await Promise.all(waiting);
    done += waiting.length;
    waiting = [];
    onProgress?.(done);
  }
  await Promise.all(waiting);
  onProgress?.(done + waiting.length);
}

function rejectErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind refused a page: ${errors.join('; ')}`);
}

async function readOutput(files: readonly IndexFile[]): Promise<PagefindOutput> {
  const table = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (table === undefined) throw new Error('Pagefind wrote no table.');
  const [version, pages, chunks] = toList(createCborReader(gunzipSync(table.content), headLength).value());
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const named = toList(chunks).map((chunk) => {
    const [firstWord, , name] = toList(chunk).map(String);
    return { firstWord: firstWord ?? '', name: name ?? '' };
  });
  const toFile = async ({ name }: { readonly name: string }): Promise<IndexFile> => {
    const content = contents.get(`index/${name}.pf_index`);
    if (content === undefined) throw new Error(`Pagefind wrote no chunk ${name}.`);
    return { path: chunkFile(toShortName(name)), content: await repackChunk(content) };
  };
  return {
    version: String(version),
    files: await Promise.all(named.map(toFile)),
    chunks: named.map(({ firstWord, name }) => ({ firstWord, name: toShortName(name) })),
    wordCounts: toList(pages).map((page) => Number(toList(page)[1])),
  };
}

/** The hash in a name, without the language before it. */
function toShortName(name: string): string {
  return name.slice(name.indexOf('_') + 1);
}

function toList(value: CborValue | undefined): readonly CborValue[] {
  if (value === undefined || typeof value === 'number' || typeof value === 'string') {
    throw new Error('Pagefind’s table is not as version 1.6 writes it.');
  }
  return value;
}
