import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import sharp from 'sharp';
import type { DigitPolicy } from '../../assets/shared/arabic/digits.ts';
import type { ReadingData, WorkerData } from '../../assets/shared/reading-data.ts';
import type { LazyModules, SiteData } from '../../assets/shared/site-data.ts';
import type { Site } from '../content/site.ts';
import { bundleEntry } from './bundle-entry.ts';
import { bundleStyles, type GeneratedStyles } from './bundle-styles.ts';
import type { BuiltAssets, OutputFile } from './built-assets.ts';
import { toContentHash } from './content-hash.ts';
import { projectRoot } from '../machine/project-root.ts';
import { routes } from '../routes.ts';
import { readPalettes, readToken, tokensPath } from './read-palette.ts';
import { renderSectionColors } from './render-section-colors.ts';
import { subsetFonts } from './subset-fonts.ts';

/** Sides of the bitmap icons, in pixels: the sizes that home screens ask for. */
const FEED_ICON = 192;
const HOME_ICON = 512;

export interface BundledAssets {
  readonly assets: BuiltAssets;
  readonly files: readonly OutputFile[];
}

/** What is written into scripts, which read it under these names. */
export interface BundledData {
  readonly bundledSiteData: SiteData;
  /** What the script of English pages reads as `bundledSiteData`. */
  readonly bundledEnglishSiteData: SiteData;
  /** Whether pages hold anything of other services, about which a choice may be kept on the device. */
  readonly bundledHasServices: boolean;
  readonly bundledReadingData: ReadingData;
  readonly bundledWorkerData: WorkerData;
  /** Of ages that the device tells. */
  readonly bundledDigits: DigitPolicy;
}

/**
 * Bundles styles and browser scripts under names that hold a hash of their bytes; the worker alone keeps its name, by
 * which browsers look for its next version.
 *
 * @param site the colours of its sections become custom properties of `[data-section]`, its name is set in its own type
 * @param shortNames whether custom properties lose the names that whoever works on the styles knows them by
 * @throws when a style or script does not compile, with esbuild's own position
 */
export async function bundleAssets(
  site: Pick<Site, 'name' | 'sections'>,
  cacheDir: string,
  data: BundledData,
  shortNames: boolean,
): Promise<BundledAssets> {
  const [fonts, tokens] = await Promise.all([subsetFonts(cacheDir, site.name), readFile(tokensPath, 'utf8')]);
  const palettes = readPalettes(tokens);
  const generated: GeneratedStyles = {
    colors: renderSectionColors(site.sections, palettes),
    rtlFonts: fonts.rtl.css,
    ltrFonts: fonts.ltr.css,
  };
  const define = toDefinitions({ ...data });
  const toScript = (name: string, options: BuildOptions = {}): Promise<OutputFile> =>
    bundleEntry({ entryPoints: [`assets/scripts/${name}.ts`], format: 'esm', ...options });
  // The script of every page names those that it loads when they are asked for, so these come first.
  const lazy = await awaitAll({ reading: toScript('reading', { define }), listen: toScript('listen', { define }) });
  const bundledLazyModules: LazyModules = mapValues(lazy, ({ path: file }) => `./${path.posix.basename(file)}`);
  const lazyNames = toDefinitions({ bundledLazyModules });
  const english = toDefinitions({ bundledSiteData: data.bundledEnglishSiteData });
  const [styles, scripts, worker, icons] = await Promise.all([
    bundleStyles(generated, shortNames),
    awaitAll({
      script: toScript('site', { define: { ...define, ...lazyNames } }),
      englishScript: toScript('site', { define: { ...define, ...lazyNames, ...english } }),
      searchScript: toScript('search'),
      readingScript: Promise.resolve(lazy.reading),
      servicesScript: toScript('services'),
      commentsScript: toScript('comments'),
      timesScript: toScript('relative-times', { define }),
      liveScript: toScript('live'),
      lightboxScript: toScript('lightbox'),
      notFoundScript: toScript('not-found'),
    }),
    bundleEntry({ entryPoints: ['assets/worker/service-worker.ts'], format: 'iife', define }),
    buildIcons(),
  ]);
  const named = { ...styles.parts, ...scripts };
  const toPath = (file: OutputFile): string => `/${file.path}`;
  return {
    files: [
      ...fonts.files,
      ...Object.values(styles.rtl),
      ...Object.values(styles.ltr),
      ...Object.values(named),
      lazy.listen,
      { ...worker, path: routes.worker().slice(1) },
      ...Object.values(icons),
    ],
    assets: {
      ...mapValues(named, toPath),
      rtl: { ...mapValues(styles.rtl, toPath), fonts: fonts.rtl.preload },
      ltr: { ...mapValues(styles.ltr, toPath), fonts: fonts.ltr.preload },
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
