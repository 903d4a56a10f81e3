import { GateError } from '../content/messages/gate-error.ts';
import type { Message } from '../problem.ts';
import { explainFileError } from '../publish/explain-file-error.ts';
import { openBuildMemory, type BuildMemory } from './build-memory.ts';
import type { BuildReport } from './build-report.ts';
import type { BuildSettings } from './build-settings.ts';
import { createProblemSite, createSite, renderStandingProblems } from './create-site.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { createPageServer } from './page-server.ts';
import type { Site } from './site.ts';
import { createStageTimer } from './stage-timer.ts';
import { startPrinting, type Printing } from './start-printing.ts';

/** Events by which a build tells whoever started it how it goes. */
export const buildEvents = {
  read: 'midad.read',
  refused: 'midad.refused',
  written: 'midad.written',
  notice: 'midad.notice',
  listening: 'midad.listening',
} as const;

/** What is asked of Eleventy's development server. */
interface DevServer {
  /** The address that it took: of ports that are taken it tries the next. */
  readonly getServerUrl: (host: string) => string;
}

/** What the site is registered with. */
export type SiteConfig = Pick<EleventyConfig, 'on' | 'emit' | 'addCollection' | 'addTemplate' | 'setServerOptions'>;

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
export function registerSite(config: SiteConfig, settings: BuildSettings, clock: () => number): void {
  const timer = createStageTimer(() => performance.now());
  /** Of a writer's own server, which builds again and again. */
  let kept: BuildMemory | null = null;
  let site: Site | null = null;
  /** Whether no page is good yet, so that the site shows problems alone. */
  let isFaulty = false;
  /** What stands over the last good pages. */
  let standing = '';
  let printing: Printing | null = null;
  let told: Message | null = null;

  /** Says what was wrong with the cache, once. */
  const tell = async (notice: Message | null): Promise<void> => {
    if (notice === null || notice === told) return;
    told = notice;
    await config.emit(buildEvents.notice, notice);
  };
  /** Whoever clears a failed build away must find nobody writing in it. */
  const orClose = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      await printing?.output.close();
      throw error;
    }
  };

  config.setServerOptions({
    onRequest: {
      '/*': createPageServer(
        () => site,
        () => standing,
      ),
    },
    ready: (server: DevServer) => config.emit(buildEvents.listening, server.getServerUrl('localhost')),
  });
  const read = async (memory: BuildMemory, isServed: boolean): ReturnType<typeof createSite> => {
    // A writer's own server keeps what it read first; what changes meanwhile it remembers itself.
    const isFirst = site === null;
    const made = await createSite(settings, timer, { memory, isServed }).finally(async () => {
      if (isFirst) await tell(await timer.measure('read', memory.save));
    });
    site = made;
    isFaulty = false;
    standing = '';
    return made;
  };
  const readToServe = async (): Promise<void> => {
    kept ??= await openBuildMemory(settings, clock);
    try {
      await config.emit(buildEvents.read, (await read(kept, true)).read, 0);
    } catch (error) {
      const explained = explainFileError(error);
      // Files may come and go while the site is read, as when git brings another branch; the next save reads again.
      if (explained !== null && site !== null) {
        await config.emit(buildEvents.notice, explained);
        return;
      }
      if (!(error instanceof GateError)) throw error;
      // The writer goes on seeing the last good pages, with the problems over them; with none yet, the problems themselves are the front page.
      isFaulty ||= site === null;
      if (isFaulty) site = createProblemSite(error.problems);
      else standing = renderStandingProblems(error.problems);
      await config.emit(buildEvents.refused, error.problems, !isFaulty);
    }
  };
  /** By itself, so that nothing it remembers stays in memory: whoever builds once needs the room for pages. */
  const readOnce = async (): Promise<Pick<Printing, 'pages'> & { readonly made: Awaited<ReturnType<typeof read>> }> => {
    const memory = await openBuildMemory(settings, clock);
    return { made: await read(memory, false), pages: memory.pages };
  };
  const readToBuild = async (): Promise<void> => {
    const { made, pages } = await readOnce();
    // What reading needed is garbage now, and V8 would let more of it grow before it looked for any.
    globalThis.gc?.();
    const started = await timer.measure('write', () => startPrinting(made, pages, settings, timer));
    printing = started;
    await config.emit(buildEvents.read, made.read, started.entries.length);
  };
  config.on('eleventy.before', ({ runMode }) => (runMode === 'serve' ? readToServe() : readToBuild()));
  config.addCollection(COLLECTION, () => (printing?.entries ?? []).map((_entry, id) => id));
  config.addTemplate('site.11ty.js', {
    data: () => ({
      pagination: { data: `collections.${COLLECTION}`, size: BATCH, alias: 'ids' },
      permalink: false,
      eleventyExcludeFromCollections: true,
    }),
    render: ({ ids }) =>
      orClose(async () => {
        const { entries, printer } = printing ?? { entries: [] };
        await printer?.print(ids.flatMap((id) => entries[id] ?? []));
        return '';
      }),
  });
  config.on('eleventy.after', async () => {
    if (!site || !printing) return;
    const { files } = site;
    const { entries, printer, output, beside, pages } = printing;
    const check = await orClose(async () => {
      await printer.finish();
      const made = await beside;
      await timer.measure('write', () => output.writeFiles([...files, ...made]));
      const records = await timer.measure('write', output.toRecords);
      if (records !== null) await tell(await timer.measure('write', () => pages.save(records)));
      return timer.measure('write', output.finish);
    });
    const report: BuildReport = { entries: entries.length, files: files.length, timings: timer.totals(), check };
    await config.emit(buildEvents.written, report);
  });
}
