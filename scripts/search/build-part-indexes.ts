import { entryFile, type IndexEntry } from '../../assets/shared/search-index-format.ts';
import { buildSearchIndex, toEntryFile, type BuildIndexOptions } from './build-index.ts';
import type { IndexFile } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';

/** A part of an archive that is to be indexed by itself. */
export interface IndexedPart {
  /** Name of its folder in the index folder. */
  readonly name: string;
  /** Made when the part's turn comes. */
  readonly documents: () => Iterable<SearchDocument>;
}

/** Indexes parts one after another, each in a folder of its own, so that Pagefind holds no more than one in memory. */
export async function buildPartIndexes(
  parts: readonly IndexedPart[],
  options: BuildIndexOptions,
): Promise<readonly IndexFile[]> {
  const files: IndexFile[] = [];
  for (const { name, documents } of parts) {
    const built = await buildSearchIndex(documents(), options);
    files.push(...built.files.map(({ path, content }) => ({ path: `${name}/${path}`, content })));
  }
  return files;
}

/** Where the entry of a part lies in the index folder. */
export function toPartEntryFile(name: string): string {
  return `${name}/${entryFile}`;
}

/**
 * The entry over all parts.
 *
 * @param entries each part's own by its name, the oldest first
 */
export function joinPartEntries(entries: ReadonlyMap<string, IndexEntry>): IndexFile {
  const [first] = entries.values();
  const tables = [...entries].flatMap(([name, entry]) => entry.tables.map((table) => `${name}/${table}`));
  return toEntryFile({ version: first?.version ?? '', format: first?.format ?? '', tables });
}
