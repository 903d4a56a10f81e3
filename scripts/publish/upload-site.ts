import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checksumFile, parseChecksums, toChecksum, type Checksums } from './checksums.ts';
import { OutputError } from './output-error.ts';
import { planUpload, type Uploaded } from './upload-stages.ts';

/** A place that keeps files by name: what uploading asks of one. */
export interface FileStore {
  /** Null when there is no such file. */
  readonly get: (file: string) => Promise<Buffer | null>;
  readonly put: (file: string, bytes: Buffer) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
}

export interface UploadOptions {
  /** Lets a site into a store that holds a front page of others. */
  readonly takeOver: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface UploadReport {
  readonly sent: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** What the store is known to hold of ours. Files that are not in it are nobody's business here, least of all to delete. */
export const recordFile = '.midad-uploaded.json';
const CONCURRENCY = 8;

/**
 * Sends a built site to a store: what changed, in an order in which no page lacks its assets; then deletes what the site
 * no longer has. An upload that is cut off is taken up by the next.
 *
 * @param folder of a site that `npm run build` sealed
 * @throws OutputError when the site is not as it was sealed, or the store belongs to somebody else
 */
export async function uploadSite(folder: string, store: FileStore, options: UploadOptions): Promise<UploadReport> {
  const site = await readSealed(folder);
  const uploaded = await readRecord(store, options.takeOver);
  const { stages, removals } = planUpload(site, uploaded);
  const total = stages.flat().length + removals.length;
  if (total === 0) return { sent: 0, removed: 0, unchanged: site.size };
  let done = 0;
  const tell = (): void => options.onProgress?.((done += 1), total);
  // Written down before the first file goes, so that whatever arrives can be found again.
  const record = new Map(uploaded);
  for (const file of stages.flat()) record.set(file, null);
  await writeRecord(store, record);
  for (const files of stages) {
    await each(files, async (file) => {
      await store.put(file, await readAsSealed(folder, file, site));
      record.set(file, site.get(file) ?? null);
      tell();
    });
    await writeRecord(store, record);
  }
  await each(removals, async (file) => {
    await store.remove(file);
    record.delete(file);
    tell();
  });
  await writeRecord(store, record);
  return { sent: total - removals.length, removed: removals.length, unchanged: site.size + removals.length - total };
}

/** The files of a sealed site with their hashes, and the list of them itself. */
async function readSealed(folder: string): Promise<Checksums> {
  const list = await readFile(path.join(folder, checksumFile)).catch(() => null);
  if (list === null) {
    throw new OutputError({
      en: `${folder} holds no finished build. Run npm run build first.`,
      ar: 'لا بناء مكتملًا في هذا المجلد. شغّل npm run build أولًا.',
    });
  }
  return new Map([...parseChecksums(list.toString()), [checksumFile, toChecksum(list)]]);
}

async function readAsSealed(folder: string, file: string, site: Checksums): Promise<Buffer> {
  const bytes = await readFile(path.join(folder, ...file.split('/')));
  if (toChecksum(bytes) === site.get(file)) return bytes;
  throw new OutputError({
    en: `${file} changed after the build. Build again before you publish.`,
    ar: `تغيّر الملف ${file} بعد البناء. ابنِ الموقع من جديد قبل النشر.`,
  });
}

async function readRecord(store: FileStore, takeOver: boolean): Promise<Uploaded> {
  const text = await store.get(recordFile);
  if (text !== null) return parseRecord(text.toString());
  if (takeOver || (await store.get('index.html')) === null) return new Map();
  throw new OutputError({
    en: 'The store holds a site that Midad did not upload. Choose another, or give --take-over.',
    ar: 'في المخزن موقع لم يرفعه مداد. اختر مخزنًا آخر، أو أضف ‎--take-over‎.',
  });
}

/** A record that cannot be read makes everything be sent again, and nothing be deleted. */
function parseRecord(text: string): Uploaded {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null) return new Map();
    return new Map(Object.entries(found).map(([file, hash]) => [file, typeof hash === 'string' ? hash : null]));
  } catch {
    return new Map();
  }
}

function writeRecord(store: FileStore, record: Uploaded): Promise<void> {
  const sorted = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  return store.put(recordFile, Buffer.from(JSON.stringify(sorted, null, 1)));
}

/** Works through files, several at a time; a failure lets nothing new begin, and is told when all that had begun is over. */
async function each(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const queue = files.values();
  let failed = false;
  const take = async (): Promise<void> => {
    for (const file of queue) {
      if (failed) return;
      await work(file).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const takers = Array.from({ length: CONCURRENCY }, take);
  await Promise.allSettled(takers);
  await Promise.all(takers);
}
