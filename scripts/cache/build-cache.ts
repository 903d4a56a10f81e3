import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from '../machine/is-running.ts';
import type { Message } from '../problem.ts';

/** What builds of one content folder keep for the next build. May be deleted at any time. */
export interface BuildCache {
  /** What was kept under a name; null when there is nothing, or nothing that can be relied on. */
  readonly read: (name: string) => Promise<Buffer | null>;
  /** Keeps bytes under a name, whole or not at all; a disk that takes none fails no build. */
  readonly write: (name: string, chunks: Iterable<Uint8Array>) => Promise<void>;
  /** The first thing that was wrong with the cache, for whoever builds; null while nothing was. */
  readonly notice: () => Message | null;
}

/** A file of the cache begins with a line that says which version made it, and ends with the SHA-256 of all before. */
const header = /^midad-cache ([0-9a-f]{64})\n/;
const HEADER_BYTES = toHeader('0'.repeat(64)).length;
const HASH_BYTES = 32;
/** Bytes that go to the disk at once. */
const BATCH_BYTES = 4_000_000;
/** Names the content folder that a folder of the cache belongs to. */
const ownerFile = 'content-folder';

/**
 * Opens the cache of one content folder, and clears away those of content folders that are gone.
 *
 * Two builds may use it at once: files are written beside their place and then renamed, so each is one build's or the
 * other's, whole.
 *
 * @param cacheDir absolute; may be missing
 * @param contentDir absolute
 * @param version of {@link toCacheVersion}
 */
export async function openBuildCache(cacheDir: string, contentDir: string, version: string): Promise<BuildCache> {
  const builds = path.join(cacheDir, 'builds');
  const folder = path.join(builds, createHash('sha256').update(contentDir).digest('hex').slice(0, 16));
  let notice: Message | null = null;
  await removeOrphans(builds);
  return {
    notice: () => notice,
    read: async (name) => {
      const bytes = await readFile(path.join(folder, name)).catch((error: unknown) =>
        isMissing(error) ? null : error,
      );
      if (bytes === null) return null;
      const found = Buffer.isBuffer(bytes) ? parseCacheFile(bytes, version) : unreadable;
      if (Buffer.isBuffer(found)) return found;
      notice ??= found;
      return null;
    },
    write: async (name, chunks) => {
      try {
        await mkdir(folder, { recursive: true });
        await removeLeftovers(folder);
        await writeFile(path.join(folder, ownerFile), contentDir);
        await replaceFile(path.join(folder, name), toHeader(version), chunks);
      } catch (error) {
        notice ??= toUnwritten(error);
      }
    },
  };
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const unreadable: Message = {
  en: 'What the last build kept is damaged, so everything is made anew.',
  ar: 'ما حفظه البناء السابق تالف، فيُصنع كل شيء من جديد.',
};
const foreign: Message = {
  en: 'What the last build kept is of another version of Midad or Node, so everything is made anew.',
  ar: 'ما حفظه البناء السابق من نسخة أخرى من مداد أو Node، فيُصنع كل شيء من جديد.',
};

function toUnwritten(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return {
    en: `Nothing could be kept for the next build (${code}); this one is whole.`,
    ar: `تعذّر حفظ شيء للبناء القادم (${code})؛ وهذا البناء تام.`,
  };
}

function toHeader(version: string): string {
  return `midad-cache ${version}\n`;
}

/** What the file holds, or what is wrong with it. */
function parseCacheFile(bytes: Buffer, version: string): Buffer | Message {
  const [line, madeBy] = header.exec(bytes.toString('latin1', 0, HEADER_BYTES)) ?? [];
  if (line === undefined || bytes.length < HEADER_BYTES + HASH_BYTES) return unreadable;
  if (madeBy !== version) return foreign;
  const end = bytes.length - HASH_BYTES;
  const hash = createHash('sha256').update(bytes.subarray(0, end)).digest();
  return hash.equals(bytes.subarray(end)) ? bytes.subarray(HEADER_BYTES, end) : unreadable;
}

async function replaceFile(file: string, firstLine: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const beside = `${file}.${process.pid}`;
  try {
    await writeFile(beside, toBatches(firstLine, chunks));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The bytes of a file of the cache, never many of them in memory. */
function* toBatches(firstLine: string, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const hash = createHash('sha256');
  let batch: Uint8Array[] = [Buffer.from(firstLine)];
  let size = 0;
  for (const chunk of chunks) {
    batch.push(chunk);
    size += chunk.length;
    if (size < BATCH_BYTES) continue;
    const bytes = Buffer.concat(batch);
    hash.update(bytes);
    yield bytes;
    [batch, size] = [[], 0];
  }
  const rest = Buffer.concat(batch);
  yield Buffer.concat([rest, hash.update(rest).digest()]);
}

/** Removes what builds that were killed had not finished. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid))) {
      await rm(path.join(folder, name), { force: true });
    }
  }
}

async function removeOrphans(builds: string): Promise<void> {
  for (const name of await readdir(builds).catch(() => [])) {
    const owner = await readFile(path.join(builds, name, ownerFile), 'utf8').catch(() => null);
    const isOrphan = owner !== null && (await stat(owner).catch(isMissing)) === true;
    if (isOrphan) await rm(path.join(builds, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
