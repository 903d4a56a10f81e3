import type { Message, Problem } from '../../problem.ts';
import {
  aliasWithQuery,
  foreignAlias,
  ownPage,
  redirectToArticle,
  redirectToNothing,
  repeatedRedirect,
  takenRedirect,
} from '../messages/address-messages.ts';
import type { FiledContent } from './filed-content.ts';
import { findUnwritable } from './find-unwritable.ts';
import { parseSitePath, toAddressKey } from './parse-site-path.ts';
import type { AddressOwner } from './site-addresses.ts';

type OwnerOf = (path: string) => AddressOwner | undefined;

/**
 * Checks the redirects of `site.yaml`: each must lead from a path of this site where nothing stands today to a page that
 * is there and is no article, so that no redirect leads to a redirect.
 *
 * @param ownerOf who has an address today
 * @param aliases old addresses of articles, by the file of each
 */
export function resolveRedirects(
  { site, locateInSite }: FiledContent,
  ownerOf: OwnerOf,
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly Problem[] {
  const claimed = new Map([...aliases].flatMap(([file, paths]) => paths.map((path) => [toAddressKey(path), file])));
  const seen = new Set<string>();
  return site.redirects.flatMap(({ from, to }, index) => {
    const faults = [
      ['from', findOldFault(from, site.url, ownerOf, claimed) ?? findRepeated(from, seen)],
      ['to', findTargetFault(to, site.url, ownerOf)],
    ] as const;
    return faults.flatMap(([name, message]): readonly Problem[] => {
      if (message === undefined) return [];
      const place = locateInSite(['redirects', index, name]);
      return [{ severity: 'error', rule: 'wrong-redirect', file: 'site.yaml', ...place, message }];
    });
  });
}

function findOldFault(
  from: string,
  siteUrl: string,
  ownerOf: OwnerOf,
  claimed: ReadonlyMap<string, string>,
): Message | undefined {
  if (parseSitePath(from, siteUrl) === undefined) return foreignAlias(from);
  if (/[?#]/.test(from)) return aliasWithQuery(from);
  const unwritable = findUnwritable(from);
  if (unwritable !== undefined) return unwritable;
  const owner = ownerOf(from);
  if (owner !== undefined)
    return takenRedirect(from, 'file' in owner ? { ar: owner.file, en: owner.file } : ownPage(owner.page));
  const file = claimed.get(toAddressKey(from));
  return file === undefined ? undefined : takenRedirect(from, { ar: file, en: file });
}

function findRepeated(from: string, seen: Set<string>): Message | undefined {
  const key = toAddressKey(from);
  if (seen.has(key)) return repeatedRedirect(from);
  seen.add(key);
  return undefined;
}

function findTargetFault(to: string, siteUrl: string, ownerOf: OwnerOf): Message | undefined {
  if (parseSitePath(to, siteUrl) === undefined || /[?#]/.test(to)) return redirectToNothing(to);
  const owner = ownerOf(to);
  if (owner === undefined) return redirectToNothing(to);
  return 'file' in owner && owner.file.startsWith('articles/') ? redirectToArticle(to) : undefined;
}
