import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { entryFile } from '../../assets/shared/search-index-format.ts';
import { SaxesParser } from 'saxes';
import type { Message } from '../problem.ts';
import { routes, toOutputFile } from '../routes.ts';
import { checksumFile, toChecksum, type Checksums } from './checksums.ts';
import { readAddresses } from './read-addresses.ts';
import { outputMarker } from './staged-output.ts';

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

export interface CheckOptions {
  /** The newspaper's address with a trailing slash. */
  readonly siteUrl: string;
  /** Whether the site must have its search index. */
  readonly index: boolean;
}

/** What is known of a site while its files are read. */
interface Reading {
  readonly site: URL;
  readonly files: ReadonlySet<string>;
  readonly ids: Map<string, ReadonlySet<string>>;
  /** Places that links lead to, with the first page that links there. */
  readonly places: Map<string, { readonly file: string; readonly fragment: string; readonly from: string }>;
  /** Addresses from the root that were looked up: most pages share most of their links. */
  readonly known: Set<string>;
  readonly faults: SiteFault[];
}

/** Files between two chances for others, such as whoever stops a build. */
const STRETCH = 500;

/**
 * Checks a built site as readers and their programs will find it: every address of this site that a page, style or
 * script names has a file, every fragment its place, feeds and sitemaps are well-formed, pages are whole, and the search
 * index holds something. Hashes every file on the way.
 *
 * @param folder absolute
 */
export async function checkSite(folder: string, { siteUrl, index }: CheckOptions): Promise<CheckedSite> {
  const names = await listSite(folder);
  const reading: Reading = {
    site: new URL(siteUrl),
    files: new Set(names),
    ids: new Map(),
    places: new Map(),
    known: new Set(),
    faults: [],
  };
  const checksums = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const [count, name] of names.entries()) {
    if (count % STRETCH === 0) await giveWay();
    // Read at once: by way of Node's own threads, small files cost four times as much.
    const bytes = readFileSync(path.join(folder, name));
    checksums.set(name, toChecksum(bytes));
    sizes.set(name, bytes.length);
    checkFile(name, bytes, reading);
  }
  checkPlaces(reading);
  if (index) checkIndex(reading);
  return { checksums, sizes, faults: reading.faults.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file))) };
}

/** Every file of a site but what its build wrote about it, sorted, with forward slashes. */
export async function listSite(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== checksumFile && name !== outputMarker)
    .sort();
}

function checkFile(file: string, bytes: Buffer, reading: Reading): void {
  if (file.endsWith('.html')) checkPage(file, bytes, reading);
  else if (file.endsWith('.xml')) checkXml(file, bytes.toString(), reading);
  else if (/\.(?:json|webmanifest)$/.test(file)) checkJson(file, bytes.toString(), reading);
  else if (file.endsWith('.css')) checkMatches(file, bytes.toString(), /url\(\s*["']?([^"')]+)/g, reading);
  else if (file.endsWith('.js'))
    checkMatches(file, bytes.toString(), /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g, reading);
}

function checkPage(file: string, html: Buffer, reading: Reading): void {
  if (!html.subarray(-16).toString('latin1').trimEnd().endsWith('</html>')) {
    report(reading, file, 'The page is cut off before its end.', 'الصفحة مقطوعة قبل آخرها.');
  }
  const { addresses, ids } = readAddresses(html);
  reading.ids.set(file, new Set(ids));
  for (const address of addresses) checkAddress(file, address, reading);
}

function checkMatches(file: string, text: string, pattern: RegExp, reading: Reading): void {
  for (const [, address = ''] of text.matchAll(pattern)) checkAddress(file, address, reading);
}

function checkXml(file: string, text: string, reading: Reading): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    report(
      reading,
      file,
      `The XML is not well-formed: ${String(error)}.`,
      'ليس هذا XML سليمًا، ولن تقرأه برامج التلقيمات.',
    );
  }
}

function checkJson(file: string, text: string, reading: Reading): void {
  try {
    JSON.parse(text);
  } catch (error) {
    report(reading, file, `The JSON cannot be read: ${String(error)}.`, 'ليس هذا JSON سليمًا، ولن تقرأه البرامج.');
  }
}

/** Looks for the file that an address of this site leads to, and keeps its fragment for {@link checkPlaces}. */
function checkAddress(file: string, address: string, reading: Reading): void {
  if (address.startsWith('/') && reading.known.has(address)) return;
  if (address.startsWith('/')) reading.known.add(address);
  const target = toTarget(file, address, reading.site);
  if (target === null) return;
  if (!reading.files.has(target.file) && !target.file.startsWith(routes.searchIndex().slice(1))) {
    report(
      reading,
      file,
      `${address} leads to ${target.file}, which is not there.`,
      `الرابط ${address} يؤدي إلى ملف غير موجود.`,
    );
  } else if (target.fragment !== '' && target.fragment !== 'top') {
    const key = `${target.file}#${target.fragment}`;
    if (!reading.places.has(key)) reading.places.set(key, { ...target, from: file });
  }
}

/** The file and place in it that an address leads to; null when it leads out of the site. */
function toTarget(
  file: string,
  address: string,
  site: URL,
): { readonly file: string; readonly fragment: string } | null {
  if (address.startsWith('#')) return { file, fragment: decodeFragment(address.slice(1)) };
  if (!URL.canParse(address, site.href)) return { file: address, fragment: '' };
  const page = new URL(
    file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    site,
  );
  const { origin, pathname, hash } = new URL(address, page);
  if (origin !== site.origin) return null;
  if (!pathname.startsWith(site.pathname)) return { file: pathname, fragment: '' };
  try {
    const inside = `/${decodeURIComponent(pathname.slice(site.pathname.length))}`;
    return { file: toOutputFile(inside), fragment: decodeFragment(hash.slice(1)) };
  } catch {
    return { file: address, fragment: '' };
  }
}

/** As browsers do it: what cannot be decoded stays as it is (WHATWG HTML, "find a potential indicated element"). */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function checkPlaces(reading: Reading): void {
  for (const { file, fragment, from } of reading.places.values()) {
    if (!file.endsWith('.html') || reading.ids.get(file)?.has(fragment) === true) continue;
    report(reading, from, `#${fragment} is no place in ${file}.`, `لا موضع باسم «${fragment}» في الصفحة المقصودة.`);
  }
}

function checkIndex(reading: Reading): void {
  const folder = routes.searchIndex().slice(1);
  const { files } = reading;
  const isThere = files.has(`${folder}${entryFile}`);
  if (isThere && [...files].some((file) => file.startsWith(folder) && file.includes('/fragment/'))) return;
  report(reading, `${folder}${entryFile}`, 'The search index is empty.', 'فهرس البحث فارغ.');
}

function report({ faults }: Reading, file: string, en: string, ar: string): void {
  faults.push({ file, message: { en, ar } });
}
