import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPort } from '../../scripts/machine/find-port.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** A server that speaks S3 and knows keys, not signatures. It stands on old packages, so it is none of the project's. */
const VERSION = '3.7.1';
const home = path.join(projectRoot, '.cache', 's3rver');
/** Ends the names of the server's files that hold bytes; of each it has others, with what it knows of them. */
const OBJECT = '._S3rver_object';

export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly key: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Lays what stands below a prefix below another one too, by the server's files: a request for each takes seconds. */
  readonly copy: (from: string, to: string) => Promise<void>;
  /** The names of what stands below a prefix, by the server's files. */
  readonly list: (prefix: string) => Promise<readonly string[]>;
  /** The bytes under a key, by the server's files. */
  readonly read: (key: string) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

/** Installs s3rver on first use and starts it with an empty bucket; an error says why it could not. */
export async function startS3Server(): Promise<S3Server | Error> {
  const program = path.join(home, 'node_modules', 's3rver', 'bin', 's3rver.js');
  if (!existsSync(path.join(home, 'node_modules', '.package-lock.json'))) {
    await mkdir(home, { recursive: true });
    await writeFile(
      path.join(home, 'package.json'),
      JSON.stringify({ private: true, dependencies: { s3rver: VERSION } }),
    );
    const code = await installPackages();
    if (code !== 0) return new Error(`npm could not install s3rver (${code ?? 'stopped'}).`);
  }
  const data = await mkdtemp(path.join(tmpdir(), 'midad-s3-'));
  const port = await findPort();
  const bucket = 'newspaper';
  const options = ['--directory', data, '--port', String(port), '--silent', '--configure-bucket', bucket];
  const child = spawn(process.execPath, [program, ...options], { stdio: 'ignore' });
  const endpoint = `http://localhost:${port}`;
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const toFolder = (prefix: string): string => path.join(data, bucket, prefix);
  const copy = (from: string, to: string): Promise<void> => cp(toFolder(from), toFolder(to), { recursive: true });
  const list = async (prefix: string): Promise<readonly string[]> =>
    (await readdir(toFolder(prefix), { recursive: true }))
      .filter((file) => file.endsWith(OBJECT))
      .map((file) => file.slice(0, -OBJECT.length).replaceAll(path.sep, '/'));
  const read = (name: string): Promise<Buffer> => readFile(toFolder(name + OBJECT));
  const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  for (let tries = 0; tries < 300; tries += 1) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return { endpoint, bucket, key, copy, list, read, stop };
    await wait(100);
  }
  await stop();
  return new Error('s3rver did not answer.');
}

function installPackages(): Promise<number | null> {
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a batch file on Windows, which only a shell can start.
  const child = spawn('npm', words, { cwd: home, stdio: 'ignore', shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
