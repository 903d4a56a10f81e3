import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import { isRunning } from '../machine/is-running.ts';
import { outputMarker, readHarvest, writeHarvest, type Harvest } from './harvest.ts';
import { linkSite } from './link-site.ts';
import { OutputError } from './output-error.ts';
import { readSiteSeal } from './site-seal.ts';

/** A build that prints fewer pages than this share of the last one lost something. */
const LEAST_SHARE = 0.8;
/** What a build began may be writing still, and puts files into a folder while it is emptied. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const;

/** A build's own folder beside the output; the output is replaced whole, or not at all. */
export interface StagedOutput {
  readonly stagingDir: string;
  /**
   * Puts the finished build in the place of the last one.
   *
   * @param allowFewer lets a build through that has no article, or far fewer pages than the last
   * @throws OutputError when it may not be let through
   */
  readonly publish: (harvest: Harvest, allowFewer: boolean) => Promise<void>;
  /** Throws the unfinished build away; the last one stays as it was. */
  readonly discard: () => Promise<void>;
}

/** {@link StagedOutput.discard} for a process that has no time left, at any moment since it began to open its output. */
export function discardStagedNow(outputDir: string): void {
  removeNow(toSibling(outputDir, 'next', process.pid));
}

/**
 * Opens a staging folder for a build, and clears away what a build that was killed left beside the output.
 *
 * @param outputDir absolute
 * @param keepsSpare whether the site that is replaced stays beside the output, for the next build to bring up to date
 *   what it need not write; the build then begins in the spare of the last one, or among second names of the files of
 *   the standing site, and may trust neither
 * @throws OutputError when the output folder is the project or above it, a link, or holds files that are not ours, and
 *   when another build is writing it
 */
export async function stageOutput(outputDir: string, keepsSpare = false): Promise<StagedOutput> {
  await recover(outputDir);
  await assertReplaceable(outputDir);
  const stagingDir = toSibling(outputDir, 'next', process.pid);
  const lastDir = toSibling(outputDir, 'last', process.pid);
  const spareDir = toSpare(outputDir);
  await rm(stagingDir, removal);
  const isSpare = keepsSpare && (await claimSpare(spareDir, stagingDir));
  if (!isSpare) await makeStaging(stagingDir);
  await assertAlone(outputDir);
  const isBegun = isSpare || (keepsSpare && (await beginWithStanding(outputDir, stagingDir)));
  return {
    stagingDir,
    discard: async () => {
      // A build that was refused before it wrote anything leaves a whole site for the next.
      const isWhole = isBegun && (await isSealed(stagingDir));
      const isKept = isWhole && (await tryToMove(stagingDir, spareDir));
      if (!isKept) await rm(stagingDir, removal);
    },
    publish: async (harvest, allowFewer) => {
      if (!allowFewer) assertPlenty(harvest, await readHarvest(outputDir));
      await writeHarvest(stagingDir, harvest);
      const replaces = await exists(outputDir);
      if (replaces) await rename(outputDir, lastDir);
      await rename(stagingDir, outputDir);
      if (!replaces) return;
      if (!keepsSpare) {
        await rm(lastDir, removal);
        return;
      }
      await rm(spareDir, removal);
      await rename(lastDir, spareDir);
    },
  };
}

/** In two steps: of a disk that takes nothing, Node's recursive `mkdir` says that it is missing (ENOENT for EROFS). */
async function makeStaging(stagingDir: string): Promise<void> {
  await mkdir(path.dirname(stagingDir), { recursive: true });
  await mkdir(stagingDir);
}

/** Node's own retries look into a folder once alone when they are synchronous. What is left, the next build removes. */
function removeNow(folder: string): void {
  for (let tries = 0; tries <= removal.maxRetries; tries += 1) {
    try {
      rmSync(folder, removal);
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, removal.retryDelay);
    }
  }
}

/** The site before the last: a folder beside the output, of which only what its own seal vouches for is used. */
function toSpare(outputDir: string): string {
  return path.join(path.dirname(outputDir), `.${path.basename(outputDir)}.spare`);
}

/**
 * Makes the spare the folder of a build, so that no other build can; a link or a file of that name is let be. A spare
 * whose seal cannot be read vouches for nothing and goes.
 */
async function claimSpare(spareDir: string, stagingDir: string): Promise<boolean> {
  const found = await lstat(spareDir).catch(() => null);
  if (found?.isDirectory() !== true) return false;
  if (!(await isSealed(spareDir))) {
    await rm(spareDir, removal);
    return false;
  }
  return tryToMove(spareDir, stagingDir);
}

/** Whether a build begins with the files of the standing site; a file system that lays none out costs time alone. */
async function beginWithStanding(outputDir: string, stagingDir: string): Promise<boolean> {
  try {
    return await linkSite(outputDir, stagingDir);
  } catch {
    // What is there has no seal, so nobody would take a name away before it writes there.
    await rm(stagingDir, removal);
    await makeStaging(stagingDir);
    return false;
  }
}

async function tryToMove(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

async function isSealed(folder: string): Promise<boolean> {
  return ((await readSiteSeal(folder))?.checksums.size ?? 0) > 0;
}

type Role = 'next' | 'last';

function toSibling(outputDir: string, role: Role, pid: number): string {
  return path.join(path.dirname(outputDir), `.${path.basename(outputDir)}.${role}-${pid}`);
}

/** The folders that builds keep beside an output, with the process each belongs to. */
async function listSiblings(outputDir: string): Promise<readonly { readonly role: Role; readonly pid: number }[]> {
  const names = await readdir(path.dirname(outputDir)).catch(() => []);
  const start = `.${path.basename(outputDir)}.`;
  return names.flatMap((name) => {
    const match = name.startsWith(start) ? /^(next|last)-(\d+)$/.exec(name.slice(start.length)) : null;
    return match ? { role: match[1] === 'next' ? 'next' : 'last', pid: Number(match[2]) } : [];
  });
}

/** Puts a site back that was moved aside when its build was killed, and removes what such builds left. */
async function recover(outputDir: string): Promise<void> {
  for (const { role, pid } of await listSiblings(outputDir)) {
    if (isRunning(pid)) continue;
    const sibling = toSibling(outputDir, role, pid);
    if (role === 'last' && !(await exists(outputDir))) await rename(sibling, outputDir);
    else await rm(sibling, removal);
  }
}

/** A staging folder is its build's claim on the output; of two made at one moment neither goes on. */
async function assertAlone(outputDir: string): Promise<void> {
  const others = (await listSiblings(outputDir)).filter(({ role, pid }) => role === 'next' && pid !== process.pid);
  if (others.length === 0) return;
  await rm(toSibling(outputDir, 'next', process.pid), removal);
  const pids = others.map(({ pid }) => pid).join(', ');
  throw new OutputError({
    en: `Another build is writing ${outputDir} (process ${pids}). Wait until it ends.`,
    ar: `بناء آخر يكتب في هذا المجلد الآن (العملية ${pids}). انتظر حتى ينتهي.`,
  });
}

async function assertReplaceable(outputDir: string): Promise<void> {
  const fromOutput = path.relative(outputDir, projectRoot);
  if (fromOutput === '' || !(fromOutput.startsWith('..') || path.isAbsolute(fromOutput))) {
    throw new OutputError({
      en: `${outputDir} holds the project itself. Choose a folder of its own, such as _site.`,
      ar: 'هذا المجلد يضم المشروع نفسه. اختر مجلدًا خاصًا بالموقع، مثل _site.',
    });
  }
  const found = await lstat(outputDir).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) {
    throw new OutputError({
      en: `${outputDir} is a link or a file. Choose a folder.`,
      ar: 'هذا رابط أو ملف لا مجلد. اختر مجلدًا.',
    });
  }
  const names = await readdir(outputDir);
  if (names.length > 0 && !names.includes(outputMarker)) {
    throw new OutputError({
      en: `${outputDir} holds files that Midad did not write. Choose an empty folder.`,
      ar: 'في هذا المجلد ملفات لم يكتبها مداد. اختر مجلدًا فارغًا.',
    });
  }
}

function assertPlenty(harvest: Harvest, last: Harvest | null): void {
  if (harvest.articles === 0) {
    throw new OutputError({
      en: 'The site would have no article. If that is meant, build with --allow-fewer.',
      ar: 'لن تكون في الموقع مادة واحدة. إن كنت تقصد هذا فابنِه مع ‎--allow-fewer‎.',
    });
  }
  if (last === null || harvest.entries >= last.entries * LEAST_SHARE) return;
  throw new OutputError({
    en: `The site would shrink from ${last.entries} pages and feeds to ${harvest.entries}. If that is meant, build with --allow-fewer.`,
    ar: `سينكمش الموقع (الصفحات والخلاصات الآن: ${last.entries}، وبعد البناء: ${harvest.entries}). إن كنت تقصد هذا فابنِه مع ‎--allow-fewer‎.`,
  });
}

async function exists(folder: string): Promise<boolean> {
  return lstat(folder).then(
    () => true,
    () => false,
  );
}
