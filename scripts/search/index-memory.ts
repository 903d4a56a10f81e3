import { createHash } from 'node:crypto';
import type { BuildIndexOptions } from './build-index.ts';
import type { IndexFile } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';

/** Indexes that earlier builds made, each under the name of what it is of. */
export interface IndexMemory {
  /** The files of the index that was made of the same things; null where none is kept. */
  readonly recall: (name: string, fingerprint: string) => Promise<readonly IndexFile[] | null>;
  readonly keep: (name: string, fingerprint: string, files: readonly IndexFile[]) => Promise<void>;
}

/** Keeps bytes under a name, or gives back null. */
export interface IndexStore {
  readonly read: (name: string) => Promise<Buffer | null>;
  readonly write: (name: string, chunks: Iterable<Uint8Array>) => Promise<void>;
}

/** Remembers nothing. */
export const noIndexMemory: IndexMemory = {
  recall: () => Promise.resolve(null),
  keep: () => Promise.resolve(),
};

/** What a kept index begins with, before the contents of its files one after another. */
interface Contents {
  readonly fingerprint: string;
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

const LINE_END = '\n'.charCodeAt(0);

/** @param store gives back what was written into it as it was, and by the same code and the same Pagefind */
export function createIndexMemory(store: IndexStore): IndexMemory {
  const toKeptName = (name: string): string => `index-${name}`;
  return {
    recall: async (name, fingerprint) => {
      const kept = await store.read(toKeptName(name));
      return kept === null ? null : parseKept(kept, fingerprint);
    },
    keep: async (name, fingerprint, files) => {
      const contents: Contents = { fingerprint, files: files.map(({ path, content }) => [path, content.length]) };
      const line = Buffer.from(`${JSON.stringify(contents)}\n`);
      await store.write(toKeptName(name), [line, ...files.map(({ content }) => content)]);
    },
  };
}

function parseKept(kept: Buffer, fingerprint: string): readonly IndexFile[] | null {
  let start = kept.indexOf(LINE_END) + 1;
  // As `keep` wrote it: the store vouches for that.
  const contents = JSON.parse(kept.toString('utf8', 0, start)) as Contents;
  if (contents.fingerprint !== fingerprint) return null;
  return contents.files.map(([path, bytes]) => ({ path, content: kept.subarray(start, (start += bytes)) }));
}

/** Names all that an index is made of: documents in their order, and what ranks them. */
export function toIndexFingerprint(
  documents: readonly SearchDocument[],
  { synonyms, boosts }: Pick<BuildIndexOptions, 'synonyms' | 'boosts'>,
): string {
  const hash = createHash('sha256').update(JSON.stringify([synonyms, boosts]));
  for (const document of documents) hash.update(`\n${JSON.stringify(document)}`);
  return hash.digest('hex');
}
