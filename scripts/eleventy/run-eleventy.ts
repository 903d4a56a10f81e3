import path from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { hasChangedSince } from '../content/files/has-changed-since.ts';
import type { PassedContent } from '../content/read-newsroom.ts';
import type { Message, Problem } from '../problem.ts';
import { toRunnableFile } from '../machine/to-runnable-file.ts';
import type { BuildReport } from './build-report.ts';
import { toEnvironment, type BuildSettings } from './build-settings.ts';
import type { UserConfig } from '@11ty/eleventy';
import { buildEvents } from './announcer.ts';

export interface BuildObserver {
  /** The gate let the content pass; warnings are in `read.problems`. @param entries pages and feeds to be printed */
  readonly onRead: (read: PassedContent, entries: number) => void;
  /** A server writes nothing. */
  readonly onWritten?: (report: BuildReport) => void;
  /** Something that spoils no page: what the last build kept was of no use; while serving, what the disk did. */
  readonly onNotice?: (notice: Message) => void;
  /** While serving: the address, which has another port than was asked for where that is taken. */
  readonly onListening?: (address: string) => void;
  /** While serving: what was saved has errors. @param stands whether there are good pages, which go on standing */
  readonly onRefused?: (problems: readonly Problem[], stands: boolean) => void;
}

async function openEleventy(
  settings: BuildSettings,
  observer: BuildObserver,
  runMode: 'build' | 'serve',
): Promise<Eleventy> {
  Object.assign(process.env, toEnvironment(settings));
  const eleventy = new Eleventy(undefined, settings.outputDir, {
    configPath: path.relative('.', toRunnableFile('.eleventy.ts')),
    quietMode: true,
    runMode,
    source: 'script',
    config: (config: UserConfig) => {
      // Eleventy's own count of what is slow would call the one template slow that prints the site.
      config.benchmarkManager.get('Configuration').setIsVerbose(false);
      config.on(buildEvents.read, observer.onRead);
      if (observer.onWritten) config.on(buildEvents.written, observer.onWritten);
      if (observer.onNotice) config.on(buildEvents.notice, observer.onNotice);
      if (observer.onListening) config.on(buildEvents.listening, observer.onListening);
      if (observer.onRefused) config.on(buildEvents.refused, observer.onRefused);
    },
  });
  await eleventy.init();
  return eleventy;
}

/** The environment that settings travel in belongs to the process, so its builds go one after another. */
let lastBuild: Promise<void> = Promise.resolve();

/**
 * Builds the site once, through `.eleventy.ts`, when earlier builds of this process have ended.
 *
 * @throws GateError when content may not be published; any other error is a fault of layouts or of Midad
 */
export async function buildSite(settings: BuildSettings, observer: BuildObserver): Promise<void> {
  const build = lastBuild.then(async () => {
    const eleventy = await openEleventy(settings, observer, 'build');
    eleventy.disableLogger();
    await eleventy.write();
  });
  lastBuild = build.catch(() => undefined);
  return build;
}

/**
 * Builds, serves at `port` or one of the next and rebuilds what is saved. Returns when the server listens.
 *
 * @param clock the machine's, in milliseconds since 1970
 */
export async function serveSite(
  settings: BuildSettings,
  observer: BuildObserver,
  port: number,
  clock: () => number,
): Promise<void> {
  const begun = clock();
  const eleventy = await openEleventy(settings, observer, 'serve');
  const rebuild = await eleventy.watch();
  // Eleventy 3.1 says that a file was deleted, and goes on showing its page.
  eleventy.watcher.on('unlink', (file) => void rebuild(file));
  await eleventy.serve(port);
  // Of what was saved after it was read and before it was watched, nobody tells.
  if (hasChangedSince(settings.contentDir, begun)) await rebuild(settings.contentDir);
}
