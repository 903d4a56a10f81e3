import type { PassedContent } from '../content/read-newsroom.ts';
import type { Message, Problem } from '../problem.ts';
import type { BuildReport } from './build-report.ts';
import type { EleventyConfig } from './eleventy-config.ts';

/** Events by which a build tells whoever started it how it goes. */
export const buildEvents = {
  read: 'midad.read',
  refused: 'midad.refused',
  written: 'midad.written',
  notice: 'midad.notice',
  listening: 'midad.listening',
} as const;

/** Tells whoever listens to {@link buildEvents}, and waits until it was heard. */
export interface Announcer {
  /** @param entries pages and feeds to be printed */
  readonly read: (content: PassedContent, entries: number) => Promise<unknown>;
  /** @param stands whether there are good pages, which go on standing */
  readonly refused: (problems: readonly Problem[], stands: boolean) => Promise<unknown>;
  readonly written: (report: BuildReport) => Promise<unknown>;
  readonly notice: (notice: Message) => Promise<unknown>;
  /** What was wrong with the cache, null when nothing was; said once however often it is found. */
  readonly cacheNotice: (notice: Message | null) => Promise<void>;
  readonly listening: (address: string) => Promise<unknown>;
}

/** Makes an announcer of a build's own events, which Eleventy carries. */
export function createAnnouncer(config: Pick<EleventyConfig, 'emit'>): Announcer {
  let told: Message | null = null;
  const notice: Announcer['notice'] = (message) => config.emit(buildEvents.notice, message);
  return {
    read: (content, entries) => config.emit(buildEvents.read, content, entries),
    refused: (problems, stands) => config.emit(buildEvents.refused, problems, stands),
    written: (report) => config.emit(buildEvents.written, report),
    notice,
    cacheNotice: async (message) => {
      if (message === null || message === told) return;
      told = message;
      await notice(message);
    },
    listening: (address) => config.emit(buildEvents.listening, address),
  };
}
