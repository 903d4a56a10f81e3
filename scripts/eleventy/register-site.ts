import type { OutputFile } from '../assets/built-assets.ts';
import { GateError } from '../content/gate-error.ts';
import { toOutputFile } from '../routes.ts';
import { openBuildMemory, type BuildMemory } from './build-memory.ts';
import type { BuildReport } from './build-report.ts';
import type { BuildSettings } from './build-settings.ts';
import { createProblemSite, createSite } from './create-site.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { createPageServer } from './page-server.ts';
import type { Entry, Site } from './site.ts';
import { openSiteOutput, type OutputPlace, type SiteOutput } from './site-output.ts';
import { createStageTimer } from './stage-timer.ts';
import { openThreadedOutput } from './threaded-output.ts';

/** Events by which a build tells whoever started it how it goes. */
export const buildEvents = {
  read: 'midad.read',
  refused: 'midad.refused',
  written: 'midad.written',
  notice: 'midad.notice',
} as const;

const COLLECTION = 'entries';
/** Pages that Eleventy is told of at once; it does as much for a batch as for a page. */
const BATCH = 100;

/**
 * Registers the one template that prints every page: Eleventy paginates over the ids of the page table, so that it
 * copies numbers and never an article.
 *
 * Eleventy renders every page before it writes the first and keeps them all until the build ends: half a gigabyte for
 * ten thousand articles. So the template hands on what it prints, and Eleventy is left nothing to keep.
 *
 * @param clock the machine's, in milliseconds since 1970: how old a file is
 */
export function registerSite(config: EleventyConfig, settings: BuildSettings, clock: () => number): void {
  const timer = createStageTimer(() => performance.now());
  /** Of a writer's own server, which builds again and again. */
  let kept: BuildMemory | null = null;
  let site: Site | null = null;
  /** What is printed into the output folder: everything; of a writer's own server, which shows what is asked for, nothing. */
  let planned: readonly Entry[] = [];
  let beside: Promise<readonly OutputFile[]> = Promise.resolve([]);
  let output: SiteOutput | null = null;

  /** Whoever clears a failed build away must find nobody writing in it. */
  const orClose = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      await output?.close();
      throw error;
    }
  };

  config.setServerOptions({ onRequest: { '/*': createPageServer(() => site) } });
  const read = async (isServed: boolean): ReturnType<typeof createSite> => {
    const memory = kept ?? (await openBuildMemory(settings, clock));
    // Whoever builds once needs the room for pages.
    if (isServed) kept = memory;
    // A writer's own server keeps what it read first; what changes meanwhile it remembers itself.
    const isFirst = site === null;
    const made = await createSite(settings, timer, { memory, isServed }).finally(async () => {
      const notice = isFirst ? await timer.measure('read', memory.save) : null;
      if (notice !== null) await config.emit(buildEvents.notice, notice);
    });
    site = made;
    return made;
  };
  const readToServe = async (): Promise<void> => {
    try {
      await config.emit(buildEvents.read, (await read(true)).read, 0);
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      // The writer goes on seeing the last good pages; with none yet, the problems themselves are the front page.
      site ??= createProblemSite(error.problems);
      await config.emit(buildEvents.refused, error.problems);
    }
  };
  const readToBuild = async (): Promise<void> => {
    const made = await read(false);
    // What reading needed is garbage now; V8 would let half as much again grow before it looked for any.
    globalThis.gc?.();
    planned = [...made.entries()];
    const place = { outputDir: settings.outputDir, siteUrl: made.url };
    const opened = await timer.measure('write', () => openOutput(place, planned.length));
    output = opened;
    const files = planned.map((entry) => toOutputFile(entry.path));
    await timer.measure('write', () => opened.makeFolders(files));
    beside = beginBeside(made);
    await config.emit(buildEvents.read, made.read, planned.length);
  };
  config.on('eleventy.before', ({ runMode }) => (runMode === 'serve' ? readToServe() : readToBuild()));
  config.addCollection(COLLECTION, () => planned.map((_entry, id) => id));
  config.addTemplate('site.11ty.js', {
    data: () => ({
      pagination: { data: `collections.${COLLECTION}`, size: BATCH, alias: 'ids' },
      permalink: false,
      eleventyExcludeFromCollections: true,
    }),
    render: ({ ids }) =>
      orClose(async () => {
        for (const id of ids) {
          const entry = planned[id];
          const target = output;
          if (!entry || !target) throw new Error(`Page ${id} was asked for before the site was read.`);
          const text = timer.measureSync('render', entry.render);
          await timer.measure('write', () => target.write(toOutputFile(entry.path), text));
        }
        return '';
      }),
  });
  config.on('eleventy.after', async () => {
    if (!site || !output) return;
    const { files } = site;
    const { writeFiles, finish } = output;
    const check = await orClose(async () => {
      const made = await beside;
      await timer.measure('write', () => writeFiles([...files, ...made]));
      return timer.measure('write', finish);
    });
    const report: BuildReport = { entries: planned.length, files: files.length, timings: timer.totals(), check };
    await config.emit(buildEvents.written, report);
  });
}

/** Pages from which on a thread that writes them saves more time than it takes to start. */
const THREAD_FROM = 1_000;

async function openOutput(place: OutputPlace, pages: number): Promise<SiteOutput> {
  return pages < THREAD_FROM ? openSiteOutput(place) : openThreadedOutput(place);
}

/** What other processes and threads make while pages are printed; that it failed is heard of after the last page. */
function beginBeside({ index, cards }: Site): Promise<readonly OutputFile[]> {
  const made = Promise.all([index(), cards()]).then((files) => files.flat());
  made.catch(() => undefined);
  return made;
}
