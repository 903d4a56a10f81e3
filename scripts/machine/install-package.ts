import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A package that few newspapers need, so that it is none of the site's dependencies. */
export interface OptionalPackage {
  readonly name: string;
  /** The exact release that our code and tests are made for. */
  readonly version: string;
  /** What it is to people: «the comment server». */
  readonly title: string;
  /** What it takes on the disk, in megabytes. */
  readonly size: number;
  /** Whether it may run programs while it is installed. */
  readonly scripts: boolean;
}

export interface InstallOptions {
  /** A folder of the package's own. */
  readonly folder: string;
  /** Gives up after so many milliseconds. */
  readonly patience: number;
  readonly say: (text: string) => void;
}

/**
 * Installs a package on first use.
 *
 * @throws Error with npm's last words when it cannot be installed
 */
export async function installPackage(
  wanted: OptionalPackage,
  { folder, patience, say }: InstallOptions,
): Promise<void> {
  const { name, version, title, size } = wanted;
  if ((await readInstalledVersion(folder, name)) === version) return;
  await mkdir(folder, { recursive: true });
  const manifest = { private: true, dependencies: { [name]: version } };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  say(`Installing ${title} (${name} ${version}, some ${size} MB) in ${folder}. This happens once.`);
  const words = ['install', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const complaint = await runNpm([...words, ...(wanted.scripts ? [] : ['--ignore-scripts'])], folder, patience);
  if (complaint !== null) throw new Error(`${title} could not be installed: ${complaint}`);
  if ((await readInstalledVersion(folder, name)) !== version) throw new Error(`npm left no ${name} in ${folder}.`);
}

/** The version that npm finished to install; a broken-off installation has no `.package-lock.json`. */
async function readInstalledVersion(folder: string, name: string): Promise<string | null> {
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(path.join(modules, '.package-lock.json'))) return null;
  try {
    const manifest: unknown = JSON.parse(
      await readFile(path.join(modules, ...name.split('/'), 'package.json'), 'utf8'),
    );
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : null;
  } catch {
    return null;
  }
}

/** Runs npm; null when it did what it was asked, else its last words. */
async function runNpm(words: readonly string[], cwd: string, patience: number): Promise<string | null> {
  const script = process.env.npm_execpath;
  const isScript = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  const [program, before] = isScript ? [process.execPath, [script]] : ['npm', []];
  const child = spawn(program, [...before, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    // npm is a batch file on Windows, which only a shell can start.
    shell: !isScript && process.platform === 'win32',
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = `${complaint}${text}`.slice(-2000)));
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code ?? 'stopped'));
  });
  const giveUp = new AbortController();
  const result = await Promise.race([ended, wait(patience, 'patience' as const, { signal: giveUp.signal })]);
  giveUp.abort();
  if (result === 0) return null;
  child.kill();
  if (result === 'patience') return `npm took longer than ${Math.round(patience / 1000)} s`;
  return (complaint || String(result)).trim();
}
