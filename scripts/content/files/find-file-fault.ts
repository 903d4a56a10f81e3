import { lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../problem.ts';
import { brokenLink, linkedFolder, linkOutside, notRegularFile } from '../messages/source-messages.ts';

/** Why a file of the content may not be opened. */
export interface FileFault {
  readonly rule: 'symbolic-link' | 'not-a-file';
  readonly message: Message;
}

/**
 * Looks at the place of a file before anybody opens it: a symbolic link is followed only to a file inside the content
 * folder; folders, pipes and devices are no files.
 *
 * @param root the content folder as the disk knows it, without symbolic links
 * @returns null where it may be opened, and where nothing stands
 */
export function findFileFault(place: string, root: string): FileFault | null {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return null;
  if (!found.isSymbolicLink()) return { rule: 'not-a-file', message: notRegularFile() };
  const message = findLinkFault(place, root);
  return message === null ? null : { rule: 'symbolic-link', message };
}

function findLinkFault(link: string, root: string): Message | null {
  try {
    const target = realpathSync(link);
    if (!target.startsWith(root + path.sep)) return linkOutside();
    return statSync(target).isFile() ? null : linkedFolder();
  } catch {
    return brokenLink();
  }
}
