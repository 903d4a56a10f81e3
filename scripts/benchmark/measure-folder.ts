import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a folder holds, with all below it. */
export interface FolderSize {
  readonly files: number;
  /** Of the files' contents; a disk gives each a little more. */
  readonly bytes: number;
}

/** Counts the files below a folder, and their bytes. */
export async function measureFolder(folder: string): Promise<FolderSize> {
  let size: FolderSize = { files: 0, bytes: 0 };
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    const more = entry.isDirectory() ? await measureFolder(place) : { files: 1, bytes: (await stat(place)).size };
    size = { files: size.files + more.files, bytes: size.bytes + more.bytes };
  }
  return size;
}
