import { toOutputFile } from '../routes.ts';
import { GateError } from '../content/gate-error.ts';
import type { BuildSettings } from './build-settings.ts';
import { createProblemSite, createSite, type Site } from './create-site.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { createStageTimer } from './stage-timer.ts';
import { makeFolders, writeOutput } from './write-output.ts';

/** Events by which a build tells whoever started it how it goes. */
export const buildEvents = { read: 'midad.read', refused: 'midad.refused', written: 'midad.written' } as const;

const COLLECTION = 'entries';

/**
 * Registers the one template that prints every page: Eleventy paginates over the ids of the page table, so that it
 * copies a number a page and never an article.
 *
 * Eleventy renders every page before it writes the first and keeps them all until the build ends. So the template
 * gives the id alone, and a transform prints the page when its turn to be written comes, as bytes, which take half the
 * memory of a string with one Arabic letter in it.
 */
export function registerSite(config: EleventyConfig, settings: BuildSettings): void {
  const timer = createStageTimer(() => performance.now());
  let site: Site | null = null;
  const entryOf = (id: number): Site['entries'][number] => {
    const entry = site?.entries[id];
    if (!entry) throw new Error(`Page ${id} was asked for before the site was read.`);
    return entry;
  };

  config.on('eleventy.before', async ({ runMode }) => {
    try {
      const made = await createSite(settings, timer, runMode === 'serve');
      site = made;
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
      pagination: { data: `collections.${COLLECTION}`, size: 1, alias: 'id' },
      permalink: ({ id }: { readonly id: number }) => toOutputFile(entryOf(id).path),
      eleventyExcludeFromCollections: true,
    }),
    render: ({ id }) => String(id),
  });
  config.addTransform('print', (id) => timer.measureSync('render', () => Buffer.from(entryOf(Number(id)).render())));
  config.on('eleventy.after', async ({ runMode }) => {
    if (!site) return;
    const { files, index, entries } = site;
    await timer.measure('write', () => writeOutput(files, settings.outputDir));
    const indexed = index.then((written) => writeOutput(written, settings.outputDir));
    // A writer wants the page now and searches it later; what is published is never without its search.
    if (runMode !== 'serve') await indexed;
    await config.emit(buildEvents.written, { entries: entries.length, files: files.length, timings: timer.totals() });
  });
}
