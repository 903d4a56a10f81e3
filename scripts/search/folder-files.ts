import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexFiles } from '../../assets/shared/search-index.ts';
import { decodeIndexText } from './decode-index-text.ts';
import type { IndexFile } from './run-pagefind.ts';

/** Serves the files of an index from a folder on disk. */
export function toFolderFiles(folder: string): IndexFiles {
  async function read(file: string): Promise<Uint8Array> {
    const content = await readFile(path.join(folder, ...file.split('/')));
    return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
  }
  return { read, decode: decodeIndexText };
}

/** All files of an index, as they lie on disk. */
export async function readIndexFiles(folder: string): Promise<readonly IndexFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: IndexFile[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    files.push({ path: path.relative(folder, file).split(path.sep).join('/'), content: await readFile(file) });
  }
  return files;
}
