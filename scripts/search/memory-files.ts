import { gunzipSync } from 'node:zlib';
import type { IndexFiles } from '../../assets/shared/search-index.ts';
import { decodeIndexText } from './decode-index-text.ts';
import type { IndexFile } from './run-pagefind.ts';

/** Serves the files of an index from memory; `onRead` hears of every file and its size as it would travel. */
export function toMemoryFiles(files: readonly IndexFile[], onRead?: (path: string, bytes: number) => void): IndexFiles {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): Uint8Array => {
    const content = contents.get(path);
    if (content === undefined) throw new Error(`The index has no file ${path}.`);
    onRead?.(path, content.length);
    return isGzip(content) ? gunzipSync(content) : content;
  };
  return { read: async (path) => Promise.resolve(read(path)), decode: decodeIndexText };
}

function isGzip(content: Uint8Array): boolean {
  return content[0] === 0x1f && content[1] === 0x8b;
}
