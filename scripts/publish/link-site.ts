import { lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inStretches } from '../machine/in-stretches.ts';
import { linkOrCopy } from '../machine/link-or-copy.ts';
import { listSite } from './check-site.ts';
import { checksumFile } from './checksums.ts';
import { isUntouched, readSiteSeal } from './site-seal.ts';

/**
 * Lays a sealed site into an empty folder by second names of its files, without what was touched since it was sealed.
 * Whoever writes there must take a name away before it is written anew, or would write into the site itself.
 *
 * @param from absolute; may be missing, or no site that is sealed
 * @param to absolute; sealed once all is there
 * @returns false where nothing is laid out
 */
export async function linkSite(from: string, to: string): Promise<boolean> {
  const seal = await readSiteSeal(from);
  if (seal === null || seal.checksums.size === 0) return false;
  const folders = new Set<string>();
  for await (const name of inStretches(listSite(from))) {
    const source = path.join(from, name);
    if (!seal.checksums.has(name) || !isUntouched(lstatSync(source), seal)) continue;
    const target = path.join(to, name);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkOrCopy(source, target);
  }
  // Last, since a second name is a change of a file's entry: the seal vouches for what is older than itself.
  linkOrCopy(path.join(from, checksumFile), path.join(to, checksumFile));
  return true;
}
