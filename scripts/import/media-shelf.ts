import { open, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { toSlug } from '../../assets/shared/arabic/slug.ts';
import type { ContentWriter } from './content-writer.ts';
import { toHash } from './read-hash.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { ImportRecord } from './import-record.ts';
import { readPictureType } from './picture-type.ts';

/** Where pictures come from: the old site, folders on this machine alone, or nowhere (articles refer to the old site). */
export type MediaPolicy = 'download' | 'files' | 'reference';

/** Where a picture went. */
export type PlacedPicture =
  | { readonly type: 'copied'; readonly src: string }
  | { readonly type: 'outside'; readonly src: string; readonly host: string; readonly reason: string }
  | { readonly type: 'lost'; readonly reason: string };

export interface MediaShelf {
  /**
   * @param src address of a picture, absolute or relative to its page
   * @param base address or folder of the page
   */
  readonly place: (src: string, base?: string) => Promise<PlacedPicture>;
}

export interface ShelfOptions {
  readonly policy: MediaPolicy;
  /** Folders with copies of the old site's pictures. */
  readonly dirs: readonly string[];
  /** Host of the old site: the one host that may be this machine or a private one. */
  readonly ownHost: string | undefined;
  readonly isDry: boolean;
}

/** A host that failed so often is not asked again: the machine is offline, or the old site is gone. */
const mostFailures = 3;
const largest = 25_000_000;

/** Puts pictures into `media`, each once. */
export function createMediaShelf(writer: ContentWriter, record: ImportRecord, options: ShelfOptions): MediaShelf {
  const placed = new Map<string, Promise<PlacedPicture>>();
  const failures = new Map<string, number>();
  const files = new Map<string, string>();
  return {
    place: (src, base) => {
      const url = toUrl(src, base);
      const key = url?.href ?? src;
      const known = placed.get(key);
      if (known !== undefined) return known;
      const result = placeOne(src, url);
      placed.set(key, result);
      return result;
    },
  };

  async function placeOne(src: string, url: URL | undefined): Promise<PlacedPicture> {
    if (/^data:/i.test(src)) return { type: 'lost', reason: 'data:' };
    const key = `media:${url?.href ?? src}`;
    const name = toMediaName(url?.pathname ?? src, key, files);
    const before = record.get(key);
    if (before !== undefined && options.policy !== 'reference') {
      return { type: 'copied', src: before.file.replace(/^media\//, '') };
    }
    const local = await readLocal(url === undefined ? src : decode(url.pathname), options.dirs);
    if (local !== undefined) return keep(key, name, local);
    if (url === undefined) return { type: 'lost', reason: src };
    if (options.policy !== 'download' || options.isDry)
      return toOutside(url, options.isDry ? 'dry run' : 'not asked for');
    if ((failures.get(url.host) ?? 0) >= mostFailures) return toOutside(url, `${url.host} does not answer`);
    const fetched = await fetchPicture(url, { largest, ownHost: options.ownHost });
    if (fetched.bytes !== undefined) return keep(key, name, fetched.bytes);
    if (fetched.isHostFault) failures.set(url.host, (failures.get(url.host) ?? 0) + 1);
    return toOutside(url, fetched.reason);
  }

  async function keep(key: string, name: string, bytes: Uint8Array): Promise<PlacedPicture> {
    const type = readPictureType(bytes);
    if (type === undefined) return { type: 'lost', reason: 'not a picture' };
    const file = `${name}.${type}`;
    const result = await writer.put(key, `media/${file}`, bytes);
    return result === 'refused' ? { type: 'lost', reason: file } : { type: 'copied', src: file };
  }
}

function toUrl(src: string, base: string | undefined): URL | undefined {
  const isWeb = base !== undefined && /^https?:/i.test(base);
  const text = src.trim();
  if (!isWeb && !/^(?:https?:)?\/\//i.test(text)) return undefined;
  try {
    const url = new URL(text, isWeb ? base : 'https://old.invalid/');
    return /^https?:$/.test(url.protocol) && url.hostname !== 'old.invalid' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Articles may refer to pictures elsewhere by https only. */
function toOutside(url: URL, reason: string): PlacedPicture {
  const secure = new URL(url.href);
  secure.protocol = 'https:';
  return secure.username === ''
    ? { type: 'outside', src: secure.href, host: secure.host, reason }
    : { type: 'lost', reason };
}

/** `2024/09/photo` of WordPress' own folders, else `imported/photo-1a2b3c4d`; no two pictures get one name. */
function toMediaName(pathname: string, key: string, files: Map<string, string>): string {
  const parts = decode(pathname)
    .split(/[/\\]/)
    .filter((part) => part !== '');
  const base = toSlug((parts.at(-1) ?? '').replace(/\.[a-z\d]{2,5}$/i, '')) || 'picture';
  const [year = '', month = ''] = parts.slice(-3, -1);
  const mark = toHash(key).slice(0, 8);
  const name =
    /^(?:19|20)\d{2}$/.test(year) && /^(?:0[1-9]|1[0-2])$/.test(month)
      ? `${year}/${month}/${base}`
      : `imported/${base}-${mark}`;
  const owner = files.get(name);
  if (owner !== undefined && owner !== key) return `${name}-${mark}`;
  files.set(name, key);
  return name;
}

/** A picture's file in one of the folders, by ever shorter ends of its path; never through a link out of the folder. */
async function readLocal(pathname: string, dirs: readonly string[]): Promise<Uint8Array | undefined> {
  const parts =
    pathname
      .split(/[?#]/)[0]
      ?.split(/[/\\]/)
      .filter((part) => part !== '' && part !== '.') ?? [];
  if (parts.includes('..') || parts.some((part) => part.includes('\0'))) return undefined;
  for (const dir of dirs) {
    const root = await realpath(dir).catch(() => undefined);
    for (let from = 0; root !== undefined && from < Math.min(parts.length, 12); from += 1) {
      const place = await realpath(path.join(root, ...parts.slice(from))).catch(() => undefined);
      if (place?.startsWith(root + path.sep) === true && (await isSmallFile(place))) return readFile(place);
    }
  }
  return undefined;
}

async function isSmallFile(place: string): Promise<boolean> {
  const handle = await open(place, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { size, isFile } = await handle.stat().then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile && size <= largest;
  } finally {
    await handle.close();
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
