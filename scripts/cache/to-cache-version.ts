import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import { once } from '../once.ts';

/** All that decides what Midad makes of given content: its own sources, and the exact versions of what they build on. */
const sources = ['package-lock.json', '.eleventy.ts', 'scripts', 'layouts', 'assets'] as const;

/** {@link toCacheVersion} of this project and process, which goes on as it was started though its files change. */
export const ownCacheVersion = once(() => toCacheVersion(projectRoot, process.versions));

/**
 * Names what made a cache: another Midad, another library or another Node (with its ICU and its time zones) may make
 * something else of the same content, so it gets another version.
 *
 * @param root absolute; the folder of `package.json`
 * @param runtime versions of Node and what it is built from: `process.versions`
 */
export function toCacheVersion(root: string, runtime: Readonly<Record<string, string | undefined>>): string {
  const hash = createHash('sha256').update(JSON.stringify(runtime));
  for (const source of sources) {
    for (const file of listFiles(path.join(root, source))) {
      // At once: handing a thousand small files to Node's own threads costs more than reading them.
      const bytes = readFileSync(file);
      const name = path.relative(root, file).split(path.sep).join('/');
      hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** The files of a folder in one order on every machine; a file is its own only one. */
function listFiles(place: string): readonly string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
