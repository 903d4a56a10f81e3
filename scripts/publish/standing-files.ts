import { lstatSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { checksumFile, toChecksum } from './checksums.ts';
import type { FileFacts } from './file-facts.ts';
import { isUntouched, readSiteSeal, type SiteSeal } from './site-seal.ts';
import { outputMarker } from './harvest.ts';

/** Files of an earlier build that stand in the folder of a new one, and need not be written again. */
export interface StandingFiles {
  /** Whether anything stands at a path; it is to be kept or cleared before something is written there. */
  readonly has: (file: string) => boolean;
  /** Whether the file stands there with these very bytes; it is then a file of the new build. */
  readonly keep: (file: string, facts: Pick<FileFacts, 'checksum' | 'size'>) => boolean;
  /** Takes the file away, so that writing makes a new one: other folders may hold the old one by a hard link. */
  readonly clear: (file: string) => void;
  /** Takes away what was neither kept nor cleared, and the folders that hold nothing then. */
  readonly clearOthers: () => void;
}

/**
 * Finds what an earlier build left in a folder, and opens its seal: until the new build is sealed, the folder is no
 * site. A file that was touched since it was sealed is read again before it is kept; what no build of ours put there,
 * and every link, is removed at once.
 *
 * @param folder absolute; may be missing or empty
 */
export async function findStandingFiles(folder: string): Promise<StandingFiles> {
  const seal = await readSiteSeal(folder);
  const files = seal === null ? new Set<string>() : listStanding(folder, seal);
  const clear = (file: string): void => {
    files.delete(file);
    // What is a file now may have been a folder.
    if (seal !== null) rmSync(path.join(folder, file), { recursive: true, force: true });
  };
  return {
    has: (file) => files.has(file),
    clear,
    keep: (file, facts) => {
      const isKept = seal !== null && files.has(file) && isSame(path.join(folder, file), file, seal, facts);
      if (isKept) files.delete(file);
      return isKept;
    },
    clearOthers: () => {
      for (const file of [...files]) {
        clear(file);
        removeEmpty(path.dirname(file), folder);
      }
    },
  };
}

/** The sealed files that are there; all else in the folder is removed, the seal itself first. */
function listStanding(folder: string, { checksums }: SiteSeal): Set<string> {
  for (const name of [checksumFile, outputMarker]) rmSync(path.join(folder, name), { recursive: true, force: true });
  const standing = new Set<string>();
  const walk = (below: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      const stays = entry.isDirectory() ? !walk(name) : entry.isFile() && checksums.has(name);
      if (!stays) rmSync(path.join(folder, name), { recursive: true, force: true });
      else if (entry.isFile()) standing.add(name);
      isEmpty &&= !stays;
    }
    return isEmpty;
  };
  walk('');
  return standing;
}

/** Whether a sealed file holds the bytes of another. */
function isSame(
  place: string,
  file: string,
  seal: SiteSeal,
  { checksum, size }: Pick<FileFacts, 'checksum' | 'size'>,
): boolean {
  if (seal.checksums.get(file) !== checksum) return false;
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== size) return false;
  return isUntouched(found, seal) || toChecksum(readFileSync(place)) === checksum;
}

function removeEmpty(folder: string, root: string): void {
  try {
    for (let at = folder; at !== '.' && at !== ''; at = path.dirname(at)) rmdirSync(path.join(root, at));
  } catch {
    // Something else stands in it.
  }
}
