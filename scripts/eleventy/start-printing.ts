import type { OutputFile } from '../assets/built-assets.ts';
import { toOutputFile } from '../routes.ts';
import type { PageMemory } from './build-memory.ts';
import type { BuildSettings } from './build-settings.ts';
import { createPrinter, type Printer } from './create-printer.ts';
import type { Entry, Site } from './site.ts';
import { openSiteOutput, type OutputPlace, type SiteOutput } from './site-output.ts';
import type { StageTimer } from './stage-timer.ts';
import { openThreadedOutput } from './threaded-output.ts';

/** A site on its way into the output folder. */
export interface Printing {
  readonly entries: readonly Entry[];
  /** Copied as they are. */
  readonly files: readonly OutputFile[];
  readonly output: SiteOutput;
  readonly printer: Printer;
  /** What other processes and threads make while pages are printed. */
  readonly beside: Promise<readonly OutputFile[]>;
  readonly pages: PageMemory;
}

/** Pages from which on a thread that writes them saves more time than it takes to start. */
const THREAD_FROM = 1_000;

/** Opens the output of a site, and begins what is made beside its pages. */
export async function startPrinting(
  site: Site,
  pages: PageMemory,
  settings: BuildSettings,
  timer: StageTimer,
): Promise<Printing> {
  const entries = [...site.entries()];
  const remembers = settings.forgets !== true && settings.shard === undefined && (settings.shards ?? []).length === 0;
  const place: OutputPlace = {
    outputDir: settings.outputDir,
    siteUrl: site.url,
    ...(remembers ? { records: await pages.read() } : {}),
  };
  const output = entries.length < THREAD_FROM ? await openSiteOutput(place) : openThreadedOutput(place);
  await output.makeFolders(entries.map(({ path }) => toOutputFile(path)));
  const printer = createPrinter(output, timer, remembers);
  return { entries, files: site.files, output, printer, beside: beginBeside(site), pages };
}

/** That it failed is heard of after the last page. */
function beginBeside({ index, cards }: Site): Promise<readonly OutputFile[]> {
  const made = Promise.all([index(), cards()]).then((files) => files.flat());
  made.catch(() => undefined);
  return made;
}
