import { findUnwritable } from '../content/references/find-unwritable.ts';
import type { AddressOwner } from '../content/references/site-addresses.ts';
import { createAddressBook } from '../content/references/site-addresses.ts';
import { parseSitePath, toAddressKey } from '../content/references/parse-site-path.ts';
import { routes } from '../routes.ts';
import type { ImportTarget } from './import-target.ts';
import type { ImportPlan } from './import-plan.ts';
import { toOldPath } from './old-address.ts';

/** An old address as an alias of the model, or why it can't be one. */
export type AliasReading = { readonly alias: string } | 'own' | 'refused';

/** Turns old addresses into aliases that the gate takes. */
export interface AliasBook {
  readonly claim: (address: string, slug: string, file: string) => AliasReading;
}

/** @param plan tells which addresses the import itself fills */
export function createAliasBook(target: ImportTarget, plan: ImportPlan): AliasBook {
  const claimed = new Map<string, string>(target.aliases);
  const ownerOf = createAddressBook({
    articles: [],
    pages: [],
    authors: target.authors.map(({ slug, file }) => ({ slug, file })),
    sections: target.site.sections,
    tags: [],
    series: [],
  });
  return {
    claim: (address, slug, file) => {
      const old = toOldPath(address);
      const path = old === undefined || old.includes('?') ? undefined : parseSitePath(old, target.site.url);
      if (path === undefined || path === '/' || isUnwritable(path)) return 'refused';
      const key = toAddressKey(path);
      if (key === toAddressKey(routes.article(slug))) return 'own';
      const owner: AddressOwner | undefined = ownerOf(path);
      if (owner !== undefined || plan.hasPage(key)) return 'refused';
      const other = claimed.get(key);
      if (other !== undefined && other !== file) return 'refused';
      claimed.set(key, file);
      return { alias: path };
    },
  };
}

/** Whether the gate would refuse an address, or take another than the one that was meant. */
function isUnwritable(path: string): boolean {
  return /[%#]|[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(path) || findUnwritable(path) !== undefined;
}
