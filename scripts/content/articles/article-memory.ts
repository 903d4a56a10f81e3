import { createHash } from 'node:crypto';
import type { ContentFile } from '../files/content-file.ts';
import { toFileStamp } from '../files/file-stamp.ts';
import type { FiledArticle } from './parse-article.ts';
import { parseSavedArticles, serializeArticle, type ReadArticle } from './saved-articles.ts';

/** Articles as they were last read, by this process or by one before it. */
export interface ArticleMemory {
  /**
   * Begins another reading of the folder; what this one does not meet is forgotten.
   *
   * @param settings everything besides the files that articles are read with, as one text
   * @param hasMedia whether a path below `content/media` has a file
   */
  readonly begin: (settings: string, hasMedia: (file: string) => boolean) => ArticleReading;
  /** What was read last, for {@link createArticleMemory} in another process; null when that is what was saved before. */
  readonly save: () => Iterable<Buffer> | null;
  /** The machine's, in milliseconds since 1970. */
  readonly clock: () => number;
}

/** One reading of the folder. */
export interface ArticleReading {
  /** Whether nothing is remembered that was read with the same settings. */
  readonly isNew: boolean;
  /** Tells whether a picture is there, and notes that the article being read depends on it. */
  readonly hasMedia: (file: string) => boolean;
  /** The article as it was read before, when its file was not touched since and all it was read with is the same. */
  readonly recall: (file: ContentFile) => FiledArticle | undefined;
  /** The article as it was read before, when the file that was last asked for holds the same bytes; else parses it. */
  readonly read: (file: ContentFile, bytes: Buffer, parse: () => FiledArticle) => FiledArticle;
  /** Takes over what another memory read of some files and saved; a file that it could not read has no article. */
  readonly learn: (saved: Buffer, files: readonly ContentFile[]) => readonly FiledArticle[];
}

interface Memory extends Omit<ReadArticle, 'article'> {
  /** One and the same as long as it is remembered, so that others can remember what they make of it. */
  readonly revive: (file: ContentFile) => FiledArticle;
  readonly toBytes: () => Buffer;
}

/** All that was read with the same settings. */
interface Generation {
  readonly settings: string;
  readonly memories: Map<string, Memory>;
  /** Whether it holds anything that was not saved before. */
  isNew: boolean;
}

/**
 * Opens a memory of articles. A file is known to be the same by its size, number and times, so that of ten thousand
 * files one is opened; where those tell nothing, as after a checkout, by its bytes.
 *
 * @param clock milliseconds since 1970
 * @param saved what another memory saved, by the same Midad and the same Node
 */
export function createArticleMemory(clock: () => number, saved: Buffer | null = null): ArticleMemory {
  let last = restore(saved);
  return {
    begin: (settings, hasMedia) => {
      const before = last.settings === toHash(settings) ? last.memories : new Map<string, Memory>();
      last = { settings: toHash(settings), memories: new Map(), isNew: before.size === 0 };
      return beginReading(before, last, hasMedia, clock);
    },
    save: () => {
      if (!last.isNew) return null;
      last.isNew = false;
      return toChunks(last);
    },
    clock,
  };
}

function beginReading(
  before: ReadonlyMap<string, Memory>,
  now: Generation,
  hasMedia: (file: string) => boolean,
  clock: () => number,
): ArticleReading {
  // Of the file that was last asked for: how it is known again, and which pictures it was found with and without.
  let stamp: string | null = null;
  let media = new Map<string, boolean>();
  return {
    isNew: before.size === 0,
    hasMedia: (file) => {
      const has = hasMedia(file);
      media.set(file, has);
      return has;
    },
    recall: (file) => {
      stamp = toFileStamp(file.path, clock());
      media = new Map();
      const memory = before.get(file.file);
      const isSame = stamp !== null && memory?.stamp === stamp && hasSameMedia(memory, hasMedia);
      return isSame ? keepMemory(now, file, memory) : undefined;
    },
    read: (file, bytes, parse) => {
      const hash = toHash(bytes);
      const memory = before.get(file.file);
      const isSame = memory?.hash === hash && hasSameMedia(memory, hasMedia);
      const article = isSame ? memory.revive(file) : parse();
      return addMemory(now, file, { stamp, hash, media: isSame ? memory.media : [...media], article });
    },
    learn: (saved, files) => {
      now.isNew = true;
      const { memories } = restore(saved);
      return files.flatMap((file) => {
        const memory = memories.get(file.file);
        return memory === undefined ? [] : keepMemory(now, file, memory);
      });
    },
  };
}

function hasSameMedia({ media }: Memory, hasMedia: (file: string) => boolean): boolean {
  return media.every(([name, had]) => hasMedia(name) === had);
}

function keepMemory({ memories }: Generation, file: ContentFile, memory: Memory): FiledArticle {
  memories.set(file.file, memory);
  return memory.revive(file);
}

function addMemory(now: Generation, file: ContentFile, read: ReadArticle): FiledArticle {
  const { article, ...facts } = read;
  now.isNew = true;
  now.memories.set(file.file, { ...facts, revive: () => article, toBytes: () => serializeArticle(read) });
  return article;
}

/** Digits of {@link toHash}. */
const HASH_LENGTH = 64;

const toHash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function* toChunks({ settings, memories }: Generation): Generator<Buffer> {
  yield Buffer.from(settings);
  for (const memory of memories.values()) yield memory.toBytes();
}

function restore(saved: Buffer | null): Generation {
  if (saved === null) return { settings: '', memories: new Map(), isNew: true };
  const articles = parseSavedArticles(saved.subarray(HASH_LENGTH));
  return {
    settings: saved.toString('latin1', 0, HASH_LENGTH),
    memories: new Map(articles.map(({ bytes, ...article }) => [article.file, { ...article, toBytes: () => bytes }])),
    isNew: false,
  };
}
