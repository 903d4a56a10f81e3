import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { analyse } from '../../assets/shared/arabic/analyse.ts';
import { stopWords } from '../../assets/shared/arabic/stop-words.ts';
import { search } from '../../assets/shared/search-engine.ts';
import { openSearchIndex, type IndexFiles, type SearchIndex } from '../../assets/shared/search-index.ts';
import type { Fragment } from '../../assets/shared/search-index-format.ts';
import { toMemoryFiles } from './memory-files.ts';
import { quantile } from './quantile.ts';
import type { IndexFile } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';

/** What searching a built site costs its readers. Bytes are of files as they travel, packed with gzip. */
export interface SiteBench {
  readonly pages: number;
  readonly queries: number;
  /** Script and styles that the search page alone loads. */
  readonly codeBytes: number;
  /** Code, entry, table, chunks and the first ten hits of a reader's first search: median over queries. */
  readonly firstBytes: number;
  /** Chunks and hits of a search, nothing of it loaded before. */
  readonly laterBytes: number;
  /** What one reader's searches load, one after another, each keeping what the others had loaded. */
  readonly sessionBytes: number;
  /** Loaded only when a word is hardly on the site. */
  readonly vocabularyBytes: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly indexBytes: number;
}

const mostQueries = 200;
const shown = 10;

/** Asks a site what its own titles say, two words at a time, as a reader's browser does. */
export async function runSiteBench(
  files: readonly IndexFile[],
  codeBytes: number,
  clock: () => number,
): Promise<SiteBench> {
  let loaded = 0;
  const onRead = (_: string, bytes: number): void => void (loaded += bytes);
  const open = (): Promise<SearchIndex> => openSearchIndex(toMemoryFiles(files, onRead));
  const opened = await open();
  const tableBytes = loaded;
  const queries = await toTitleQueries(opened);
  const firsts: number[] = [];
  const laters: number[] = [];
  const session: number[] = [];
  const times: number[] = [];
  const reader = await open();
  for (const query of queries) {
    loaded = 0;
    const fresh = await open();
    await ask(fresh, query);
    firsts.push(codeBytes + loaded);
    laters.push(loaded - tableBytes);
    const start = clock();
    await ask(fresh, query);
    times.push(clock() - start);
    loaded = 0;
    await ask(reader, query);
    session.push(loaded);
  }
  return {
    pages: opened.table.pages,
    queries: queries.length,
    codeBytes,
    firstBytes: quantile(firsts, 0.5),
    laterBytes: quantile(laters, 0.5),
    sessionBytes: quantile(session.slice(1), 0.5),
    vocabularyBytes: sizeOf(files.filter(({ path: name }) => name.endsWith('.pf_words'))),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    indexBytes: sizeOf(files),
  };
}

function sizeOf(files: readonly IndexFile[]): number {
  return files.reduce((sum, { content }) => sum + content.length, 0);
}

async function ask(index: SearchIndex, query: string): Promise<void> {
  const { pages } = await search(index, query);
  await Promise.all(pages.slice(0, shown).map((page) => index.fragment(page)));
}

/** What is asked of a site: two neighbouring words with a subject of every so many titles. */
export async function toTitleQueries(index: SearchIndex): Promise<readonly string[]> {
  const step = Math.max(1, Math.floor(index.table.pages / mostQueries));
  const queries: string[] = [];
  for (let page = 0; page < index.table.pages && queries.length < mostQueries; page += step) {
    const [title = ''] = (await index.fragment(page)).text.split('\n');
    const words = analyse(title).filter(({ form }) => !stopWords.has(form) && form.length > 2);
    const [first, second] = words.slice(Math.floor(words.length / 3));
    if (first !== undefined) queries.push(title.slice(first.start, (second ?? first).end));
  }
  return queries;
}

/** The documents of which an index was made, but for what it does not keep: section names and the like are there. */
export async function readDocuments(files: IndexFiles): Promise<readonly SearchDocument[]> {
  const index = await openSearchIndex(files);
  const documents: SearchDocument[] = [];
  for (let page = 0; page < index.table.pages; page += 1) documents.push(toDocument(await index.fragment(page)));
  return documents;
}

function toDocument({ text, ...fragment }: Fragment): SearchDocument {
  const [title = '', standfirst = '', ...body] = text.split('\n');
  return { ...fragment, sponsored: null, title, standfirst, body: body.join('\n') };
}

/** Bytes of the scripts and styles in the head of a site's search page that no other page has. */
export async function measureSearchCode(site: string): Promise<number> {
  const html = await readFile(path.join(site, 'search', 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/search-[^"/]+\.(?:js|css))"/g)].map(
    ([, name = '']) => name,
  );
  const contents = await Promise.all([...new Set(names)].map((name) => readFile(path.join(site, ...name.split('/')))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}
