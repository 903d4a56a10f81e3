import { toAddressKey } from './parse-site-path.ts';

/** Old addresses that lead to articles, each to the one that named it first. */
export interface OldAddresses {
  /**
   * Gives a path to an article, unless another has it, or has what no disk can hold beside it: a file and a folder of
   * one name, `/old.html` and `/old.html/print`.
   *
   * @param file of the article
   * @returns the file of the other article
   */
  readonly claim: (path: string, file: string) => string | undefined;
}

/** Opens a book of old addresses, with none in it. */
export function createOldAddresses(): OldAddresses {
  const claimed = new Map<string, string>();
  /** Paths that stand above claimed ones, and these themselves. */
  const folders = new Map<string, string>();

  const findFileAbove = (key: string): string | undefined => {
    if (isFile(key) && folders.has(key)) return folders.get(key);
    const above = withFolders(key)
      .slice(0, -1)
      .find((folder) => isFile(folder) && claimed.has(folder));
    return above === undefined ? undefined : claimed.get(above);
  };

  return {
    claim: (path, file) => {
      const key = toAddressKey(path);
      const other = claimed.get(key) ?? findFileAbove(key);
      if (other !== undefined) return other;
      claimed.set(key, file);
      for (const folder of withFolders(key)) if (!folders.has(folder)) folders.set(folder, file);
      return undefined;
    },
  };
}

/** A path and the paths of its folders: `/a/b` and `/a` for `/a/b`. */
function withFolders(key: string): readonly string[] {
  const parts = key.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

/** Whether an old address is answered by a file of that name, and not by a folder with a page in it. */
const isFile = (key: string): boolean => /\.html?$/.test(key);
