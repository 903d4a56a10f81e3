import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inStretches } from '../machine/in-stretches.ts';
import { checksumFile } from './checksums.ts';
import { toFileFacts } from './file-facts.ts';
import { createSiteCheck, type CheckedSite, type SiteCheck } from './site-check.ts';
import { outputMarker } from './harvest.ts';

export interface CheckOptions {
  /** The newspaper's address with a trailing slash. */
  readonly siteUrl: string;
  /** Whether the site must have its search index. */
  readonly index: boolean;
}

/**
 * Checks a finished site as readers and their programs will find it: every address of this site that a page, style or
 * script names has a file, every fragment its place, feeds and sitemaps are well-formed, pages are whole, and the search
 * index holds something. Reads and hashes every file on the way.
 *
 * @param folder absolute
 */
export async function checkSite(folder: string, { siteUrl, index }: CheckOptions): Promise<CheckedSite> {
  return (await readSite(folder, siteUrl)).finish(index);
}

/** Reads every file of a finished site. */
export async function readSite(folder: string, siteUrl: string): Promise<SiteCheck> {
  const check = createSiteCheck(siteUrl);
  for await (const name of inStretches(listSite(folder))) {
    // Read at once: by way of Node's own threads, small files cost four times as much.
    check.add(name, toFileFacts(name, readFileSync(path.join(folder, name))));
  }
  return check;
}

/** Every file of a site but what its build wrote about it, sorted, with forward slashes. */
export function listSite(folder: string): readonly string[] {
  const names: string[] = [];
  const walk = (below: string): void => {
    // At once: by way of Node's own threads, a folder with one file costs five times as much.
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) walk(`${name}/`);
      else if (entry.isFile()) names.push(name);
    }
  };
  walk('');
  return names.filter((name) => name !== checksumFile && name !== outputMarker).sort();
}
