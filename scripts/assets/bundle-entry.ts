import path from 'node:path';
import { build, type BuildOptions, type OutputFile as BundledFile } from 'esbuild';
import type { OutputFile } from './built-assets.ts';
import { projectRoot } from '../machine/project-root.ts';

/** Evergreen browsers, with two years' grace. */
const TARGETS = ['chrome115', 'edge115', 'firefox115', 'safari16.4'];

/** Holds every file that is bundled for browsers, but for the fonts, which are a package's. */
export const assetsDir = path.join(projectRoot, 'assets');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  absWorkingDir: projectRoot,
  outdir: assetsDir,
  entryNames: '[name]-[hash]',
  target: TARGETS,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

/**
 * A script or a style sheet with everything that it imports, for browsers.
 *
 * @throws when it does not compile, with esbuild's own position
 */
export async function bundleEntry(options: BuildOptions): Promise<OutputFile & { readonly content: Uint8Array }> {
  const { outputFiles } = await build({ ...common, ...options, write: false });
  const [file]: readonly BundledFile[] = outputFiles;
  if (!file) throw new Error('esbuild wrote no file.');
  return { path: `assets/${path.basename(file.path)}`, content: file.contents };
}
