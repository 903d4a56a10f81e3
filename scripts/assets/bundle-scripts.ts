import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { DigitPolicy } from '../../assets/shared/arabic/digits.ts';
import type { ReadingData, WorkerData } from '../../assets/shared/reading-data.ts';
import type { LazyModules, SiteData } from '../../assets/shared/site-data.ts';
import { routes } from '../routes.ts';
import { bundleEntry } from './bundle-entry.ts';
import type { BuiltAssets, OutputFile } from './built-assets.ts';
import { mapValues } from './map-values.ts';

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

/** Scripts that pages name. */
type PageScript = Extract<keyof BuiltAssets, 'script' | `${string}Script`>;

export interface BundledScripts {
  readonly named: Readonly<Record<PageScript, OutputFile>>;
  /** What other scripts alone ask for, and the worker, which keeps its name: browsers look for its next version by it. */
  readonly unnamed: readonly OutputFile[];
}

/**
 * Bundles the browser scripts, each under a name that holds a hash of its bytes.
 *
 * @throws when a script does not compile, with esbuild's own position
 */
export async function bundleScripts(data: BundledData): Promise<BundledScripts> {
  const define = toDefinitions({ ...data });
  const toScript = (name: string, options: BuildOptions = {}): Promise<OutputFile> =>
    bundleEntry({ entryPoints: [`assets/scripts/${name}.ts`], format: 'esm', ...options });
  // The script of every page names those that it loads when they are asked for, so these come first.
  const lazy = await awaitAll({ reading: toScript('reading', { define }), listen: toScript('listen', { define }) });
  const bundledLazyModules: LazyModules = mapValues(lazy, ({ path: file }) => `./${path.posix.basename(file)}`);
  const lazyNames = toDefinitions({ bundledLazyModules });
  const english = toDefinitions({ bundledSiteData: data.bundledEnglishSiteData });
  const [named, worker] = await Promise.all([
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
  ]);
  return { named, unnamed: [lazy.listen, { ...worker, path: routes.worker().slice(1) }] };
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
