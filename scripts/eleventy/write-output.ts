import { mkdirSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputFile } from '../assets/built-assets.ts';
import { withPath } from '../publish/with-path.ts';

/** Files written at once: enough to keep a disk busy, few enough for any system's limit of open files. */
const CONCURRENCY = 32;

/** Writes or copies files below the output folder. */
export async function writeOutput(files: readonly OutputFile[], outputDir: string): Promise<void> {
  makeFolders(
    files.map((file) => file.path),
    outputDir,
  );
  await workThrough(files, async ({ path: file, content }) => {
    const target = path.join(outputDir, file);
    try {
      if (content instanceof Uint8Array) await writeFile(target, content);
      else await copyFile(content.copyOf, target);
    } catch (error) {
      throw withPath(error, target);
    }
  });
}

/** Makes the folders of files still to be written, each once. */
export function makeFolders(files: readonly string[], outputDir: string): void {
  const folders = new Set(files.map((file) => path.dirname(path.join(outputDir, file))));
  // At once: by way of Node's own threads, a folder costs more than twice as much.
  for (const folder of folders) mkdirSync(folder, { recursive: true });
}

async function workThrough<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const take = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, take));
}
