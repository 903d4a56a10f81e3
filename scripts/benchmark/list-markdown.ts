import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The Markdown files of a folder and of those in it, by name, with the folder before them. */
export async function listMarkdown(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => path.join(folder, name));
}
