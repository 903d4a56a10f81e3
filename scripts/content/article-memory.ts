import { statSync } from 'node:fs';
import type { ContentFile } from './content-file.ts';
import type { FiledArticle } from './parse-article.ts';

/** Articles as they were last read, for a process that reads the same folder again and again. */
export interface ArticleMemory {
  /**
   * Begins another reading of the folder; what this one does not meet is forgotten.
   *
   * @param settings everything besides the files that articles are read with, as one text
   * @param hasMedia whether a path below `content/media` has a file
   */
  readonly begin: (settings: string, hasMedia: (file: string) => boolean) => ArticleReading;
}

/** One reading of the folder. */
export interface ArticleReading {
  /** Tells whether a picture is there, and notes that the article being read depends on it. */
  readonly hasMedia: (file: string) => boolean;
  /** The article as it was read before, when its file and all it was read with are the same. */
  readonly recall: (file: ContentFile) => FiledArticle | undefined;
  /** Keeps what was just read of the file that was last asked for. */
  readonly keep: (file: ContentFile, article: FiledArticle) => FiledArticle;
}

interface Memory {
  readonly article: FiledArticle;
  readonly stamp: string;
  readonly settings: string;
  /** What was asked of the media folder, with the answers. */
  readonly media: ReadonlyMap<string, boolean>;
}

/**
 * File systems count time in steps of up to two seconds (FAT): a file younger than that may change again and keep its
 * time, as git's "racy" entries may.
 */
const SETTLED_MS = 2_000;

/**
 * Opens a memory of articles. A file is known to be the same by its size, number and times, so that of ten thousand
 * files one is opened.
 *
 * @param clock milliseconds since 1970
 */
export function createArticleMemory(clock: () => number): ArticleMemory {
  let memories = new Map<string, Memory>();
  return {
    begin: (settings, hasMedia) => {
      const before = memories;
      const now = new Map<string, Memory>();
      memories = now;
      let stamp: string | null = null;
      let media = new Map<string, boolean>();
      return {
        hasMedia: (file) => {
          const has = hasMedia(file);
          media.set(file, has);
          return has;
        },
        recall: (file) => {
          stamp = toStamp(file.path, clock());
          media = new Map();
          const memory = before.get(file.file);
          if (stamp === null || memory?.stamp !== stamp || memory.settings !== settings) return undefined;
          for (const [name, had] of memory.media) if (hasMedia(name) !== had) return undefined;
          now.set(file.file, memory);
          return memory.article;
        },
        keep: (file, article) => {
          if (stamp !== null) now.set(file.file, { article, stamp, settings, media });
          return article;
        },
      };
    },
  };
}

/** What the file system tells of a file without opening it; null where that does not yet tell two versions apart. */
function toStamp(file: string, now: number): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || now - Math.max(found.mtimeMs, found.ctimeMs) < SETTLED_MS) return null;
  return `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}
