import { toOutputFile } from '../routes.ts';
import { GateError } from '../content/gate-error.ts';
import type { BuildSettings } from './build-settings.ts';
import { createProblemSite, createSite, type Site } from './create-site.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { createFileWriter } from './file-writer.ts';
import { createStageTimer } from './stage-timer.ts';
import { makeFolders, writeOutput } from './write-output.ts';

/** Events by which a build tells whoever started it how it goes. */
export const buildEvents = { read: 'midad.read', refused: 'midad.refused', written: 'midad.written' } as const;

const COLLECTION = 'entries';
/** Pages that Eleventy is told of at once; it does as much for a batch as for a page. */
const BATCH = 100;

/**
 * Registers the one template that prints every page: Eleventy paginates over the ids of the page table, so that it
 * copies numbers and never an article.
 *
 * Eleventy renders every page before it writes the first and keeps them all until the build ends: half a gigabyte for
 * ten thousand articles. So the template writes what it prints, and Eleventy is left nothing to keep.
 */
export function registerSite(config: EleventyConfig, settings: BuildSettings): void {
  const timer = createStageTimer(() => performance.now());
  let site: Site | null = null;
  let writer = createFileWriter(settings.outputDir);

  config.on('eleventy.before', async ({ runMode }) => {
    try {
      const made = await createSite(settings, timer, runMode === 'serve');
      site = made;
      writer = createFileWriter(settings.outputDir);
      const files = made.entries.map((entry) => toOutputFile(entry.path));
      await timer.measure('write', () => makeFolders(files, settings.outputDir));
      await config.emit(buildEvents.read, made.read, made.entries.length);
    } catch (error) {
      if (runMode !== 'serve' || !(error instanceof GateError)) throw error;
      // The writer goes on seeing the last good pages; with none yet, the problems themselves are the front page.
      site ??= createProblemSite(error.problems);
      await config.emit(buildEvents.refused, error.problems);
    }
  });
  config.addCollection(COLLECTION, () => site?.entries.map((_entry, id) => id) ?? []);
  config.addTemplate('site.11ty.js', {
    data: () => ({
      pagination: { data: `collections.${COLLECTION}`, size: BATCH, alias: 'ids' },
      permalink: false,
      eleventyExcludeFromCollections: true,
    }),
    render: async ({ ids }) => {
      for (const id of ids) {
        const entry = site?.entries[id];
        if (!entry) throw new Error(`Page ${id} was asked for before the site was read.`);
        const text = timer.measureSync('render', entry.render);
        await timer.measure('write', () => writer.write(toOutputFile(entry.path), text));
      }
      return '';
    },
  });
  config.on('eleventy.after', async ({ runMode }) => {
    if (!site) return;
    const { files, index, cards, entries } = site;
    await timer.measure('write', async () => {
      await writer.finish();
      await writeOutput(files, settings.outputDir);
    });
    const indexed = Promise.all([index, cards].map(async (made) => writeOutput(await made, settings.outputDir)));
    // A writer wants the page now and searches it later; what is published is never without its search.
    if (runMode !== 'serve') await indexed;
    await config.emit(buildEvents.written, { entries: entries.length, files: files.length, timings: timer.totals() });
  });
}
