import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of a source: where it is, and its name in the source, with forward slashes. */
export interface SourceFile {
  readonly file: string;
  readonly name: string;
}

const deepest = 12;

/**
 * The files of a source: itself where it is a file, else those below it whose names fit, in the order of their names.
 * Links are not followed.
 */
export async function listSourceFiles(source: string, fits: RegExp): Promise<readonly SourceFile[]> {
  const found = await stat(source);
  if (!found.isDirectory()) return [{ file: source, name: path.basename(source) }];
  const files: SourceFile[] = [];
  await walk('', 0);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));

  async function walk(folder: string, depth: number): Promise<void> {
    for (const entry of await readdir(path.join(source, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && depth < deepest) await walk(name, depth + 1);
      else if (entry.isFile() && fits.test(entry.name)) files.push({ file: path.join(source, name), name });
    }
  }
}
