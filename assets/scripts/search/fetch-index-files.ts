import type { IndexFiles } from '../../shared/search-index.ts';
import { entryFile } from '../../shared/search-index-format.ts';
import { encodingOf } from '../../shared/search-text-encoding.ts';

/** An index file did not arrive as it should. */
class IndexFileError extends Error {
  override readonly name = 'IndexFileError';
}

/** How long a file may take before the reader is told, in milliseconds. */
const patience = 20_000;

/**
 * Reads index files over HTTP. All but the entry are packed; a server that unpacks them on the way does no harm. Names
 * hold their contents' hash, so caches may keep them; the entry is always asked for anew.
 *
 * @param folder address of the index folder, with a trailing slash
 */
export function fetchIndexFiles(folder: string): IndexFiles {
  async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const cache = path === entryFile ? 'no-cache' : 'default';
    const response = await fetch(folder + path, { cache, signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new IndexFileError(`${path}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes) : bytes;
  }
  return { read, decode: (bytes) => new TextDecoder(encodingOf(bytes)).decode(bytes) };
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
