import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexEntry } from '../../assets/shared/search-index-format.ts';
import type { OutputFile } from '../assets/built-assets.ts';
import type { PageContext } from '../pages/page-context.ts';
import { toSearchDocuments } from '../pages/search/search-documents.ts';
import { routes } from '../routes.ts';
import { buildPartIndexes, joinPartEntries, recallIndex, toPartEntryFile } from '../search/build-part-indexes.ts';
import type { IndexMemory } from '../search/index-memory.ts';
import type { IndexFile } from '../search/run-pagefind.ts';
import type { ArchiveSelection } from './archive-selection.ts';

const indexFolder = routes.searchIndex().slice(1);

/** What an index of everything is kept as. */
const WHOLE = 'all';

/** Indexes the articles of a selection: in one index, or in one for each year where the archive is in parts. */
export async function indexArchive(
  context: PageContext,
  selection: ArchiveSelection,
  memory: IndexMemory,
): Promise<readonly OutputFile[]> {
  const { archive, search } = context.newsroom.site;
  const files =
    archive.parts === 'year'
      ? await indexYears(context, selection, memory)
      : await recallIndex({ name: WHOLE, documents: () => toSearchDocuments(context) }, search, memory);
  return files.map((file) => ({ path: indexFolder + file.path, content: file.content }));
}

async function indexYears(
  context: PageContext,
  selection: ArchiveSelection,
  memory: IndexMemory,
): Promise<readonly IndexFile[]> {
  const { years } = context.collections;
  const own = [...years.keys()].filter(selection.includes).sort();
  const files = await buildPartIndexes(
    own.map((year) => ({ name: year, documents: () => toSearchDocuments(context, years.get(year)) })),
    context.newsroom.site.search,
    memory,
  );
  if (selection.shard !== null) return files;
  const shards = new Map(selection.shards.map(({ year, dir }) => [year, dir]));
  const contents = new Map(files.map(({ path: file, content }) => [file, content]));
  const entries = [...new Set([...own, ...shards.keys()])].sort().map(async (year) => {
    const dir = shards.get(year);
    const file = toPartEntryFile(year);
    const bytes = dir === undefined ? contents.get(file) : await readFile(path.join(dir, indexFolder, file));
    // An entry is written by this code; its format is checked by whoever reads the index.
    return [year, JSON.parse(Buffer.from(bytes ?? []).toString()) as IndexEntry] as const;
  });
  return [joinPartEntries(new Map(await Promise.all(entries))), ...files];
}
