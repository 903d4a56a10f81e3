import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../files/content-file.ts';

/** Articles that a thread takes at once: some tens of milliseconds of work. */
const STRETCH = 100;

/** What another thread needs to read articles as this one would. */
export interface ThreadOrder {
  readonly files: readonly ContentFile[];
  /** Where threads take the next stretch from: one whole number. */
  readonly claims: SharedArrayBuffer;
  /** `site.yaml`. */
  readonly site: Uint8Array | undefined;
  /** Paths below `content/media` that have a file. */
  readonly media: ReadonlySet<string>;
  /** The build's clock, in milliseconds since 1970. */
  readonly now: number;
  /** The machine's clock at the start of the reading, in milliseconds since 1970. */
  readonly clock: number;
  readonly prose: 'all' | 'errors';
}

/** What a thread read of one stretch. */
export interface ReadStretch {
  readonly stretch: number;
  /** The articles, as a memory saves them. */
  readonly saved: Uint8Array;
  /** Of files that could not be read. */
  readonly problems: readonly Problem[];
}

export function cutStretches(files: readonly ContentFile[]): readonly (readonly ContentFile[])[] {
  const count = Math.ceil(files.length / STRETCH);
  return Array.from({ length: count }, (_, at) => files.slice(at * STRETCH, (at + 1) * STRETCH));
}

/** Takes the next stretch, so that no other thread does; a number past the last one where nothing is left. */
export function claimStretch(claims: SharedArrayBuffer): number {
  return Atomics.add(new Int32Array(claims), 0, 1);
}
