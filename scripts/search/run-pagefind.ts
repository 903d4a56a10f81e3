import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { createCborReader, type CborValue } from '../../assets/shared/search-cbor.ts';
import { headLength } from '../../assets/shared/search-postings.ts';

/** A file of an index; its path is relative to the index folder, with forward slashes. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind made of the pages. */
export interface PagefindOutput {
  readonly version: string;
  /** Files of the chunks, as Pagefind packed them. */
  readonly files: readonly IndexFile[];
  /** In order of their words: the first word, and the chunk's name. */
  readonly chunks: readonly { readonly firstWord: string; readonly name: string }[];
  /** Words of each page, in the order in which the pages were added. */
  readonly wordCounts: readonly number[];
}

/**
 * Places a chunk. Pagefind's 20,000 make a query load 25 kB for each word; smaller chunks make the table longer.
 */
const chunkSize = '4000';
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
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await addPages(index, pages, onProgress);
    const { files } = await index.getFiles();
    await index.deleteIndex();
    return readOutput(files);
  } finally {
    await close();
    if (before === undefined) Reflect.deleteProperty(process.env, chunkSizeVariable);
    else process.env[chunkSizeVariable] = before;
  }
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

function readOutput(files: readonly IndexFile[]): PagefindOutput {
  const table = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (table === undefined) throw new Error('Pagefind wrote no table.');
  const [version, pages, chunks] = toList(createCborReader(gunzipSync(table.content), headLength).value());
  return {
    version: String(version),
    files: files.filter(({ path }) => path.endsWith('.pf_index')).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    chunks: toList(chunks).map((chunk) => {
      const [firstWord, , name] = toList(chunk);
      return { firstWord: String(firstWord), name: String(name) };
    }),
    wordCounts: toList(pages).map((page) => Number(toList(page)[1])),
  };
}

function toList(value: CborValue | undefined): readonly CborValue[] {
  if (value === undefined || typeof value === 'number' || typeof value === 'string') {
    throw new Error('Pagefind’s table is not as version 1.6 writes it.');
  }
  return value;
}
