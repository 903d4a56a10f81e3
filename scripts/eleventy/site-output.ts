import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../assets/built-assets.ts';
import { toFileFacts, type FileFacts } from '../publish/file-facts.ts';
import { createPageRecords, type FingerprintedPage } from '../publish/page-records.ts';
import { createSiteCheck, type SiteCheck } from '../publish/site-check.ts';
import { findStandingFiles, type StandingFiles } from '../publish/standing-files.ts';
import { withPath } from '../publish/with-path.ts';
import { makeFolders, writeOutput } from './write-output.ts';

/** Where a build writes its site, and what it learns of each file on the way. */
export interface SiteOutput {
  /** Makes the folders of files still to be written. */
  readonly makeFolders: (files: readonly string[]) => Promise<void>;
  /**
   * Keeps pages that stand as they would be printed.
   *
   * @returns the files of the others, which must be written
   */
  readonly keep: (pages: readonly FingerprintedPage[]) => Promise<readonly string[]>;
  /**
   * Returns once there is room for the next text.
   *
   * @param fingerprint by which the next build may keep it
   * @throws what any earlier one failed with
   */
  readonly write: (file: string, text: string, fingerprint?: string) => Promise<void>;
  readonly writeFiles: (files: readonly OutputFile[]) => Promise<void>;
  /** Waits for the last file. @throws what any file failed with */
  readonly finish: () => Promise<SiteCheck>;
  /** What is to be kept of this output's pages for the next build; null where nothing is. */
  readonly toRecords: () => Promise<Uint8Array | null>;
  /** Gives the build up: once this returns, nothing more is written. */
  readonly close: () => Promise<void>;
}

/** An output of the thread that asks. */
export interface NearOutput extends SiteOutput {
  /** Writes a text that is encoded already. */
  readonly writeBytes: (file: string, bytes: Uint8Array, fingerprint?: string) => void;
}

/** Which site is written where. */
export interface OutputPlace {
  readonly outputDir: string;
  /** The newspaper's address with a trailing slash. */
  readonly siteUrl: string;
  /** Records of an earlier output's pages; null where there are none, absent where nothing is to be kept of these. */
  readonly records?: Uint8Array | null;
}

/**
 * Opens the output of one build. A text is checked as it was printed, and read back by nobody: what is copied is, since
 * only the disk knows what came of it. What an earlier build left in the folder and this one makes anew is not written
 * again.
 */
export async function openSiteOutput({ outputDir, siteUrl, records: saved }: OutputPlace): Promise<NearOutput> {
  const standing = await findStandingFiles(outputDir);
  const check = createSiteCheck(siteUrl);
  const records = saved === undefined ? null : createPageRecords(saved);
  const writeBytes = (file: string, bytes: Uint8Array, fingerprint?: string): void => {
    const facts = toFileFacts(file, bytes);
    check.add(file, facts);
    if (fingerprint !== undefined) records?.note({ file, fingerprint }, facts);
    if (standing.keep(file, facts)) return;
    standing.clear(file);
    writeAtOnce(path.join(outputDir, file), bytes);
  };
  const isKept = (page: FingerprintedPage): boolean => {
    const facts = records?.recall(page);
    if (facts === undefined || !standing.keep(page.file, facts)) return false;
    check.add(page.file, facts);
    records?.keep(page);
    return true;
  };
  return {
    keep: (pages) => Promise.resolve(pages.filter((page) => !isKept(page)).map(({ file }) => file)),
    toRecords: () => Promise.resolve(records?.toBytes() ?? null),
    // A promise even of what fails at once, as of what another thread fails with.
    makeFolders: async (files) => {
      const missing = files.filter((file) => !standing.has(file));
      for (const file of missing) clearParents(file, standing);
      makeFolders(missing, outputDir);
      await Promise.resolve();
    },
    writeBytes,
    write: async (file, text, fingerprint) => {
      writeBytes(file, Buffer.from(text), fingerprint);
      await Promise.resolve();
    },
    writeFiles: async (files) => {
      const changed = files.filter((file) => {
        const facts = standing.has(file.path) ? readFacts(file) : null;
        if (facts !== null && standing.keep(file.path, facts)) {
          check.add(file.path, facts);
          return false;
        }
        clearParents(file.path, standing);
        standing.clear(file.path);
        return true;
      });
      await writeOutput(changed, outputDir);
      for (const { path: file, content } of changed) {
        check.add(file, toFileFacts(file, content instanceof Uint8Array ? content : readBack(file, outputDir)));
      }
    },
    finish: () => {
      standing.clearOthers();
      return Promise.resolve(check);
    },
    close: () => Promise.resolve(),
  };
}

/** Handing a small file to Node's own threads costs more than writing it. */
function writeAtOnce(target: string, bytes: Uint8Array): void {
  try {
    writeFileSync(target, bytes);
  } catch (error) {
    throw withPath(error, target);
  }
}

/** What is a folder now may have been a file. */
function clearParents(file: string, standing: StandingFiles): void {
  for (let at = path.posix.dirname(file); at !== '.'; at = path.posix.dirname(at)) {
    if (standing.has(at)) standing.clear(at);
  }
}

/** Of a file as it would be written or copied. */
function readFacts({ path: file, content }: OutputFile): FileFacts {
  return toFileFacts(file, content instanceof Uint8Array ? content : readFileSync(content.copyOf));
}

function readBack(file: string, outputDir: string): Buffer {
  return readFileSync(path.join(outputDir, file));
}
