import type { Announcer } from './announcer.ts';
import { openBuildMemory, type PageMemory } from './build-memory.ts';
import type { BuildSettings } from './build-settings.ts';
import { createSite } from './create-site.ts';
import type { StageTimer } from './stage-timer.ts';
import { startPrinting, type Printing } from './start-printing.ts';

/** The site as it is built once, page after page. Whatever fails leaves nobody writing in its output. */
export interface Build {
  /** Reads the content and opens the output. */
  readonly begin: () => Promise<void>;
  /** Pages and feeds to be printed; their ids are their places. */
  readonly countEntries: () => number;
  readonly print: (ids: readonly number[]) => Promise<void>;
  /** Prints what was put off, waits for all that is made beside the pages, and closes the output. */
  readonly finish: () => Promise<void>;
}

/** @param clock the machine's, in milliseconds since 1970: how old a file is */
export function createBuild(
  settings: BuildSettings,
  timer: StageTimer,
  clock: () => number,
  announcer: Announcer,
): Build {
  let printing: Printing | null = null;

  /** Whoever clears a failed build away must find nobody writing in it. */
  const orClose = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      await printing?.output.close();
      throw error;
    }
  };
  /** By itself, so that nothing it remembers stays in memory: whoever builds once needs the room for pages. */
  const read = async (): Promise<{
    readonly made: Awaited<ReturnType<typeof createSite>>;
    readonly pages: PageMemory;
  }> => {
    const memory = await openBuildMemory(settings, clock);
    try {
      return { made: await createSite(settings, timer, { memory }), pages: memory.pages };
    } finally {
      await announcer.cacheNotice(await timer.measure('read', memory.save));
    }
  };
  return {
    begin: async () => {
      const { made, pages } = await read();
      // What reading needed is garbage now, and V8 would let more of it grow before it looked for any.
      globalThis.gc?.();
      const started = await timer.measure('write', () => startPrinting(made, pages, settings, timer));
      printing = started;
      await announcer.read(made.read, started.entries.length);
    },
    countEntries: () => printing?.entries.length ?? 0,
    print: (ids) =>
      orClose(async () => {
        const { entries, printer } = printing ?? { entries: [] };
        await printer?.print(ids.flatMap((id) => entries[id] ?? []));
      }),
    finish: async () => {
      if (printing === null) return;
      const { entries, files, printer, output, beside, pages } = printing;
      const check = await orClose(async () => {
        await printer.finish();
        const made = await beside;
        await timer.measure('write', () => output.writeFiles([...files, ...made]));
        const records = await timer.measure('write', output.toRecords);
        if (records !== null) await announcer.cacheNotice(await timer.measure('write', () => pages.save(records)));
        return timer.measure('write', output.finish);
      });
      await announcer.written({ entries: entries.length, files: files.length, timings: timer.totals(), check });
    },
  };
}
