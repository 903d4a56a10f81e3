import { entryFile } from '../../assets/shared/search-index-format.ts';
import { detachText } from '../machine/detach-text.ts';
import type { Message } from '../problem.ts';
import { routes, toOutputFile } from '../routes.ts';
import type { Checksums } from './checksums.ts';
import { decodeFragment } from './decode-fragment.ts';
import type { FileFacts } from './file-facts.ts';

/** Something that would not work for a reader. */
export interface SiteFault {
  /** Relative to the site, with forward slashes. */
  readonly file: string;
  readonly message: Message;
}

export interface CheckedSite {
  /** Of every file, whether anything is wrong with it or not. */
  readonly checksums: Checksums;
  /** Bytes of every file. */
  readonly sizes: ReadonlyMap<string, number>;
  /** In the order of files; a fault that many pages share is told once. */
  readonly faults: readonly SiteFault[];
}

/** Checks a site while it is printed or read, file by file, in any order. */
export interface SiteCheck {
  /** Takes what is known of one file; the same file again replaces nothing and must not come. */
  readonly add: (file: string, facts: FileFacts) => void;
  /**
   * Ends the check: every address of this site that a page, style or script names has a file, and every fragment its
   * place.
   *
   * @param index whether the site must have its search index
   */
  readonly finish: (index: boolean) => Promise<CheckedSite>;
}

interface Target {
  /** The file that an address leads to. */
  readonly file: string;
  readonly fragment: string;
}

/** An address with the first file that names it. */
interface Link extends Target {
  readonly from: string;
  readonly address: string;
}

/** What is known of a site while its files come in. */
interface Reading {
  readonly site: URL;
  readonly checksums: Map<string, string>;
  readonly sizes: Map<string, number>;
  /** Places by file; pages that have the same share them. */
  readonly ids: Map<string, ReadonlySet<string>>;
  readonly sharedIds: Map<string, ReadonlySet<string>>;
  /** Where to look when every file is known. */
  readonly links: Link[];
  /** Addresses from the root that were met: most pages share most of their links. */
  readonly known: Set<string>;
  readonly faults: SiteFault[];
}

/** @param siteUrl the newspaper's address with a trailing slash */
export function createSiteCheck(siteUrl: string): SiteCheck {
  const reading: Reading = {
    site: new URL(siteUrl),
    checksums: new Map(),
    sizes: new Map(),
    ids: new Map(),
    sharedIds: new Map(),
    links: [],
    known: new Set(),
    faults: [],
  };
  return {
    add: (file, facts) => {
      reading.checksums.set(file, facts.checksum);
      reading.sizes.set(file, facts.size);
      for (const message of facts.faults) reading.faults.push({ file, message });
      if (file.endsWith('.html')) reading.ids.set(file, shareIds(facts.ids, reading));
      for (const address of facts.addresses) addLink(file, address, facts, reading);
    },
    finish: (index) => {
      const faults = [...reading.faults, ...findBrokenLinks(reading), ...(index ? findIndexFaults(reading) : [])];
      const { checksums, sizes } = reading;
      faults.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
      return Promise.resolve({ checksums, sizes, faults });
    },
  };
}

function shareIds(ids: readonly string[], { sharedIds }: Reading): ReadonlySet<string> {
  const key = ids.join(' ');
  const known = sharedIds.get(key);
  if (known) return known;
  const made = new Set(ids.map(detachText));
  sharedIds.set(detachText(key), made);
  return made;
}

function addLink(from: string, address: string, { ids }: FileFacts, reading: Reading): void {
  const isFromRoot = address.startsWith('/');
  if (isFromRoot && reading.known.has(address)) return;
  const isWithin = address.startsWith('#');
  if (isWithin && ids.includes(address.slice(1))) return;
  const kept = detachText(address);
  if (isFromRoot) reading.known.add(kept);
  const target = toTarget(from, kept, reading.site);
  if (target !== null) reading.links.push({ from, address: kept, ...target });
}

/** The file and place in it that an address leads to; null when it leads out of the site. */
function toTarget(file: string, address: string, site: URL): Target | null {
  if (address.startsWith('#')) return { file, fragment: decodeFragment(address.slice(1)) };
  if (!URL.canParse(address, site.href)) return { file: address, fragment: '' };
  const { origin, pathname, hash } = new URL(address, address.startsWith('/') ? site : toPageUrl(file, site));
  if (origin !== site.origin) return null;
  if (!pathname.startsWith(site.pathname)) return { file: pathname, fragment: '' };
  try {
    const inside = `/${decodeURIComponent(pathname.slice(site.pathname.length))}`;
    return { file: toOutputFile(inside), fragment: decodeFragment(hash.slice(1)) };
  } catch {
    return { file: address, fragment: '' };
  }
}

function toPageUrl(file: string, site: URL): URL {
  const folder = file.replace(/(^|\/)index\.html$/, '$1');
  return new URL(folder.split('/').map(encodeURIComponent).join('/'), site);
}

function findBrokenLinks({ links, checksums, ids }: Reading): readonly SiteFault[] {
  const index = routes.searchIndex().slice(1);
  const places = new Set<string>();
  return links.flatMap(({ file, fragment, from, address }) => {
    if (!checksums.has(file)) {
      if (file.startsWith(index)) return [];
      const en = `${address} leads to ${file}, which is not there.`;
      return [{ file: from, message: { en, ar: `الرابط ${address} يؤدي إلى ملف غير موجود.` } }];
    }
    const place = `${file}#${fragment}`;
    const isTop = fragment === '' || fragment === 'top';
    if (isTop || !file.endsWith('.html') || ids.get(file)?.has(fragment) === true || places.has(place)) return [];
    places.add(place);
    const en = `#${fragment} is no place in ${file}.`;
    return [{ file: from, message: { en, ar: `لا موضع باسم «${fragment}» في الصفحة المقصودة.` } }];
  });
}

function findIndexFaults({ checksums }: Reading): readonly SiteFault[] {
  const folder = routes.searchIndex().slice(1);
  const entry = `${folder}${entryFile}`;
  const isFragment = (file: string): boolean => file.startsWith(folder) && file.includes('/fragment/');
  if (checksums.has(entry) && [...checksums.keys()].some(isFragment)) return [];
  return [{ file: entry, message: { en: 'The search index is empty.', ar: 'فهرس البحث فارغ.' } }];
}
