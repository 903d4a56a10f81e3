import type { Message, Problem } from '../problem.ts';
import { routes } from '../routes.ts';
import { aliasWithQuery, foreignAlias, ownAlias, ownPage, takenAlias } from './address-messages.ts';
import { findUnwritable } from './find-unwritable.ts';
import type { FiledArticle } from './parse-article.ts';
import { parseSitePath, toAddressKey } from './parse-site-path.ts';
import type { AddressOwner } from './site-addresses.ts';

export interface ResolvedAliases {
  /** Decoded paths by the file of their article. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/**
 * Checks the old addresses that lead to articles: each must be a path of this site where nothing stands today and which
 * no other article claims; so no redirect leads to a redirect.
 *
 * @param ownerOf who has an address today
 */
export function resolveAliases(
  articles: readonly FiledArticle[],
  siteUrl: string,
  ownerOf: (path: string) => AddressOwner | undefined,
): ResolvedAliases {
  const claimed = new Map<string, string>();
  const folders = new Map<string, string>();
  const paths = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const kept: string[] = [];
    for (const [index, written] of (article.fields.aliases ?? []).entries()) {
      const path = parseSitePath(written, siteUrl);
      const message = path === undefined ? foreignAlias(written) : findFault(path, written, article);
      if (message === undefined && path !== undefined) kept.push(path);
      if (message === undefined) continue;
      const place = article.locate(['aliases', index]);
      problems.push({ severity: 'error', rule: 'wrong-alias', file: article.file, ...place, message });
    }
    if (kept.length > 0) paths.set(article.file, kept);
  }
  return { paths, problems };

  function claim(key: string, file: string): void {
    claimed.set(key, file);
    for (const folder of withFolders(key)) if (!folders.has(folder)) folders.set(folder, file);
  }

  /** No disk has a file and a folder of one name: `/old.html` and `/old.html/print`. */
  function findFileAbove(key: string): string | undefined {
    if (isFile(key) && folders.has(key)) return folders.get(key);
    const above = withFolders(key)
      .slice(0, -1)
      .find((folder) => isFile(folder) && claimed.has(folder));
    return above === undefined ? undefined : claimed.get(above);
  }

  function findFault(path: string, written: string, article: FiledArticle): Message | undefined {
    if (/[?#]/.test(path)) return aliasWithQuery(written);
    const unwritable = findUnwritable(path);
    if (unwritable !== undefined) return unwritable;
    const key = toAddressKey(path);
    if (key === toAddressKey(routes.article(article.slug))) return ownAlias(written);
    const owner = ownerOf(path);
    if (owner !== undefined)
      return 'file' in owner ? takenByFile(written, owner.file) : takenByPage(written, owner.page);
    const other = claimed.get(key) ?? findFileAbove(key);
    if (other === undefined) claim(key, article.file);
    return other === undefined ? undefined : takenByFile(written, other);
  }
}

/** A path and the paths of its folders: `/a/b` and `/a` for `/a/b`. */
function withFolders(key: string): readonly string[] {
  const parts = key.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

/** Whether an old address is answered by a file of that name, and not by a folder with a page in it. */
const isFile = (key: string): boolean => /\.html?$/.test(key);

function takenByFile(written: string, file: string): Message {
  return takenAlias(written, { ar: file, en: file });
}

function takenByPage(written: string, page: string): Message {
  return takenAlias(written, ownPage(page));
}
