import { routes } from '../../routes.ts';
import { toAddressKey } from './parse-site-path.ts';
import { reservedSlugs, siteFiles } from '../schemas/reserved-slugs.ts';

/** Everything that has an address on the site. */
export interface AddressedThings {
  readonly articles: readonly { readonly slug: string; readonly file: string }[];
  readonly pages: readonly { readonly slug: string; readonly file: string }[];
  readonly authors: readonly { readonly slug: string; readonly file: string }[];
  readonly sections: readonly { readonly slug: string }[];
  readonly tags: Iterable<{ readonly slug: string }>;
  readonly series: Iterable<{ readonly slug: string }>;
}

/** Who has an address: a file of the newsroom, or the site itself. */
export type AddressOwner = { readonly file: string } | { readonly page: string };

/** Folders of the site that hold no pages of the newsroom's. */
const ownFolders = /^\/(?:\.midad|_hosts|a|admin|assets|lite|media|pagefind|sitemaps)(?:\/|$)/;

/** Feeds, which stand below every list. */
const ownFiles = /\/(?:feed\.xml|atom\.xml|feed\.json)(?:\/|$)/;

/** Addresses that exist whatever is filed. */
const ownPages = [
  routes.home(),
  routes.tagIndex(),
  routes.authorIndex(),
  routes.seriesIndex(),
  routes.archiveIndex(),
  routes.corrections(),
  routes.search(),
  routes.saved(),
  routes.notFound(),
  routes.privacy('ar'),
  routes.privacy('en'),
];

/** Looks up who has an address, by its path; undefined where nothing stands. */
export function createAddressBook(things: AddressedThings): (path: string) => AddressOwner | undefined {
  const owners = new Map<string, AddressOwner>();
  const add = (path: string, owner: AddressOwner): unknown => owners.set(toAddressKey(path), owner);
  for (const path of ownPages) add(path, { page: path });
  for (const { slug } of things.sections) add(routes.section(slug), { page: routes.section(slug) });
  for (const { slug } of things.tags) add(routes.tag(slug), { page: routes.tag(slug) });
  for (const { slug } of things.series) add(routes.series(slug), { page: routes.series(slug) });
  for (const { slug, file } of things.authors) add(routes.author(slug), { file });
  for (const { slug, file } of things.pages) add(routes.page(slug), { file });
  for (const { slug, file } of things.articles) add(routes.article(slug), { file });
  return (path) => owners.get(toAddressKey(path)) ?? (isOwn(path) ? { page: path } : undefined);
}

/** Whether the site keeps an address for files of its own, or for the days and further pages of its lists. */
function isOwn(path: string): boolean {
  const key = toAddressKey(path);
  const [first = '', ...below] = key.split('/').slice(1);
  // No disk has a page below a file.
  if (siteFiles.has(first) || (below.length === 0 && reservedSlugs.has(first))) return true;
  return (
    ownFolders.test(key) ||
    ownFiles.test(key) ||
    /^\/archive\/\d{4}(?:\/\d{2}){0,2}\/?$/.test(path) ||
    /\/page\/\d+\/?$/.test(path)
  );
}
