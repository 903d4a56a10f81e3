import type { FileHandle } from 'node:fs/promises';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file of the importer's own that grows while an import goes on and takes its place when it is whole. */
export interface GrowingFile {
  readonly add: (text: string) => void;
  readonly finish: (last: string) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Characters that are gathered before the disk is troubled. */
const gathered = 64_000;

/**
 * Opens a file that is written beside its place, so that a cut leaves the one of the last import.
 *
 * @param file whose folder may not be a symbolic link
 * @param head what it begins with
 */
export async function openGrowingFile(file: string, head: string): Promise<GrowingFile> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is a link · رابط رمزي`);
  const beside = `${file}.tmp`;
  await rm(beside, { force: true });
  const handle: FileHandle = await open(beside, 'wx');
  let waiting = head;
  let written: Promise<unknown> = Promise.resolve();
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    written = written.then(() => handle.write(text));
  };
  return {
    add: (text) => {
      waiting += text;
      if (waiting.length > gathered) flush();
    },
    finish: async (last) => {
      waiting += last;
      flush();
      await written;
      await handle.close();
      await rename(beside, file);
    },
    abandon: async () => {
      await written.catch(() => undefined);
      await handle.close();
      await rm(beside, { force: true });
    },
  };
}
