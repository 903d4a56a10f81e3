import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportJournal } from './import-journal.ts';
import type { ImportRecord } from './import-record.ts';
import type { ImportReport } from './report.ts';
import { readHash, toHash } from './read-hash.ts';
import type { ReportRule } from './report-messages.ts';

/** What became of a file: `kept` ones are an editor's and were not touched. */
export type WriteResult = 'written' | 'updated' | 'unchanged' | 'kept' | 'refused';

export interface ContentWriter {
  /**
   * Writes a file below the target, unless an editor's hand was on it since the last import.
   *
   * @param key lasting name of what the file holds; a second import writes to the file of the first
   * @param file wanted path below the target, with forward slashes
   */
  readonly put: (key: string, file: string, content: string | Uint8Array) => Promise<WriteResult>;
  readonly counts: ReadonlyMap<WriteResult, number>;
}

/**
 * A writer that never leaves its folder and never overwrites what it didn't write: every path is checked against `..`,
 * drives and symbolic links, and every file against the hash of what the last import left there.
 *
 * @param record is brought up to date as files are written
 * @param journal is told of each file before
 * @param isDry says what would be written and writes nothing
 */
export function createContentWriter(
  dir: string,
  record: ImportRecord,
  journal: ImportJournal,
  report: ImportReport,
  isDry: boolean,
): ContentWriter {
  const counts = new Map<WriteResult, number>();
  const safeFolders = new Set<string>();
  return {
    counts,
    put: async (key, file, content) => {
      const result = await put(key, file, content);
      counts.set(result, (counts.get(result) ?? 0) + 1);
      return result;
    },
  };

  async function put(key: string, wanted: string, content: string | Uint8Array): Promise<WriteResult> {
    const known = record.get(key);
    const file = known?.file ?? wanted;
    const target = toTarget(dir, file);
    if (target === undefined || !(await isInside(dir, target, safeFolders)))
      return say('refused', 'outside-target', file);
    const hash = toHash(content);
    const present = await readHash(target);
    if (present === 'no-file') return say('refused', 'outside-target', file);
    if (present === hash) {
      record.set(key, { file, hash });
      return 'unchanged';
    }
    if (present === undefined && known !== undefined) return say('kept', 'deleted-by-hand', file);
    if (present !== undefined && known === undefined) return say('kept', 'not-ours', file);
    if (present !== undefined && present !== known?.hash) return say('kept', 'edited-by-hand', file);
    if (!isDry) {
      await journal.note(key, { file, hash });
      await writeWhole(target, content);
    }
    record.set(key, { file, hash });
    return present === undefined ? 'written' : 'updated';
  }

  function say(result: WriteResult, rule: ReportRule, file: string): WriteResult {
    report.add({ kind: result === 'refused' ? 'failed' : 'doubtful', rule, source: file, confidence: 1, result: file });
    return result;
  }
}

/** Where a path below a folder leads, or undefined where it could lead out of it or is no name on some system. */
function toTarget(dir: string, file: string): string | undefined {
  const segments = file.split('/');
  const isUnsafe = segments.some(
    (part) =>
      part === '' ||
      /^\.\.?$/.test(part) ||
      /[\\:*?"<>|\u0000-\u001F\u007F]/.test(part) ||
      Buffer.byteLength(part) > 240,
  );
  return isUnsafe ? undefined : path.join(dir, ...segments);
}

/** Whether no folder on the way to a file is a symbolic link or no folder. */
async function isInside(dir: string, target: string, known: Set<string>): Promise<boolean> {
  const folders = path
    .relative(dir, path.dirname(target))
    .split(path.sep)
    .filter((part) => part !== '');
  let folder = dir;
  for (const part of folders) {
    folder = path.join(folder, part);
    if (known.has(folder)) continue;
    const found = await lstat(folder).catch(() => undefined);
    if (found === undefined) return true;
    if (!found.isDirectory()) return false;
    known.add(folder);
  }
  return true;
}

/** Writes beside the target first, so that a cut never leaves half a file. */
async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const beside = path.join(path.dirname(target), `.import-${process.pid}.tmp`);
  try {
    await writeFile(beside, content);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}
