import { mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { inStretches } from '../machine/in-stretches.ts';
import { linkOrCopy } from '../machine/link-or-copy.ts';
import { toFileFacts } from '../publish/file-facts.ts';
import type { SiteCheck } from '../publish/site-check.ts';
import { outputMarker } from '../publish/harvest.ts';
import { manifestFile, type Shard } from './shard.ts';

/**
 * Lays a shard's files into a site, by second names where the file system has them: a hundred thousand articles would
 * take gigabytes twice. A picture that several years show is there once.
 *
 * @param check sees every file that is laid in, as it was read from the disk
 */
export async function linkShard({ dir }: Shard, outputDir: string, check: SiteCheck): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const folders = new Set<string>();
  for await (const entry of inStretches(entries)) {
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
