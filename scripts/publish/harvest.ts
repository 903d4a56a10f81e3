import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Marks a folder as written by Midad, and so as one that a build may replace; holds what the build counted. */
export const outputMarker = '.midad';

/** What a finished build is measured by against the last one. */
export interface Harvest {
  readonly articles: number;
  /** HTML pages and files for machines. */
  readonly entries: number;
  /** The newspaper's address that the site was built for. */
  readonly url: string;
  /** Whether drafts and what is scheduled are among its pages. */
  readonly preview?: boolean;
}

/** Marks a folder as a build's own. */
export async function writeHarvest(outputDir: string, harvest: Harvest): Promise<void> {
  await writeFile(path.join(outputDir, outputMarker), `${JSON.stringify(harvest)}\n`);
}

/** What the build of a folder counted; null when there was none, or its marker cannot be read. */
export async function readHarvest(outputDir: string): Promise<Harvest | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path.join(outputDir, outputMarker), 'utf8'));
    return isHarvest(found) ? found : null;
  } catch {
    return null;
  }
}

function isHarvest(found: unknown): found is Harvest {
  if (typeof found !== 'object' || found === null || !('entries' in found) || !('url' in found)) return false;
  return typeof found.entries === 'number' && typeof found.url === 'string';
}
