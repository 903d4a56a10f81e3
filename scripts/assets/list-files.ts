import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files of a folder and of those in it, with the folder before them. */
export function listFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
