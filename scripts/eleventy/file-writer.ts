import { writeFile } from 'node:fs';
import path from 'node:path';

/** Files on their way to the disk at once: enough to keep it busy, few enough to stay out of the heap. */
const MOST_AT_ONCE = 64;

/** Writes files while the next ones are being made. */
export interface FileWriter {
  /** Returns once there is room for the next file; its folder must be there. @throws what any earlier file failed with */
  readonly write: (file: string, content: Uint8Array) => Promise<void>;
  /** Waits for the last file. @throws what any file failed with */
  readonly finish: () => Promise<void>;
}

/**
 * Opens a writer below a folder. System calls run on Node's own threads, so that on a second core pages are written
 * while others are printed; of a text no more than its bytes are kept, and those not longer than the write takes.
 */
export function createFileWriter(outputDir: string): FileWriter {
  let unwritten = 0;
  let failure: Error | null = null;
  let wake: (() => void) | null = null;

  const waitFor = async (most: number): Promise<void> => {
    while (unwritten > most && failure === null) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure !== null) throw failure;
  };

  return {
    write: (file, content) => {
      unwritten += 1;
      writeFile(path.join(outputDir, file), content, (error) => {
        unwritten -= 1;
        failure ??= error;
        wake?.();
      });
      return waitFor(MOST_AT_ONCE);
    },
    finish: () => waitFor(0),
  };
}
