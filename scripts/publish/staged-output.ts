import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../assets/project-root.ts';

/** Marks a folder as written by Midad, and so as one that a build may replace. */
const MARKER = '.midad';

/** A folder that no build may write to or replace. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** A build's own folder beside the output; the output is replaced whole, or not at all. */
export interface StagedOutput {
  readonly stagingDir: string;
  /** Puts the finished build in the place of the last one. */
  readonly publish: () => Promise<void>;
  /** Throws the unfinished build away; the last one stays as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens a staging folder for a build.
 *
 * @param outputDir absolute
 * @throws OutputError when the output folder is the project or above it, a link, or holds files that are not ours
 */
export async function stageOutput(outputDir: string): Promise<StagedOutput> {
  await assertReplaceable(outputDir);
  const beside = (suffix: string): string =>
    path.join(path.dirname(outputDir), `.${path.basename(outputDir)}.${suffix}-${process.pid}`);
  const stagingDir = beside('next');
  const lastDir = beside('last');
  await rm(stagingDir, { recursive: true, force: true });
  await mkdir(stagingDir, { recursive: true });
  await writeFile(path.join(stagingDir, MARKER), '');
  return {
    stagingDir,
    discard: () => rm(stagingDir, { recursive: true, force: true }),
    publish: async () => {
      const replaces = await exists(outputDir);
      if (replaces) await rename(outputDir, lastDir);
      await rename(stagingDir, outputDir);
      if (replaces) await rm(lastDir, { recursive: true, force: true });
    },
  };
}

async function assertReplaceable(outputDir: string): Promise<void> {
  const fromOutput = path.relative(outputDir, projectRoot);
  if (fromOutput === '' || !(fromOutput.startsWith('..') || path.isAbsolute(fromOutput))) {
    throw new OutputError(`${outputDir} holds the project itself. Choose a folder of its own, such as _site.`);
  }
  const found = await lstat(outputDir).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new OutputError(`${outputDir} is a link or a file. Choose a folder.`);
  const names = await readdir(outputDir);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new OutputError(`${outputDir} holds files that Midad did not write. Choose an empty folder.`);
  }
}

async function exists(folder: string): Promise<boolean> {
  return lstat(folder).then(
    () => true,
    () => false,
  );
}
