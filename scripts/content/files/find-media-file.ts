import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The place of a file below `content/media`. Its letters may be decomposed on the disk, as names from macOS are (NFD),
 * whatever the text that names it does.
 *
 * @param mediaDir absolute
 * @param file in NFC, with forward slashes
 * @throws Error ENOENT where a folder of it is not there
 */
export function findMediaFile(mediaDir: string, file: string): string {
  const place = path.join(mediaDir, file);
  if (existsSync(place)) return place;
  return file.split('/').reduce((folder, name) => {
    const written = readdirSync(folder).find((one) => one.normalize('NFC') === name);
    return path.join(folder, written ?? name);
  }, mediaDir);
}
