import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Message, Problem } from '../../problem.ts';
import type { ContentFile } from './content-file.ts';
import { findFileFault } from './find-file-fault.ts';
import { errorCode, isFolder } from './list-content.ts';
import { fileLimit } from './parse-source.ts';
import { fileTooLarge, missingContentFolder, missingSiteFile, unreadableFile } from '../messages/source-messages.ts';

export interface ReadFiles<T> {
  /** What was made of each file that could be read, in the order of the files. */
  readonly read: readonly T[];
  readonly problems: readonly Problem[];
}

/** After so many files others get their turn: progress on the terminal, a server's requests. */
const filesInOneGo = 200;

/**
 * Reads files one after another and makes something of each. Reading synchronously is three times as fast as with
 * promises for thousands of small files, and the parsing between two reads is synchronous anyway.
 *
 * @param recall what was made of a file before, where it need not be read again
 */
export async function readFiles<T extends { readonly problems: readonly object[] }>(
  files: readonly ContentFile[],
  parse: (file: ContentFile, bytes: Buffer) => T,
  recall?: (file: ContentFile) => T | undefined,
): Promise<ReadFiles<T>> {
  const read: T[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    const known = recall?.(file);
    const { bytes, problem } = known === undefined ? readBytes(file) : {};
    if (known !== undefined) read.push(known);
    if (bytes !== undefined) read.push(parse(file, bytes));
    if (problem !== undefined) problems.push(problem);
    if (index % filesInOneGo === filesInOneGo - 1) await setImmediate();
  }
  return { read, problems };
}

/** A file that stands alone in the content folder; a missing or faulty one has no bytes. */
interface ReadFile {
  readonly bytes?: Buffer;
  readonly problems: readonly Problem[];
}

/** Reads a file that need not be there: a missing one is no problem. */
export function readOptionalFile(contentDir: string, file: string): ReadFile {
  const isThere =
    isFolder(contentDir) && lstatSync(path.join(contentDir, file), { throwIfNoEntry: false }) !== undefined;
  return isThere ? readLoneFile(contentDir, file) : { problems: [] };
}

/** Reads `site.yaml`; when it is missing, or the whole folder is, nothing, and says so. */
export function readSiteFile(contentDir: string): ReadFile {
  const file = 'site.yaml';
  if (isFolder(contentDir)) return readLoneFile(contentDir, file);
  const { problem } = toProblem('missing-content-folder', file, missingContentFolder(contentDir));
  return { problems: [problem] };
}

/** As files of its folders, which are looked at where they are listed. */
function readLoneFile(contentDir: string, file: string): ReadFile {
  const place = path.join(contentDir, file);
  const fault = findFileFault(place, realpathSync(contentDir));
  const read: ReturnType<typeof readBytes> =
    fault === null ? readBytes({ file, path: place }) : toProblem(fault.rule, file, fault.message);
  const { bytes, problem } = read;
  return { ...(bytes === undefined ? {} : { bytes }), problems: problem === undefined ? [] : [problem] };
}

function readBytes({ file, path: place }: ContentFile): { readonly bytes?: Buffer; readonly problem?: Problem } {
  try {
    const { size } = statSync(place);
    if (size > fileLimit) return toProblem('file-too-large', file, fileTooLarge(size, fileLimit));
    return { bytes: readFileSync(place) };
  } catch (error) {
    const code = errorCode(error);
    const isMissing = code === 'ENOENT' && file === 'site.yaml';
    return toProblem(
      isMissing ? 'missing-site-file' : 'unreadable-file',
      file,
      isMissing ? missingSiteFile() : unreadableFile(code),
    );
  }
}

function toProblem(rule: string, file: string, message: Message): { readonly problem: Problem } {
  return { problem: { severity: 'error', rule, file, line: 1, column: 1, message } };
}
