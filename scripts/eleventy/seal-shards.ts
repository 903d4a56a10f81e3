import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toContentHash } from '../assets/content-hash.ts';
import type { BuiltImage, OutputFile } from '../assets/built-assets.ts';
import { findMediaFile } from '../content/files/find-media-file.ts';
import { ownCacheVersion } from '../cache/to-cache-version.ts';
import type { PageContext } from '../pages/page-context.ts';
import { toYearFingerprint, type YearInputs } from '../pages/year-fingerprint.ts';
import { OutputError } from '../publish/output-error.ts';
import { formatManifest, manifestFile, type Shard } from '../shards/shard.ts';
import type { BuildSettings } from './build-settings.ts';
import type { Entry, Site } from './site.ts';

/** Names what a year's pages are made of now. */
export type FingerprintOf = (year: string) => string;

/** Prepares {@link FingerprintOf} for a build. */
export function createFingerprints(context: PageContext, settings: BuildSettings): FingerprintOf {
  const { contentDir } = settings;
  const inputs: YearInputs = {
    version: ownCacheVersion(),
    hasIndex: settings.index,
    hasCards: settings.cards,
    toSourceHash: ({ file }) => toContentHash(readFileSync(path.join(contentDir, file))),
    toMediaHash: (file) => toContentHash(readFileSync(findMediaFile(path.join(contentDir, 'media'), file))),
  };
  return (year) => toYearFingerprint(year, context, inputs);
}

/**
 * Refuses shards that would be built otherwise now.
 *
 * @throws OutputError with all of them
 */
export function assertFresh(shards: readonly Shard[], fingerprintOf: FingerprintOf): void {
  const stale = shards.filter(({ year, fingerprint }) => fingerprintOf(year) !== fingerprint);
  if (stale.length === 0) return;
  const commands = stale.map(({ year, dir }) => `npm run build -- --shard year=${year} --output ${dir}`).join('\n');
  throw new OutputError({
    en: `These shards were built from other articles, settings or code, at another time or with other options. Build them again:\n${commands}`,
    ar: 'بُنيت هذه الأجزاء من مواد أو إعدادات أو شيفرة أخرى، أو في وقت آخر أو بخيارات أخرى. ابنِها من جديد بالأوامر المذكورة.',
  });
}

/**
 * What a shard holds: its pages and pictures, and what it tells of itself; nothing, where the shard that stands in its
 * place is the same.
 */
export function toShardSite(
  site: Site,
  shard: Pick<Shard, 'year' | 'fingerprint'> & { readonly images: ReadonlyMap<string, BuiltImage> },
  standing: string | undefined,
): Site {
  if (shard.fingerprint === standing) {
    return {
      ...site,
      entries: () => [],
      files: [],
      index: () => Promise.resolve([]),
      cards: () => Promise.resolve([]),
    };
  }
  const entries = [...site.entries()];
  return { ...site, entries: () => entries, files: [...site.files, toManifestFile(shard, entries)] };
}

function toManifestFile(
  { year, fingerprint, images }: Parameters<typeof toShardSite>[1],
  entries: readonly Entry[],
): OutputFile {
  const manifest = {
    year,
    fingerprint,
    entries: entries.length,
    images: Object.fromEntries([...images].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { path: manifestFile, content: Buffer.from(formatManifest(manifest)) };
}
