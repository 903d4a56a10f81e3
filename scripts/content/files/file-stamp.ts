import { statSync } from 'node:fs';

/**
 * File systems count time in steps of up to two seconds (FAT): a file younger than that may change again and keep its
 * time, as git's "racy" entries may.
 */
export const SETTLED_MS = 2_000;

/**
 * What the file system tells of a file without opening it; null where that does not yet tell two versions apart.
 *
 * @param now the machine's clock, in milliseconds since 1970
 */
export function toFileStamp(file: string, now: number): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || now - Math.max(found.mtimeMs, found.ctimeMs) < SETTLED_MS) return null;
  return `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}
