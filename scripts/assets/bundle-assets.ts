import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions, type OutputFile as BundledFile } from 'esbuild';
import sharp from 'sharp';
import type { Section } from '../content/site.ts';
import type { BuiltAssets, OutputFile } from './built-assets.ts';
import { toContentHash } from './content-hash.ts';
import { projectRoot } from './project-root.ts';
import { readPalettes, readToken, tokensPath } from './read-palette.ts';
import { renderSectionColors } from './render-section-colors.ts';
import { subsetFonts } from './subset-fonts.ts';

/** Evergreen browsers, with two years' grace. */
const TARGETS = ['chrome115', 'edge115', 'firefox115', 'safari16.4'];
/** Side of the bitmap icon, in pixels. */
const ICON_SIZE = 192;

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  absWorkingDir: projectRoot,
  outdir: path.join(projectRoot, 'assets'),
  entryNames: '[name]-[hash]',
  target: TARGETS,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

export interface BundledAssets {
  readonly assets: BuiltAssets;
  readonly files: readonly OutputFile[];
}

/**
 * Bundles styles and browser scripts under names that hold a hash of their bytes.
 *
 * @param sections their colours become custom properties of `[data-section]`
 * @throws when a style or script does not compile, with esbuild's own position
 */
export async function bundleAssets(sections: readonly Section[], cacheDir: string): Promise<BundledAssets> {
  const [fonts, tokens] = await Promise.all([subsetFonts(cacheDir), readFile(tokensPath, 'utf8')]);
  const palettes = readPalettes(tokens);
  const generated = [fonts.css, renderSectionColors(sections, palettes)].join('\n');
  const [articleStyles, readingStyles, listStyles, liteStyles, searchStyles, servicesStyles] = await Promise.all([
    bundleStyles('article', generated),
    bundleStyles('reading', generated),
    bundleStyles('list', generated),
    bundle({ entryPoints: ['assets/styles/lite.css'] }),
    bundle({ entryPoints: ['assets/styles/search.css'] }),
    bundle({ entryPoints: ['assets/styles/services.css'] }),
  ]);
  const [script, searchScript, servicesScript, commentsScript, liveScript, icons] = await Promise.all([
    bundle({ entryPoints: ['assets/scripts/site.ts'], format: 'iife' }),
    bundle({ entryPoints: ['assets/scripts/search.ts'], format: 'esm' }),
    bundle({ entryPoints: ['assets/scripts/services.ts'], format: 'esm' }),
    bundle({ entryPoints: ['assets/scripts/comments.ts'], format: 'esm' }),
    bundle({ entryPoints: ['assets/scripts/live.ts'], format: 'esm' }),
    buildIcons(),
  ]);
  const toPath = (file: OutputFile): string => `/${file.path}`;
  const styles = [articleStyles, readingStyles, listStyles, liteStyles, searchStyles, servicesStyles];
  const scripts = [script, searchScript, servicesScript, commentsScript, liveScript];
  return {
    files: [...fonts.files, ...styles, ...scripts, icons.vector, icons.bitmap],
    assets: {
      articleStyles: toPath(articleStyles),
      readingStyles: toPath(readingStyles),
      listStyles: toPath(listStyles),
      liteStyles: toPath(liteStyles),
      searchStyles: toPath(searchStyles),
      script: toPath(script),
      searchScript: toPath(searchScript),
      servicesStyles: toPath(servicesStyles),
      servicesScript: toPath(servicesScript),
      commentsScript: toPath(commentsScript),
      liveScript: toPath(liveScript),
      fonts: fonts.preload,
      themeColors: { light: readToken(palettes.light, 'deep'), dark: readToken(palettes.dark, 'deep') },
      icon: toPath(icons.vector),
      feedIcon: toPath(icons.bitmap),
    },
  };
}

/** Fonts and section colours come from settings, so they are added to what stands in `assets/styles`. */
function bundleStyles(name: string, generated: string): Promise<OutputFile> {
  return bundle({
    stdin: {
      contents: `@import "./${name}.css";\n${generated}`,
      resolveDir: path.join(projectRoot, 'assets', 'styles'),
      sourcefile: 'generated.css',
      loader: 'css',
    },
    entryNames: `${name}-[hash]`,
    external: ['*.woff2'],
  });
}

async function bundle(options: BuildOptions): Promise<OutputFile> {
  const { outputFiles } = await build({ ...common, ...options, write: false });
  const [file]: readonly BundledFile[] = outputFiles;
  if (!file) throw new Error('esbuild wrote no file.');
  return { path: `assets/${path.basename(file.path)}`, content: file.contents };
}

async function buildIcons(): Promise<{ vector: OutputFile; bitmap: OutputFile }> {
  const source = await readFile(path.join(projectRoot, 'assets', 'images', 'icon.svg'));
  const bitmap = await sharp(source, { density: ICON_SIZE * 2 })
    .resize(ICON_SIZE, ICON_SIZE)
    .png()
    .toBuffer();
  return {
    vector: { path: `assets/icon-${toContentHash(source)}.svg`, content: source },
    bitmap: { path: `assets/icon-${toContentHash(bitmap)}.png`, content: bitmap },
  };
}
