import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** All that decides what Midad makes of given content: its own sources, and the exact versions of what they build on. */
const sources = ['package-lock.json', '.eleventy.ts', 'scripts', 'layouts', 'assets'] as const;

/**
 * Names what made a cache: another Midad, another library or another Node (with its ICU and its time zones) may make
 * something else of the same content, so it gets another version.
 *
 * @param projectRoot absolute; the folder of `package.json`
 * @param runtime versions of Node and what it is built from: `process.versions`
 */
export async function toCacheVersion(
  projectRoot: string,
  runtime: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(runtime));
  for (const source of sources) {
    for (const file of await listFiles(path.join(projectRoot, source))) {
      const bytes = await readFile(file);
      const name = path.relative(projectRoot, file).split(path.sep).join('/');
      hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** The files of a folder in one order on every machine; a file is its own only one. */
async function listFiles(place: string): Promise<readonly string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
