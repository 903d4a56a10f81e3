import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/;
/** Below so many bytes compressing saves no packet. */
const smallest = 600;
const concurrency = 8;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Whether a file is text; pictures, fonts and the search index are compressed already. */
export function isCompressible(file: string): boolean {
  return compressible.test(file);
}

/** What compressing a site came to. */
export interface Compressed {
  readonly files: number;
  /** Bytes as printed, and as brotli. */
  readonly plain: number;
  readonly brotli: number;
}

/**
 * Lays `.br` and `.gz` beside every text file of a built site, for servers that send what lies ready (nginx
 * `gzip_static`, Caddy `precompressed`). A file that is no newer than its copies is passed over.
 */
export async function compressFolder(folder: string): Promise<Compressed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isCompressible(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .values();
  const total = { files: 0, plain: 0, brotli: 0 };
  const work = async (): Promise<void> => {
    for (const file of files) {
      const sizes = await compressFile(file);
      if (sizes === null) continue;
      total.files += 1;
      total.plain += sizes.plain;
      total.brotli += sizes.brotli;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return total;
}

async function compressFile(file: string): Promise<{ readonly plain: number; readonly brotli: number } | null> {
  const { size, mtimeMs } = await stat(file);
  if (size < smallest) return null;
  const known = await stat(`${file}.br`).catch(() => null);
  if (known !== null && known.mtimeMs >= mtimeMs) return { plain: size, brotli: known.size };
  const bytes = await readFile(file);
  const [small, old] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: size } }),
    gzipped(bytes, { level: 9 }),
  ]);
  // The copy that is looked at goes last: cut short, a run leaves no pair half made.
  await writeFile(`${file}.gz`, old);
  await writeFile(`${file}.br`, small);
  return { plain: size, brotli: small.length };
}
