import { once } from 'node:events';
import { startThread } from '../machine/start-thread.ts';

/** What is cut out of a font. */
export interface FontCut {
  /** By which the caller finds it again. */
  readonly name: string;
  readonly source: Uint8Array;
  /** Every letter kept. */
  readonly text: string;
  /** What is kept of the weight axis: a range, or one weight. */
  readonly weights: { readonly min: number; readonly max: number } | number;
}

/** A WOFF2. */
export interface CutFont {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Cuts fonts down in a thread that ends with the last: HarfBuzz takes a hundred megabytes of WebAssembly's memory, which
 * is given back in no other way.
 *
 * @returns fonts by the names of their cuts
 */
export async function cutFonts(cuts: readonly FontCut[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const fonts = new Map<string, Uint8Array>();
  if (cuts.length === 0) return fonts;
  const thread = startThread('scripts/assets/font-thread.ts', cuts);
  thread.on('message', ({ name, bytes }: CutFont) => fonts.set(name, bytes));
  await once(thread, 'exit');
  return fonts;
}
