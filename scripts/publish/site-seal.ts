import { lstatSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checksumFile, parseChecksums } from './checksums.ts';

/** What the checksums beside a finished site tell. */
export interface SiteSeal {
  /** SHA-256 of each file in hexadecimal digits. */
  readonly checksums: ReadonlyMap<string, string>;
  /** When they were written, in milliseconds since 1970: the last thing that the build wrote into its folders. */
  readonly time: number;
}

/** The seal of the site in a folder; null where there is none, or none that can be read. */
export async function readSiteSeal(folder: string): Promise<SiteSeal | null> {
  const file = path.join(folder, checksumFile);
  try {
    const { ctimeMs: time } = lstatSync(file);
    return { checksums: parseChecksums(await readFile(file, 'utf8')), time };
  } catch {
    return null;
  }
}

/**
 * Whether a sealed file is certainly as it was sealed: nobody can set the time at which a file's entry last changed, so
 * whatever was done to one that is older than the seal was done before.
 */
export function isUntouched({ ctimeMs }: Stats, { time }: SiteSeal): boolean {
  return ctimeMs < time;
}
