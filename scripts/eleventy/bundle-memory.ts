import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { BundledAssets } from '../assets/bundle-assets.ts';
import { createFileMemory, type FileMemory } from '../assets/file-memory.ts';
import type { BuildCache } from '../cache/build-cache.ts';

/** What was bundled, and the name of all that it was bundled from. */
interface KeptBundle {
  readonly fingerprint: string;
  readonly bundle: BundledAssets;
}

/**
 * {@link createFileMemory} for bundles, which an earlier process may have made: to bundle styles and scripts takes longer
 * than to print a small newspaper.
 *
 * @param cache gives back what was written into it as it was, and by the same code and the same libraries
 * @param clock the machine's, in milliseconds since 1970
 */
export function createBundleMemory(
  cache: Pick<BuildCache, 'read' | 'write'>,
  clock: () => number,
): FileMemory<BundledAssets> {
  const memory = createFileMemory<BundledAssets>(clock);
  return (name, files, recipe, make) =>
    memory(name, files, recipe, async () => {
      const fingerprint = toFingerprint(files, recipe);
      const kept = parseKept(await cache.read(name));
      if (kept?.fingerprint === fingerprint) return kept.bundle;
      const bundle = await make();
      // What was saved meanwhile may be in it or not.
      if (toFingerprint(files, recipe) === fingerprint) {
        await cache.write(name, [serialize({ fingerprint, bundle } satisfies KeptBundle)]);
      }
      return bundle;
    });
}

/** A process that lives long sees files change under the code that it was started with. */
function toFingerprint(files: readonly string[], recipe: string): string {
  const hash = createHash('sha256').update(recipe);
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function parseKept(bytes: Buffer | null): KeptBundle | null {
  // As it was serialized above: the cache vouches for that.
  return bytes === null ? null : (deserialize(bytes) as KeptBundle);
}
