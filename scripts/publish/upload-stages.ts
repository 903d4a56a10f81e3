import { entryFile } from '../../assets/shared/search-index-format.ts';
import { routes } from '../routes.ts';
import type { Checksums } from './checksums.ts';

/** What an upload has to do, in the order in which it is done. */
export interface UploadPlan {
  /** Files to send: those of one stage all before the first of the next. */
  readonly stages: readonly (readonly string[])[];
  /** Files to delete, after everything else. */
  readonly removals: readonly string[];
}

/** What a store holds of ours; null for a file that an upload was sending when it ended. */
export type Uploaded = ReadonlyMap<string, string | null>;

/**
 * Orders an upload so that no page is ever there without what it loads, wherever the upload ends: first assets, pictures
 * and fonts; then the search index, its entry last, since that names the rest; then pages that are new, which nobody
 * links to yet; then pages that change; then feeds, sitemaps and what else programs read; deletes last.
 */
export function planUpload(site: Checksums, uploaded: Uploaded): UploadPlan {
  const changed = [...site.keys()].filter((file) => uploaded.get(file) !== site.get(file)).sort();
  const stages = changed.map((file) => toStage(file, uploaded.has(file)));
  return {
    stages: [0, 1, 2, 3, 4, 5]
      .map((stage) => changed.filter((_, i) => stages[i] === stage))
      .filter((files) => files.length > 0),
    removals: [...uploaded.keys()].filter((file) => !site.has(file)).sort(),
  };
}

function toStage(file: string, isThere: boolean): number {
  const index = routes.searchIndex().slice(1);
  if (file === `${index}${entryFile}`) return 2;
  if (file.startsWith(index)) return 1;
  if (file.startsWith('assets/') || file.startsWith('media/')) return 0;
  if (file.endsWith('.html')) return isThere ? 4 : 3;
  return 5;
}
