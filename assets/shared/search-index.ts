import { readColumns, type FacetColumns } from './search-filters.ts';
import {
  chunkFile,
  entryFile,
  fragmentFile,
  fromLengthCode,
  indexFormat,
  versionOf,
  type Fragment,
  type IndexEntry,
  type IndexTable,
} from './search-index-format.ts';
import { readChunk, type IndexChunk, type StemEntry } from './search-postings.ts';
import { parseVocabulary, type Vocabulary } from './search-vocabulary.ts';

/** The index folder. */
export interface IndexFiles {
  /** A file's bytes, unpacked; rejects when the file is not there. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
}

/** An index whose table is loaded; the rest is fetched when it is asked for, once. */
export interface SearchIndex {
  readonly table: IndexTable;
  readonly columns: FacetColumns;
  /** By page, its number of words beside the mean of all pages. */
  readonly lengths: Float32Array;
  /** What is filed under a key. */
  readonly lookUp: (key: string) => Promise<StemEntry | null>;
  /** The keys from `prefix` on that start with it, of the chunk where the first of them stands. */
  readonly keysFrom: (prefix: string) => Promise<readonly string[]>;
  readonly fragment: (page: number) => Promise<Fragment>;
  readonly vocabulary: () => Promise<Vocabulary>;
}

/** The index was written for another version of this code. */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError';
}

/**
 * Opens an index.
 *
 * @throws IndexFormatError when page and index are of different versions
 */
export async function openSearchIndex(files: IndexFiles): Promise<SearchIndex> {
  // The gate of the index: what the entry and the table hold is checked by version, not field by field.
  const readJson = async (file: string): Promise<unknown> => JSON.parse(files.decode(await files.read(file)));
  const entry = (await readJson(entryFile)) as IndexEntry;
  if (entry.format !== indexFormat)
    throw new IndexFormatError(`Index format ${entry.format}, expected ${indexFormat}.`);
  const table = (await readJson(entry.table)) as IndexTable;
  const firstWords = table.firstWords.split(' ');
  const names = table.chunks === '' ? [] : table.chunks.split(' ');
  const load = once(async (file: string): Promise<IndexChunk> => readChunk(await files.read(file), files.decode));
  const fragment = once(async (file: string) => (await readJson(file)) as Fragment);
  const vocabulary = once(async (file: string) => parseVocabulary(files.decode(await files.read(file))));

  async function chunkOf(key: string): Promise<IndexChunk | null> {
    const name = names[findChunk(firstWords, key)];
    return name === undefined ? null : load(chunkFile(name));
  }

  return {
    table,
    columns: readColumns(table),
    lengths: readLengths(table),
    lookUp: async (key) => (await chunkOf(key))?.get(key) ?? null,
    keysFrom: async (prefix) => [...((await chunkOf(prefix))?.keys() ?? [])].filter((key) => key.startsWith(prefix)),
    fragment: (page) => fragment(fragmentFile(page, versionOf(page, table.versions))),
    vocabulary: () => vocabulary(table.vocabulary),
  };
}

function readLengths({ lengths, pages }: IndexTable): Float32Array {
  const words = Float32Array.from(lengths, (code) => fromLengthCode(code.charCodeAt(0)));
  const mean = Math.max(1, words.reduce((sum, length) => sum + length, 0) / Math.max(1, pages));
  return words.map((length) => length / mean);
}

/** Remembers what a loader gave for each file, and forgets a failure so that it can be tried again. */
function once<Value>(load: (file: string) => Promise<Value>): (file: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const loading = load(file);
    known.set(file, loading);
    loading.catch(() => known.delete(file));
    return loading;
  };
}

/** The last chunk whose first word is not after the key; −1 when there is none. */
function findChunk(firstWords: readonly string[], key: string): number {
  let low = 0;
  let high = firstWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstWords[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
