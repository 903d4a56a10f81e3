import { openBuildCache, type BuildCache } from '../cache/build-cache.ts';
import { ownCacheVersion } from '../cache/to-cache-version.ts';
import type { BuiltPicture } from '../assets/build-images.ts';
import type { BundledAssets } from '../assets/bundle-assets.ts';
import { createFileMemory, type FileMemory } from '../assets/file-memory.ts';
import { createArticleMemory, type ArticleMemory } from '../content/articles/article-memory.ts';
import type { RenderTemplate } from '../pages/render-template.ts';
import type { Message } from '../problem.ts';
import { createIndexMemory, noIndexMemory, type IndexMemory } from '../search/index-memory.ts';
import type { BuildSettings } from './build-settings.ts';
import { createBundleMemory } from './bundle-memory.ts';

/** What one reading of the site remembers of the last. */
export interface SiteMemory {
  readonly articles: ArticleMemory;
  readonly pictures: FileMemory<BuiltPicture>;
  readonly bundles: FileMemory<BundledAssets>;
  readonly indexes: IndexMemory;
  /** Layouts, compiled. */
  readonly renderers: FileMemory<RenderTemplate>;
}

/** What one build remembers of the last. */
export interface BuildMemory extends SiteMemory {
  /** Keeps for the next build what this one read; returns what was wrong with the cache, null when nothing was. */
  readonly save: () => Promise<Message | null>;
  readonly pages: PageMemory;
}

/** Records of the pages that were printed; it holds nothing in memory. */
export interface PageMemory {
  /** Null where there are none. */
  readonly read: () => Promise<Uint8Array | null>;
  /** As {@link BuildMemory.save}. */
  readonly save: (records: Uint8Array) => Promise<Message | null>;
}

const articlesFile = 'articles';
const pagesFile = 'pages';

/**
 * A memory for as long as the process lives, with what another process kept of its articles; of bundles and indexes
 * it keeps none.
 *
 * @param clock the machine's, in milliseconds since 1970
 */
export function createSiteMemory(clock: () => number, savedArticles: Buffer | null = null): SiteMemory {
  return {
    articles: createArticleMemory(clock, savedArticles),
    pictures: createFileMemory(clock),
    bundles: createFileMemory(clock),
    indexes: noIndexMemory,
    renderers: createFileMemory(clock),
  };
}

/** Opens what was kept of the last build of the same content folder, or nothing. */
export async function openBuildMemory(settings: BuildSettings, clock: () => number): Promise<BuildMemory> {
  const cache = await openBuildCache(settings.cacheDir, settings.contentDir, ownCacheVersion());
  const memory = createSiteMemory(clock, await cache.read(articlesFile));
  const kept: Partial<SiteMemory> =
    settings.forgets === true ? {} : { bundles: createBundleMemory(cache, clock), indexes: createIndexMemory(cache) };
  return {
    ...memory,
    ...kept,
    save: async () => {
      const articles = settings.forgets === true ? null : memory.articles.save();
      if (articles !== null) await cache.write(articlesFile, articles);
      return cache.notice();
    },
    pages: createPageMemory(cache),
  };
}

/** By itself, so that whoever keeps it until the last page is printed keeps no article. */
function createPageMemory(cache: BuildCache): PageMemory {
  return {
    read: () => cache.read(pagesFile),
    save: async (records) => {
      await cache.write(pagesFile, [records]);
      return cache.notice();
    },
  };
}
