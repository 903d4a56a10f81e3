import { copyFileSync, linkSync } from 'node:fs';

/** Why a file system makes no second name for a file: another disk, no such names, too many of them, not allowed. */
const unlinkable = new Set(['EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EPERM', 'EACCES']);

/**
 * Gives a file a second name, which takes no room; where the file system has no such names, copies it.
 *
 * @returns false where something stands at the target already, which is let be
 * @throws what else the file system failed with
 */
export function linkOrCopy(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!unlinkable.has(code)) throw error;
    copyFileSync(source, target);
    return true;
  }
}
