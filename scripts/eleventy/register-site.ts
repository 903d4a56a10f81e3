import { createAnnouncer } from './announcer.ts';
import type { BuildSettings } from './build-settings.ts';
import { createBuild } from './create-build.ts';
import { createPreview } from './create-preview.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { createPageServer } from './page-server.ts';
import { createStageTimer } from './stage-timer.ts';

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
  const announcer = createAnnouncer(config);
  const preview = createPreview(settings, timer, clock, announcer);
  const build = createBuild(settings, timer, clock, announcer);

  config.setServerOptions({
    onRequest: { '/*': createPageServer(preview.site, preview.standing) },
    ready: (server: DevServer) => announcer.listening(server.getServerUrl('localhost')),
  });
  config.on('eleventy.before', ({ runMode }) => (runMode === 'serve' ? preview.read() : build.begin()));
  config.addCollection(COLLECTION, () => Array.from({ length: build.countEntries() }, (_entry, id) => id));
  config.addTemplate('site.11ty.js', {
    data: () => ({
      pagination: { data: `collections.${COLLECTION}`, size: BATCH, alias: 'ids' },
      permalink: false,
      eleventyExcludeFromCollections: true,
    }),
    render: async ({ ids }) => {
      await build.print(ids);
      return '';
    },
  });
  config.on('eleventy.after', build.finish);
}
