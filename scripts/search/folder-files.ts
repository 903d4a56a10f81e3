import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexFiles } from '../../assets/shared/search-index.ts';

/** Serves the files of an index from a folder on disk. */
export function toFolderFiles(folder: string): IndexFiles {
  async function read(file: string): Promise<Uint8Array> {
    const content = await readFile(path.join(folder, ...file.split('/')));
    return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
  }
  return { read, decode: (bytes) => Buffer.from(bytes).toString() };
}
