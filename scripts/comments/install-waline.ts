import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The release that the front end and the tests are made for. */
const VERSION = '1.39.3';
const PACKAGE = '@waline/vercel';

export interface InstallOptions {
  /** A folder of the server's own: it weighs some 300 MB and no page of the site needs it. */
  readonly folder: string;
  /** Gives up after so many milliseconds. */
  readonly patience: number;
  readonly say: (text: string) => void;
}

/**
 * Installs the comment server on first use.
 *
 * @throws Error with npm's last words when it cannot be installed
 */
export async function installWaline({ folder, patience, say }: InstallOptions): Promise<void> {
  if ((await readInstalledVersion(folder)) === VERSION) return;
  await mkdir(folder, { recursive: true });
  const manifest = { private: true, dependencies: { [PACKAGE]: VERSION } };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  say(`Installing the comment server (${PACKAGE} ${VERSION}, some 300 MB) in ${folder}. This happens once.`);
  await runNpm(['install', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], folder, patience);
  if ((await readInstalledVersion(folder)) !== VERSION) throw new Error(`npm left no ${PACKAGE} in ${folder}.`);
}

/** The version that npm finished to install; a broken-off installation has no `.package-lock.json`. */
async function readInstalledVersion(folder: string): Promise<string | null> {
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(path.join(modules, '.package-lock.json'))) return null;
  try {
    const manifest: unknown = JSON.parse(
      await readFile(path.join(modules, ...PACKAGE.split('/'), 'package.json'), 'utf8'),
    );
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : null;
  } catch {
    return null;
  }
}

async function runNpm(words: readonly string[], cwd: string, patience: number): Promise<void> {
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
  if (result === 0) return;
  child.kill();
  const reason =
    result === 'patience' ? `npm took longer than ${Math.round(patience / 1000)} s` : complaint || String(result);
  throw new Error(`The comment server could not be installed: ${reason.trim()}`);
}
