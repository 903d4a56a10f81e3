import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import type { BuildSettings } from './build-settings.ts';
import type { EleventyConfig } from './eleventy-config.ts';

/** Editors save several files at once; one rebuild serves them all. */
const THROTTLE_MS = 20;
/** A file that did not grow for so long is written; Eleventy itself waits for 150 ms. */
const awaitWriteFinish = { stabilityThreshold: 50, pollInterval: 10 } as const;

/**
 * Where Eleventy looks for files of its own that Midad has none of. chokidar 4.0 counts a place that is missing twice, so
 * that it says too early that it watches, and what is saved meanwhile in folders that it has not come to is never seen.
 *
 * @see https://github.com/paulmillr/chokidar/issues/1110
 */
const unused = ['.eleventyignore', 'layouts/.eleventyignore', 'layouts/_data'] as const;

/** What the development server watches: content, layouts, styles and browser scripts. Build-time TypeScript restarts the process instead. */
export function registerWatch(config: EleventyConfig, settings: BuildSettings): void {
  const relative = (folder: string): string => `./${path.relative('.', folder).split(path.sep).join('/')}/`;
  config.addWatchTarget(relative(settings.contentDir));
  config.addWatchTarget(relative(path.join(projectRoot, 'layouts')));
  config.addWatchTarget(relative(path.join(projectRoot, 'assets')));
  for (const place of unused) config.watchIgnores.add(place);
  config.setChokidarConfig({ awaitWriteFinish });
  config.setWatchThrottleWaitTime(THROTTLE_MS);
  config.setServerOptions({ domDiff: false, showAllHosts: false });
}
