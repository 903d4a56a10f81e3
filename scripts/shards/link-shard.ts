import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { toFileFacts } from '../publish/file-facts.ts';
import type { SiteCheck } from '../publish/site-check.ts';
import { outputMarker } from '../publish/staged-output.ts';
import { manifestFile, type Shard } from './shard.ts';

/** Files between two chances for others, such as whoever stops a build. */
const STRETCH = 500;
/** Why a file system makes no second name for a file: another disk, no such names, too many of them, not allowed. */
const unlinkable = new Set(['EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EPERM', 'EACCES']);

/**
 * Lays a shard's files into a site, by second names where the file system has them: a hundred thousand articles would
 * take gigabytes twice. A picture that several years show is there once.
 *
 * @param check sees every file that is laid in, as it was read from the disk
 */
export async function linkShard({ dir }: Shard, outputDir: string, check: SiteCheck): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const folders = new Set<string>();
  for (const [i, entry] of entries.entries()) {
    if (i % STRETCH === 0) await giveWay();
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const name = path.relative(dir, source);
    if (name === manifestFile || name === outputMarker) continue;
    const target = path.join(outputDir, name);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (!linkOrCopy(source, target)) continue;
    const file = name.split(path.sep).join('/');
    check.add(file, toFileFacts(file, readFileSync(target)));
  }
}

/** Whether the file had to be laid in: false where it is there already. */
function linkOrCopy(source: string, target: string): boolean {
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
