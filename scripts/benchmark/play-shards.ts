import path from 'node:path';
import { measureBuild } from './measure-build.ts';
import { measureFolder, type FolderSize } from './measure-folder.ts';
import type { ProcessCost } from './measure-process.ts';

/** One build of an archive in parts: what it took, and what stands in its output. */
export interface PartCost extends ProcessCost, FolderSize {
  /** A year, or `assembly`. */
  readonly part: string;
}

export interface ShardsPlay {
  readonly contentDir: string;
  /** The oldest first. The newest still changes and is no shard: assembly builds it, as the workflow has it. */
  readonly years: readonly number[];
  /** The builds' clock, ISO 8601. */
  readonly now: string;
  /** Where the shards and the site come to stand. */
  readonly scratch: string;
}

/** The name of the build that joins the shards. */
export const assembly = 'assembly';

/** Where the joined site stands. */
export function toJoinedSite(scratch: string): string {
  return path.join(scratch, 'site');
}

/**
 * Builds every finished year of an archive as a shard, one after the other and each from nothing, as machines of their
 * own would, and joins them.
 *
 * @param onPart hears of every build when it has ended
 * @throws Error with what a build wrote, when it fails
 */
export async function playShards(play: ShardsPlay, onPart: (cost: PartCost) => void): Promise<readonly PartCost[]> {
  const costs: PartCost[] = [];
  const build = async (part: string, output: string, words: readonly string[]): Promise<void> => {
    const cost = { part, ...(await runBuild(play, output, words)), ...(await measureFolder(output)) };
    costs.push(cost);
    onPart(cost);
  };
  const finished = play.years.slice(0, -1).map(String);
  const toShard = (year: string): string => path.join(play.scratch, 'shards', year);
  for (const year of finished) await build(year, toShard(year), ['--shard', `year=${year}`]);
  await build(assembly, toJoinedSite(play.scratch), ['--assemble', ...finished.map(toShard)]);
  return costs;
}

function runBuild({ contentDir, now }: ShardsPlay, output: string, words: readonly string[]): Promise<ProcessCost> {
  const place = ['--content', contentDir, '--output', output];
  return measureBuild([...place, '--now', now, '--no-cards', '--no-cache', ...words]);
}
