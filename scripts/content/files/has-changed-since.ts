import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { SETTLED_MS } from './file-stamp.ts';

/**
 * Whether anything below a folder was filed, changed or deleted since a moment; also where it may have been: just before,
 * since file systems count in steps, or where a folder lets nobody look.
 *
 * @param moment of the machine's clock, in milliseconds since 1970
 */
export function hasChangedSince(folder: string, moment: number): boolean {
  // A folder changes with what is filed or deleted in it. `ctime` is the one time that no program can set (POSIX, stat).
  const isYounger = (place: string): boolean => statSync(place).ctimeMs >= moment - SETTLED_MS;
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return isYounger(folder) || files.some((file) => isYounger(path.join(folder, file)));
  } catch {
    return true;
  }
}
