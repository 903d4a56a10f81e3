import { parentPort, workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';
import type { CutFont, FontCut } from './cut-fonts.ts';

/** The other end of `cutFonts`: cuts one font after another. */
for (const { name, source, text, weights } of workerData as readonly FontCut[]) {
  const options = { targetFormat: 'woff2', variationAxes: { wght: weights } } as const;
  const font: CutFont = { name, bytes: await subsetFont(Buffer.from(source), text, options) };
  parentPort?.postMessage(font);
}
