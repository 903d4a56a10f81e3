import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the import wrote once: where, and which bytes (SHA-256, hexadecimal). */
export interface WrittenFile {
  readonly file: string;
  readonly hash: string;
}

/** What earlier imports into a folder wrote, by lasting keys: `post-12`, `author:salma`, `media:2024/09/x.jpg`. */
export type ImportRecord = Map<string, WrittenFile>;

/** The importer's own folder in a content folder; the gate passes over names with a leading dot. */
export const importFolder = '.import';
export const recordFile = `${importFolder}/record.json`;

/** Reads the record of earlier imports; a missing or broken one is an empty record, so that nothing is overwritten. */
export async function readRecord(dir: string): Promise<ImportRecord> {
  try {
    const stored: unknown = JSON.parse(await readFile(path.join(dir, recordFile), 'utf8'));
    const items = isObject(stored) && isObject(stored.items) ? Object.entries(stored.items) : [];
    return new Map(
      items.flatMap(([key, item]) => {
        const written = parseWritten(item);
        return written === undefined ? [] : [[key, written]];
      }),
    );
  } catch {
    return new Map();
  }
}

/** The record as it is stored: by key, so that the same import gives the same bytes. */
export function renderRecord(record: ImportRecord): string {
  const items = [...record]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `  ${JSON.stringify(key)}: ${JSON.stringify(item)}`);
  return `{\n"version": 1,\n"items": {\n${items.join(',\n')}\n}\n}\n`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reads what is stored of one file; undefined where it is something else. */
export function parseWritten(value: unknown): WrittenFile | undefined {
  if (!isObject(value)) return undefined;
  const { file, hash } = value;
  return typeof file === 'string' && typeof hash === 'string' ? { file, hash } : undefined;
}
