import { openBuildCache } from '../cache/build-cache.ts';
import { toCacheVersion } from '../cache/to-cache-version.ts';
import { projectRoot } from '../assets/project-root.ts';
import { createArticleMemory, type ArticleMemory } from '../content/article-memory.ts';
import type { Message } from '../problem.ts';
import type { BuildSettings } from './build-settings.ts';

/** What one build remembers of the last. */
export interface BuildMemory {
  readonly articles: ArticleMemory;
  /** Keeps for the next build what this one read; returns what was wrong with the cache, null when nothing was. */
  readonly save: () => Promise<Message | null>;
}

const articlesFile = 'articles';

/** Opens what was kept of the last build of the same content folder, or nothing. */
export async function openBuildMemory(settings: BuildSettings, clock: () => number): Promise<BuildMemory> {
  const version = await toCacheVersion(projectRoot, process.versions);
  const cache = await openBuildCache(settings.cacheDir, settings.contentDir, version);
  const articles = createArticleMemory(clock, await cache.read(articlesFile));
  return {
    articles,
    save: async () => {
      const kept = articles.save();
      if (kept !== null) await cache.write(articlesFile, kept);
      return cache.notice();
    },
  };
}
