import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readHash } from './read-hash.ts';
import { importFolder, parseWritten, type ImportRecord, type WrittenFile } from './import-record.ts';

/** What an import that still runs has written, a JSON object a line; the record takes its place at the end. */
const journalFile = `${importFolder}/record.journal`;

/** The memory of an import that may be cut off. */
export interface ImportJournal {
  /** Notes a file; to be called before it is written. */
  readonly note: (key: string, written: WrittenFile) => Promise<void>;
  /** Throws the journal away, once the record holds everything. */
  readonly close: () => Promise<void>;
}

export function openJournal(dir: string): ImportJournal {
  const place = path.join(dir, journalFile);
  let folder: Promise<unknown> | undefined;
  return {
    note: async (key, written) => {
      await (folder ??= mkdir(path.dirname(place), { recursive: true }));
      await appendFile(place, `${JSON.stringify({ key, ...written })}\n`);
    },
    close: () => rm(place, { force: true }),
  };
}

/**
 * Brings a record up to date with what an import wrote before it was cut off, so that the next one goes on with it and
 * doesn't take its files for those of others.
 */
export async function recoverJournal(dir: string, record: ImportRecord): Promise<void> {
  const text = await readFile(path.join(dir, journalFile), 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const noted = parseLine(line);
    if (noted === undefined) continue;
    const { key, file, hash } = noted;
    const present = await readHash(path.join(dir, ...file.split('/')));
    // What is not there was not written any more; what is there with other bytes is older, or an editor's since.
    if (present !== undefined && (present === hash || !record.has(key))) record.set(key, { file, hash });
  }
}

/** The last line may be half written. */
function parseLine(line: string): (WrittenFile & { readonly key: string }) | undefined {
  try {
    const noted: unknown = JSON.parse(line);
    const written = parseWritten(noted);
    return written !== undefined && isKeyed(noted) ? { ...written, key: noted.key } : undefined;
  } catch {
    return undefined;
  }
}

function isKeyed(value: unknown): value is { readonly key: string } {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}
