import { GateError } from '../content/messages/gate-error.ts';
import { explainFileError } from '../publish/explain-file-error.ts';
import type { Announcer } from './announcer.ts';
import { openBuildMemory, type BuildMemory } from './build-memory.ts';
import type { BuildSettings } from './build-settings.ts';
import { createProblemSite, createSite, renderStandingProblems } from './create-site.ts';
import type { Site } from './site.ts';
import type { StageTimer } from './stage-timer.ts';

/** The site as a writer's own server shows it. */
export interface Preview {
  /** As it was last read without an error, and before that its problems alone; null before anything was read. */
  readonly site: () => Site | null;
  /** What stands over the last good pages while what was saved has errors: HTML. */
  readonly standing: () => string;
  /** Reads what was saved. */
  readonly read: () => Promise<void>;
}

/** @param clock the machine's, in milliseconds since 1970: how old a file is */
export function createPreview(
  settings: BuildSettings,
  timer: StageTimer,
  clock: () => number,
  announcer: Announcer,
): Preview {
  let memory: BuildMemory | null = null;
  let site: Site | null = null;
  /** Whether no page is good yet, so that the site shows problems alone. */
  let isFaulty = false;
  let standing = '';

  const createAgain = async (): ReturnType<typeof createSite> => {
    const opened = (memory ??= await openBuildMemory(settings, clock));
    // What is read first is kept for other processes; what changes meanwhile this one remembers itself.
    const isFirst = site === null;
    try {
      return await createSite(settings, timer, { memory: opened, isServed: true });
    } finally {
      if (isFirst) await announcer.cacheNotice(await timer.measure('read', opened.save));
    }
  };
  const readAgain = async (): Promise<void> => {
    const { read, ...made } = await createAgain();
    site = made;
    isFaulty = false;
    standing = '';
    await announcer.read(read, 0);
  };
  /** The writer goes on seeing the last good pages, with the problems over them; with none yet, the problems themselves. */
  const refuse = async ({ problems }: GateError): Promise<void> => {
    isFaulty ||= site === null;
    if (isFaulty) site = createProblemSite(problems);
    else standing = renderStandingProblems(problems);
    await announcer.refused(problems, !isFaulty);
  };
  return {
    site: () => site,
    standing: () => standing,
    read: async () => {
      try {
        await readAgain();
      } catch (error) {
        const explained = explainFileError(error);
        // Files may come and go while the site is read, as when git brings another branch; the next save reads again.
        if (explained !== null && site !== null) await announcer.notice(explained);
        else if (error instanceof GateError) await refuse(error);
        else throw error;
      }
    },
  };
}
