import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputFile } from '../assets/built-assets.ts';

/** Files written at once: enough to keep a disk busy, few enough for any system's limit of open files. */
const CONCURRENCY = 32;

/** Writes or copies files below the output folder. */
export async function writeOutput(files: readonly OutputFile[], outputDir: string): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(outputDir, file.path))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const target = path.join(outputDir, file.path);
      if (file.content instanceof Uint8Array) await writeFile(target, file.content);
      else await copyFile(file.content.copyOf, target);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}
