import { readColumns, type FacetColumns } from './search-filters.ts';
import {
  entryFile,
  fromLengthCode,
  indexFormat,
  type Fragment,
  type IndexEntry,
  type PageTable,
} from './search-index-format.ts';
import { openIndexPart, readJson, type IndexFiles } from './search-index-part.ts';
import { joinParts } from './search-joined-parts.ts';
import type { StemEntry } from './search-postings.ts';
import type { Vocabulary } from './search-vocabulary.ts';

export type { IndexFiles } from './search-index-part.ts';

/** An index whose tables are loaded; the rest is fetched when it is asked for, once. */
export interface SearchIndex {
  readonly table: PageTable;
  readonly columns: FacetColumns;
  /** By page, its number of words beside the mean of all pages. */
  readonly lengths: Float32Array;
  /** What is filed under a key. */
  readonly lookUp: (key: string) => Promise<StemEntry | null>;
  /** Keys that start with `prefix`, as many as are at hand with the first of them. */
  readonly keysFrom: (prefix: string) => Promise<readonly string[]>;
  readonly fragment: (page: number) => Promise<Fragment>;
  readonly vocabulary: () => Promise<Vocabulary>;
}

/** The index was written for another version of this code. */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError';
}

/**
 * Opens an index. Where the archive has an index for each of its parts, they are searched as one: how rare a word is, is
 * counted over all of them.
 *
 * @throws IndexFormatError when page and index are of different versions
 */
export async function openSearchIndex(files: IndexFiles): Promise<SearchIndex> {
  // The gate of the index: what the entry holds is checked by version, not field by field.
  const entry = (await readJson(files, entryFile)) as IndexEntry;
  if (entry.format !== indexFormat)
    throw new IndexFormatError(`Index format ${entry.format}, expected ${indexFormat}.`);
  const parts = await Promise.all(entry.tables.map((table) => openIndexPart(files, table)));
  const joined = joinParts(parts);
  return { ...joined, columns: readColumns(joined.table), lengths: readLengths(joined.table) };
}

function readLengths({ lengths, pages }: PageTable): Float32Array {
  const words = Float32Array.from(lengths, (code) => fromLengthCode(code.charCodeAt(0)));
  const mean = Math.max(1, words.reduce((sum, length) => sum + length, 0) / Math.max(1, pages));
  return words.map((length) => length / mean);
}
