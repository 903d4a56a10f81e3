import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../assets/built-assets.ts';
import { toFileFacts } from '../publish/file-facts.ts';
import { createSiteCheck, type SiteCheck } from '../publish/site-check.ts';
import { createFileWriter } from './file-writer.ts';
import { makeFolders, writeOutput } from './write-output.ts';

/** Where a build writes its site, and what it learns of each file on the way. */
export interface SiteOutput {
  /** Makes the folders of files still to be written. */
  readonly makeFolders: (files: readonly string[]) => Promise<void>;
  /** Returns once there is room for the next text. @throws what any earlier one failed with */
  readonly write: (file: string, text: string) => Promise<void>;
  readonly writeFiles: (files: readonly OutputFile[]) => Promise<void>;
  /** Waits for the last file. @throws what any file failed with */
  readonly finish: () => Promise<SiteCheck>;
}

/**
 * Opens the output of one build. A text is checked as it was printed, and read back by nobody: what is copied is, since
 * only the disk knows what came of it.
 *
 * @param siteUrl the newspaper's address with a trailing slash
 */
export function createSiteOutput(outputDir: string, siteUrl: string): SiteOutput {
  const writer = createFileWriter(outputDir);
  const check = createSiteCheck(siteUrl);
  return {
    makeFolders: (files) => makeFolders(files, outputDir),
    write: (file, text) => {
      const bytes = Buffer.from(text);
      check.add(file, toFileFacts(file, bytes, text));
      return writer.write(file, bytes);
    },
    writeFiles: async (files) => {
      await writeOutput(files, outputDir);
      for (const { path: file, content } of files) {
        check.add(file, toFileFacts(file, content instanceof Uint8Array ? content : readBack(file, outputDir)));
      }
    },
    finish: async () => {
      await writer.finish();
      return check;
    },
  };
}

function readBack(file: string, outputDir: string): Buffer {
  return readFileSync(path.join(outputDir, file));
}
