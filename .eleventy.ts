import path from 'node:path';
import { readBuildSettings } from './scripts/eleventy/build-settings.ts';
import { layoutsDir } from './scripts/eleventy/create-renderer.ts';
import type { EleventyConfig, EleventyDirectories } from './scripts/eleventy/eleventy-config.ts';
import { registerSite } from './scripts/eleventy/register-site.ts';
import { registerWatch } from './scripts/eleventy/register-watch.ts';

/**
 * The composition root: content is read by `scripts/content`, turned into page views by `scripts/pages`, printed
 * through `layouts`, indexed by `scripts/search`. Eleventy itself reads no content file.
 */
export default function configure(config: EleventyConfig): EleventyDirectories {
  const settings = readBuildSettings(process.env, Date.now);

  registerSite(config, settings, Date.now);
  registerWatch(config, settings);

  return {
    dir: { input: path.relative('.', layoutsDir), includes: '.', output: settings.outputDir },
    templateFormats: ['11ty.js'],
  };
}
