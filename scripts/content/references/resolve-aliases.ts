import type { Message, Problem } from '../../problem.ts';
import { routes } from '../../routes.ts';
import { aliasWithQuery, foreignAlias, ownAlias, ownPage, takenAlias } from '../messages/address-messages.ts';
import { findUnwritable } from './find-unwritable.ts';
import { createOldAddresses, type OldAddresses } from './old-addresses.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { parseSitePath, toAddressKey } from './parse-site-path.ts';
import type { AddressOwner } from './site-addresses.ts';

export interface ResolvedAliases {
  /** Decoded paths by the file of their article. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

type OwnerOf = (path: string) => AddressOwner | undefined;

/**
 * Checks the old addresses that lead to articles: each must be a path of this site where nothing stands today and which
 * no other article claims; so no redirect leads to a redirect.
 *
 * @param ownerOf who has an address today
 */
export function resolveAliases(articles: readonly FiledArticle[], siteUrl: string, ownerOf: OwnerOf): ResolvedAliases {
  const others = createOldAddresses();
  const paths = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const kept: string[] = [];
    for (const [index, written] of (article.fields.aliases ?? []).entries()) {
      const path = parseSitePath(written, siteUrl);
      const message = path === undefined ? foreignAlias(written) : findFault(path, written, article, ownerOf, others);
      if (message === undefined && path !== undefined) kept.push(path);
      if (message === undefined) continue;
      const place = article.locate(['aliases', index]);
      problems.push({ severity: 'error', rule: 'wrong-alias', file: article.file, ...place, message });
    }
    if (kept.length > 0) paths.set(article.file, kept);
  }
  return { paths, problems };
}

/** What is wrong with an old address; one with no fault is the article's from now on. */
function findFault(
  path: string,
  written: string,
  article: FiledArticle,
  ownerOf: OwnerOf,
  others: OldAddresses,
): Message | undefined {
  if (/[?#]/.test(path)) return aliasWithQuery(written);
  const unwritable = findUnwritable(path);
  if (unwritable !== undefined) return unwritable;
  if (toAddressKey(path) === toAddressKey(routes.article(article.slug))) return ownAlias(written);
  const owner = ownerOf(path);
  if (owner !== undefined) return 'file' in owner ? takenByFile(written, owner.file) : takenByPage(written, owner.page);
  const other = others.claim(path, article.file);
  return other === undefined ? undefined : takenByFile(written, other);
}

function takenByFile(written: string, file: string): Message {
  return takenAlias(written, { ar: file, en: file });
}

function takenByPage(written: string, page: string): Message {
  return takenAlias(written, ownPage(page));
}
