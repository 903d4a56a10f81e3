import { entryFile, type IndexEntry } from '../../assets/shared/search-index-format.ts';
import { buildSearchIndex, toEntryFile, type BuildIndexOptions } from './build-index.ts';
import { noIndexMemory, toIndexFingerprint, type IndexMemory } from './index-memory.ts';
import type { IndexFile } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';

/** A part of an archive that is to be indexed by itself. */
export interface IndexedPart {
  /** Name of its folder in the index folder. */
  readonly name: string;
  /** Made when the part's turn comes. */
  readonly documents: () => readonly SearchDocument[];
}

/**
 * Indexes parts one after another, each in a folder of its own, so that Pagefind holds no more than one in memory, and
 * an article that changes costs no part but its own.
 */
export async function buildPartIndexes(
  parts: readonly IndexedPart[],
  options: BuildIndexOptions,
  memory = noIndexMemory,
): Promise<readonly IndexFile[]> {
  const files: IndexFile[] = [];
  for (const part of parts) {
    const built = await recallIndex(part, options, memory);
    files.push(...built.map(({ path, content }) => ({ path: `${part.name}/${path}`, content })));
  }
  return files;
}

/**
 * The index of a part as an earlier build made it of the same documents; else indexes it. Pagefind has no way to change
 * an index, so one other document makes all of it anew.
 */
export async function recallIndex(
  part: IndexedPart,
  options: BuildIndexOptions,
  memory: IndexMemory,
): Promise<readonly IndexFile[]> {
  const documents = part.documents();
  const fingerprint = toIndexFingerprint(documents, options);
  const known = await memory.recall(part.name, fingerprint);
  if (known !== null) return known;
  const { files } = await buildSearchIndex(documents, options);
  await memory.keep(part.name, fingerprint, files);
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
