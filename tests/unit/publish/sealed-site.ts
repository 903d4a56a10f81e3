import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checksumFile, formatChecksums, toChecksum } from '../../../scripts/publish/checksums.ts';
import type { FileFacts } from '../../../scripts/publish/file-facts.ts';

/** The files of a small site, with their texts. */
export const sealedFiles: Readonly<Record<string, string>> = {
  'index.html': 'الأولى',
  'a/index.html': 'مقال',
  'b/c/index.html': 'آخر',
};

/** What a build knows of a text that it would write. */
export function toTextFacts(text: string): Pick<FileFacts, 'checksum' | 'size'> {
  const bytes = Buffer.from(text);
  return { checksum: toChecksum(bytes), size: bytes.length };
}

/** Writes a file with the folders above it. */
export function writeText(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Puts a sealed site in a folder, whose files are older than the seal by the clock of any file system. */
export async function layOutSealed(folder: string, files = sealedFiles): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) writeText(folder, file, text);
  await wait(30);
  const sums = Object.entries(files).map(([file, text]) => [file, toTextFacts(text).checksum] as const);
  writeText(folder, checksumFile, formatChecksums(new Map(sums)));
  await wait(30);
}
