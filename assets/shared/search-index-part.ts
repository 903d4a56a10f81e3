import { chunkFile, fragmentFile, versionOf, type Fragment, type IndexTable } from './search-index-format.ts';
import { readChunk, type IndexChunk, type StemEntry } from './search-postings.ts';
import { parseVocabulary, type Vocabulary } from './search-vocabulary.ts';

/** The index folder. */
export interface IndexFiles {
  /** A file's bytes, unpacked; rejects when the file is not there. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The text that bytes hold, in their `encodingOf`. */
  readonly decode: (bytes: Uint8Array) => string;
}

/** The index of one part of the archive, whose table is loaded; the rest is fetched when it is asked for, once. */
export interface IndexPart {
  readonly table: IndexTable;
  /** What is filed under a key. */
  readonly lookUp: (key: string) => Promise<StemEntry | null>;
  /** The keys from `prefix` on that start with it, of the chunk where the first of them stands. */
  readonly keysFrom: (prefix: string) => Promise<readonly string[]>;
  readonly fragment: (page: number) => Promise<Fragment>;
  readonly vocabulary: () => Promise<Vocabulary>;
}

/** Reads a JSON file of the index. */
export async function readJson(files: IndexFiles, file: string): Promise<unknown> {
  return JSON.parse(files.decode(await files.read(file)));
}

/**
 * Opens a part.
 *
 * @param tableFile path of its table; what the table names lies beside it
 */
export async function openIndexPart(files: IndexFiles, tableFile: string): Promise<IndexPart> {
  // What a table holds is checked by the version in the entry, not field by field.
  const table = (await readJson(files, tableFile)) as IndexTable;
  const folder = tableFile.slice(0, tableFile.lastIndexOf('/') + 1);
  const firstWords = table.firstWords.split(' ');
  const names = table.chunks === '' ? [] : table.chunks.split(' ');
  const load = once(async (file: string): Promise<IndexChunk> => readChunk(await files.read(file), files.decode));
  const fragment = once(async (file: string) => (await readJson(files, file)) as Fragment);
  const vocabulary = once(async (file: string) => parseVocabulary(files.decode(await files.read(file))));

  async function chunkOf(key: string): Promise<IndexChunk | null> {
    const name = names[findChunk(firstWords, key)];
    return name === undefined ? null : load(folder + chunkFile(name));
  }

  return {
    table,
    lookUp: async (key) => (await chunkOf(key))?.get(key) ?? null,
    keysFrom: async (prefix) => [...((await chunkOf(prefix))?.keys() ?? [])].filter((key) => key.startsWith(prefix)),
    fragment: (page) => fragment(folder + fragmentFile(page, versionOf(page, table.versions))),
    vocabulary: () => vocabulary(folder + table.vocabulary),
  };
}

/** Remembers what a loader gave for each file, and forgets a failure so that it can be tried again. */
export function once<Value>(load: (file: string) => Promise<Value>): (file: string) => Promise<Value> {
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
