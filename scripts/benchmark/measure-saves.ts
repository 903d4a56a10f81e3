import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createArticleMemory } from '../content/article-memory.ts';
import type { BuildSettings } from '../eleventy/build-settings.ts';
import { createSite } from '../eleventy/create-site.ts';
import { createStageTimer } from '../eleventy/stage-timer.ts';
import { routes } from '../routes.ts';

/** After so long a file counts as saved for good, see {@link createArticleMemory}. */
const SETTLED_MS = 2_500;

/**
 * Seconds that a writer's own server takes from hearing of a saved article to its printed page; watching adds about a
 * quarter of a second, and the browser its own time.
 *
 * @param clock the machine's
 */
export async function measureSaves(
  settings: BuildSettings,
  scratch: string,
  rounds: number,
  clock: () => number,
): Promise<readonly number[]> {
  const contentDir = path.join(scratch, 'content');
  await cp(settings.contentDir, contentDir, { recursive: true });
  const timer = createStageTimer(() => performance.now());
  const memory = createArticleMemory(clock);
  const served = { ...settings, contentDir, preview: true };
  await wait(SETTLED_MS);
  const { articles } = (await createSite(served, timer, { memory, isServed: true })).read.newsroom;
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const article = articles[Math.floor((articles.length * round) / rounds)];
    if (article === undefined) break;
    await appendFile(path.join(contentDir, article.file), '\n\nفقرة أضيفت أثناء القياس.\n');
    const start = performance.now();
    const { entries } = await createSite(served, timer, { memory, isServed: true });
    entries.find((entry) => entry.path === routes.article(article.slug))?.render();
    seconds.push((performance.now() - start) / 1_000);
  }
  return seconds;
}
