import { toOutputFile } from '../routes.ts';
import type { BuildSettings } from './build-settings.ts';
import { createSite, type Site } from './create-site.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { createStageTimer } from './stage-timer.ts';
import { writeOutput } from './write-output.ts';

/** Events by which a build tells whoever started it how it goes. */
export const buildEvents = { read: 'midad.read', written: 'midad.written' } as const;

const COLLECTION = 'entries';

/**
 * Registers the one template that prints every page: Eleventy paginates over the ids of the page table, so that it
 * copies a number a page and never an article.
 */
export function registerSite(config: EleventyConfig, settings: BuildSettings): void {
  const timer = createStageTimer(() => performance.now());
  let site: Site | null = null;
  const entryOf = (id: number): Site['entries'][number] => {
    const entry = site?.entries[id];
    if (!entry) throw new Error(`Page ${id} was asked for before the site was read.`);
    return entry;
  };

  config.on('eleventy.before', async () => {
    site = await createSite(settings, timer);
    await config.emit(buildEvents.read, site.read, site.entries.length);
  });
  config.addCollection(COLLECTION, () => site?.entries.map((_entry, id) => id) ?? []);
  config.addTemplate('site.11ty.js', {
    data: () => ({
      pagination: { data: `collections.${COLLECTION}`, size: 1, alias: 'id' },
      permalink: ({ id }: { readonly id: number }) => toOutputFile(entryOf(id).path),
      eleventyExcludeFromCollections: true,
    }),
    render: ({ id }) => timer.measureSync('render', entryOf(id).render),
  });
  config.on('eleventy.after', async () => {
    if (!site) return;
    const { files, index, entries } = site;
    await timer.measure('write', () => writeOutput(files, settings.outputDir));
    await writeOutput(await index, settings.outputDir);
    await config.emit(buildEvents.written, { entries: entries.length, files: files.length, timings: timer.totals() });
  });
}
