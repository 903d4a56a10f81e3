import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createSegmenter } from '../../assets/shared/arabic/segment.ts';
import { stem } from '../../assets/shared/arabic/stem.ts';
import {
  entryFile,
  fragmentFile,
  indexFormat,
  type IndexEntry,
  type IndexTable,
} from '../../assets/shared/search-index-format.ts';
import { toKey } from '../../assets/shared/search-key.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import { encodeIndexJson, encodeIndexText } from './encode-index-text.ts';
import { createWordList, toPageWords, type PageWords } from './page-words.ts';
import { runPagefind, type IndexFile } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';
import { toFragment } from './to-fragment.ts';
import { toPageHtml } from './to-page-html.ts';
import { toTable } from './to-table.ts';

export interface BuildIndexOptions {
  /** Groups of words or phrases that find one another. */
  readonly synonyms: readonly (readonly string[])[];
  /** Factors on scores, by slug of a section or a kind. */
  readonly boosts: Readonly<Record<string, number>>;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuiltIndex {
  /** Paths relative to the index folder, the entry's first. The same documents give the same bytes. */
  readonly files: readonly IndexFile[];
  /** Pages in the index. */
  readonly indexed: number;
  /** The entry's contents. */
  readonly entry: IndexEntry;
}

/**
 * Indexes documents with Pagefind: each word is given to it as a key, and the text as written goes into the fragments.
 *
 * @throws Error when Pagefind fails
 */
export async function buildSearchIndex(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  options: BuildIndexOptions,
): Promise<BuiltIndex> {
  const sorted = (await collect(documents)).sort(compareDocuments);
  if (sorted.length === 0) return nothing;
  const list = createWordList();
  const words: PageWords[] = [];
  for (const document of sorted) words.push(toPageWords(toFragment(document), list));
  const frequencies = new Map(list.forms.map((form, i) => [form, list.pages[i] ?? 0]));
  const segment = learnParticles(frequencies);
  const keys = list.forms.map((form) => toKey(form, segment(form)));

  const versions: string[] = [];
  const fragments: IndexFile[] = [];
  function* pages(): Generator<string> {
    for (const [i, document] of sorted.entries()) {
      const fragment = toFragment(document);
      const content = encodeIndexJson(fragment);
      const version = toVersion(content);
      versions.push(version);
      fragments.push({ path: fragmentFile(i, version), content: pack(content) });
      yield toPageHtml(fragment, words[i] ?? noWords, (word) => keys[word] ?? '');
    }
  }
  const output = await runPagefind(pages(), (done) => options.onProgress?.(done, sorted.length));
  if (output.wordCounts.length !== sorted.length) throw new Error('Pagefind lost pages.');

  const near = buildVocabulary(frequencies, segment, sorted.length);
  const vocabulary = toNamedFile('vocabulary', 'pf_words', encodeIndexText(near));
  const table: IndexTable = toTable(sorted, words, output, { ...options, versions, vocabulary: vocabulary.path });
  const tableFile = toNamedFile('table', 'pf_meta', encodeIndexJson(table));
  const entry: IndexEntry = { version: output.version, format: indexFormat, tables: [tableFile.path] };
  const files = [toEntryFile(entry), tableFile, vocabulary, ...output.files, ...fragments];
  return { files, indexed: sorted.length, entry };
}

/** Pagefind writes nothing where there are no pages: an index without tables. */
const empty: IndexEntry = { version: 'none', format: indexFormat, tables: [] };
const nothing: BuiltIndex = { files: [toEntryFile(empty)], indexed: 0, entry: empty };

/** The file from which a reader of the index learns of all others. */
export function toEntryFile(entry: IndexEntry): IndexFile {
  return { path: entryFile, content: Buffer.from(`${JSON.stringify(entry)}\n`) };
}

/** The site's segmenter: what its particles are is seen from how often each form and each family is written. */
function learnParticles(frequencies: ReadonlyMap<string, number>): (form: string) => string {
  const families = new Map<string, number>();
  for (const [form, pages] of frequencies) {
    const family = stem(form);
    families.set(family, (families.get(family) ?? 0) + pages);
  }
  return createSegmenter(
    (form) => frequencies.get(form) ?? 0,
    (family) => families.get(family) ?? 0,
  );
}

const noWords: PageWords = { text: new Int32Array(), authors: new Int32Array(), tags: new Int32Array() };

async function collect(documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>): Promise<SearchDocument[]> {
  const all: SearchDocument[] = [];
  for await (const document of documents) all.push(document);
  return all;
}

/** Oldest first, so that a page's number is its place by date. */
function compareDocuments(a: SearchDocument, b: SearchDocument): number {
  return Date.parse(a.date) - Date.parse(b.date) || (a.url < b.url ? -1 : 1);
}

/** A file whose name changes with its contents. */
function toNamedFile(name: string, extension: string, content: Uint8Array): IndexFile {
  return { path: `${name}.${toHash(content).slice(0, 10)}.${extension}`, content: pack(content) };
}

/** Three characters of base 36. */
function toVersion(content: Uint8Array): string {
  return (parseInt(toHash(content).slice(0, 8), 16) % 36 ** 3).toString(36).padStart(3, '0');
}

function toHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Gzip (RFC 1952) without the byte that names the operating system. */
function pack(content: Uint8Array): Uint8Array {
  const packed = gzipSync(content, { level: 9 });
  packed[9] = 0xff;
  return packed;
}
