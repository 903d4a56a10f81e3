import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { BuiltImage } from '../assets/built-assets.ts';
import { builtImage } from '../assets/build-images.ts';
import { OutputError } from '../publish/output-error.ts';

/** What a shard tells of itself, in a file at its root that is no part of the site. */
export const manifestFile = 'shard.json';

/** Raise when a shard is laid out otherwise. */
const FORMAT = 1;

const schema = z.object({
  format: z.literal(FORMAT),
  year: z.string().regex(/^\d{4}$/),
  fingerprint: z.string(),
  entries: z.number(),
  images: z.record(z.string(), builtImage),
});

export interface ShardManifest {
  /** The year of the archive whose articles it holds. */
  readonly year: string;
  /** Names all that its pages were made of. */
  readonly fingerprint: string;
  /** Pages. */
  readonly entries: number;
  /** Its pictures by their files below `content/media`, for lists that show them too. */
  readonly images: Readonly<Record<string, BuiltImage>>;
}

/** A year of the archive, built by itself. */
export interface Shard extends ShardManifest {
  /** Absolute. */
  readonly dir: string;
}

/** Contents of {@link manifestFile}. */
export function formatManifest(manifest: ShardManifest): string {
  return `${JSON.stringify({ format: FORMAT, ...manifest })}\n`;
}

/** The shard that lies in a folder; null where none does, or one that this Midad cannot read. */
export async function readShard(dir: string): Promise<Shard | null> {
  try {
    const { data } = schema.safeParse(JSON.parse(await readFile(path.join(dir, manifestFile), 'utf8')));
    return data === undefined ? null : { ...data, dir };
  } catch {
    return null;
  }
}

/** Folders of all shards below a folder, in the order of their names. */
export async function listShards(parent: string): Promise<readonly string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const dirs = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return dirs.map(({ name }) => path.join(parent, name)).sort();
}

/**
 * Reads shards that are to be joined, the oldest year first.
 *
 * @throws OutputError when a folder holds none, and when two hold the same year
 */
export async function readShards(dirs: readonly string[]): Promise<readonly Shard[]> {
  const byYear = new Map<string, Shard>();
  for (const dir of dirs) {
    const shard = await readShard(dir);
    if (shard === null) throw new OutputError(noShard(dir));
    const other = byYear.get(shard.year);
    if (other !== undefined) throw new OutputError(sameYear(shard, other));
    byYear.set(shard.year, shard);
  }
  return [...byYear.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

function noShard(dir: string): ConstructorParameters<typeof OutputError>[0] {
  return {
    en: `${dir} holds no shard that this version can read. Build it: npm run build -- --shard year=2024 --output ${dir}`,
    ar: 'لا جزء من الأرشيف في هذا المجلد تستطيع هذه النسخة قراءته. ابنِه بالأمر المذكور.',
  };
}

function sameYear({ year, dir }: Shard, other: Shard): ConstructorParameters<typeof OutputError>[0] {
  return {
    en: `${dir} and ${other.dir} both hold the year ${year}. Name one of them.`,
    ar: `في المجلدين كليهما سنة ${year}. اذكر واحدًا منهما.`,
  };
}
