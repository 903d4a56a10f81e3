import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions, type OutputFile as BundledFile } from 'esbuild';
import sharp from 'sharp';
import type { ReadingData, WorkerData } from '../../assets/shared/reading-data.ts';
import type { LazyModules, SiteData } from '../../assets/shared/site-data.ts';
import type { Section } from '../content/site.ts';
import type { BuiltAssets, OutputFile } from './built-assets.ts';
import { toContentHash } from './content-hash.ts';
import { projectRoot } from './project-root.ts';
import { routes } from '../routes.ts';
import { readPalettes, readToken, tokensPath } from './read-palette.ts';
import { renderSectionColors } from './render-section-colors.ts';
import { subsetFonts } from './subset-fonts.ts';

/** Evergreen browsers, with two years' grace. */
const TARGETS = ['chrome115', 'edge115', 'firefox115', 'safari16.4'];
/** Sides of the bitmap icons, in pixels: the sizes that home screens ask for. */
const FEED_ICON = 192;
const HOME_ICON = 512;

/** Holds every file that {@link bundleAssets} reads, but for the fonts, which are a package's. */
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

export interface BundledAssets {
  readonly assets: BuiltAssets;
  readonly files: readonly OutputFile[];
}

/** What is written into scripts, which read it under these names. */
export interface BundledData {
  readonly bundledSiteData: SiteData;
  /** What the script of English pages reads as `bundledSiteData`. */
  readonly bundledEnglishSiteData: SiteData;
  readonly bundledReadingData: ReadingData;
  readonly bundledWorkerData: WorkerData;
}

/**
 * Bundles styles and browser scripts under names that hold a hash of their bytes; the worker alone keeps its name, by
 * which browsers look for its next version.
 *
 * @param sections their colours become custom properties of `[data-section]`
 * @throws when a style or script does not compile, with esbuild's own position
 */
export async function bundleAssets(
  sections: readonly Section[],
  cacheDir: string,
  data: BundledData,
): Promise<BundledAssets> {
  const [fonts, tokens] = await Promise.all([subsetFonts(cacheDir), readFile(tokensPath, 'utf8')]);
  const palettes = readPalettes(tokens);
  const generated = [fonts.css, renderSectionColors(sections, palettes)].join('\n');
  const define = toDefinitions({ ...data });
  const toScript = (name: string, options: BuildOptions = {}): Promise<OutputFile> =>
    bundle({ entryPoints: [`assets/scripts/${name}.ts`], format: 'esm', ...options });
  const toStyles = (name: string): Promise<OutputFile> => bundle({ entryPoints: [`assets/styles/${name}.css`] });
  // The script of every page names those that it loads when they are asked for, so these come first.
  const lazy = await awaitAll({ reading: toScript('reading', { define }), listen: toScript('listen', { define }) });
  const bundledLazyModules: LazyModules = mapValues(lazy, ({ path: file }) => `./${path.posix.basename(file)}`);
  const lazyNames = toDefinitions({ bundledLazyModules });
  const english = toDefinitions({ bundledSiteData: data.bundledEnglishSiteData });
  const [named, worker, icons] = await Promise.all([
    awaitAll({
      articleStyles: bundleStyles('article', generated),
      storyStyles: bundleStyles('story', generated),
      readingStyles: bundleStyles('reading', generated),
      listStyles: bundleStyles('list', generated),
      liteStyles: toStyles('lite'),
      searchStyles: toStyles('search'),
      savedStyles: toStyles('saved'),
      servicesStyles: toStyles('services'),
      script: toScript('site', { define: { ...define, ...lazyNames } }),
      englishScript: toScript('site', { define: { ...define, ...lazyNames, ...english } }),
      searchScript: toScript('search'),
      readingScript: Promise.resolve(lazy.reading),
      servicesScript: toScript('services'),
      commentsScript: toScript('comments'),
      liveScript: toScript('live'),
      notFoundScript: toScript('not-found'),
    }),
    bundle({ entryPoints: ['assets/worker/service-worker.ts'], format: 'iife', define }),
    buildIcons(),
  ]);
  const toPath = (file: OutputFile): string => `/${file.path}`;
  return {
    files: [
      ...fonts.files,
      ...Object.values(named),
      lazy.listen,
      { ...worker, path: routes.worker().slice(1) },
      ...Object.values(icons),
    ],
    assets: {
      ...mapValues(named, toPath),
      fonts: fonts.preload,
      themeColor: readToken(palettes.light, 'deep'),
      icon: toPath(icons.vector),
      feedIcon: toPath(icons.feed),
      homeIcon: toPath(icons.home),
    },
  };
}

function mapValues<Name extends string, From, To>(
  values: Readonly<Record<Name, From>>,
  change: (value: From) => To,
): Readonly<Record<Name, To>> {
  // Object.entries and fromEntries keep the names, which their types do not say.
  return Object.fromEntries(Object.entries<From>(values).map(([name, value]) => [name, change(value)])) as Record<
    Name,
    To
  >;
}

async function awaitAll<Name extends string, Value>(
  promises: Readonly<Record<Name, Promise<Value>>>,
): Promise<Readonly<Record<Name, Value>>> {
  const names = Object.keys(promises) as Name[];
  const values = await Promise.all(names.map(async (name) => [name, await promises[name]] as const));
  return Object.fromEntries(values) as Record<Name, Value>;
}

function toDefinitions(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, JSON.stringify(value)]));
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

async function buildIcons(): Promise<Readonly<Record<'vector' | 'feed' | 'home', OutputFile>>> {
  const source = await readFile(path.join(projectRoot, 'assets', 'images', 'icon.svg'));
  const [feed, home] = await Promise.all([drawIcon(source, FEED_ICON), drawIcon(source, HOME_ICON)]);
  return { vector: { path: `assets/icon-${toContentHash(source)}.svg`, content: source }, feed, home };
}

async function drawIcon(source: Buffer, size: number): Promise<OutputFile> {
  const content = await sharp(source, { density: size * 2 })
    .resize(size, size)
    .png()
    .toBuffer();
  return { path: `assets/icon-${toContentHash(content)}.png`, content };
}
