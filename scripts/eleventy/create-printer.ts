import { toOutputFile } from '../routes.ts';
import type { Entry, Printable } from './site.ts';
import type { SiteOutput } from './site-output.ts';
import type { StageTimer } from './stage-timer.ts';

/** Prints entries into an output, but for pages that stand there as they would be printed. */
export interface Printer {
  readonly print: (entries: readonly Entry[]) => Promise<void>;
  /** Prints what was put off. */
  readonly finish: () => Promise<void>;
}

/** Pages whose layout and view are known, and the files of those that do not stand yet. */
interface Asked {
  readonly pages: readonly (readonly [file: string, page: Printable])[];
  readonly missing: Promise<readonly string[]>;
}

/** Batches that the output may look for while the next are prepared. */
const AHEAD = 2;

/** @param remembers whether the output knows anything of earlier pages, or will tell the next build of these */
export function createPrinter(output: SiteOutput, timer: StageTimer, remembers: boolean): Printer {
  const asked: Asked[] = [];
  const write = async (file: string, render: () => string, fingerprint?: string): Promise<void> => {
    const text = timer.measureSync('render', render);
    await timer.measure('write', () => output.write(file, text, fingerprint));
  };
  const printNext = async (): Promise<void> => {
    const next = asked.shift();
    if (next === undefined) return;
    const missing = new Set(await timer.measure('write', () => next.missing));
    for (const [file, { render, fingerprint }] of next.pages) {
      if (missing.has(file)) await write(file, render, fingerprint);
    }
  };
  return {
    print: async (entries) => {
      const pages: Asked['pages'][number][] = [];
      for (const { path, render, prepare } of entries) {
        const file = toOutputFile(path);
        if (!remembers || prepare === undefined) await write(file, render);
        else pages.push([file, timer.measureSync('render', prepare)]);
      }
      const missing = output.keep(pages.map(([file, { fingerprint }]) => ({ file, fingerprint })));
      // Until it is waited for, an output that failed is no unhandled rejection.
      missing.catch(() => undefined);
      asked.push({ pages, missing });
      while (asked.length > AHEAD) await printNext();
    },
    finish: async () => {
      while (asked.length > 0) await printNext();
    },
  };
}
