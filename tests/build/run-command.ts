import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** How a command ended. */
export interface Ending {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** Everything it printed. */
  readonly said: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Stops the command after so many milliseconds, or when something happened. */
  readonly stop?: { readonly after: number | Promise<unknown>; readonly signal: NodeJS.Signals };
  /** A script for a POSIX shell that runs the command, its `"$@"`, in some straits. */
  readonly shell?: string;
  /** A copy of the project whose command it is; default: this one. */
  readonly project?: string;
}

/** Runs one of our commands, by the name of its file, as `package.json` does for its users. */
export function runCommand(name: string, words: readonly string[], options: RunOptions = {}): Promise<Ending> {
  const start = performance.now();
  const { environment, stop, shell, project = projectRoot } = options;
  const line = [process.execPath, ...toNodeArguments(name, project), ...words];
  const [program = '', ...rest] = shell === undefined ? line : ['sh', '-c', shell, 'sh', ...line];
  const child = spawn(program, rest, { cwd: project, env: { ...process.env, ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  }
  const timer = new AbortController();
  if (stop !== undefined) {
    const moment = typeof stop.after === 'number' ? wait(stop.after, null, { signal: timer.signal }) : stop.after;
    moment.then(
      () => child.kill(stop.signal),
      () => undefined,
    );
  }
  return new Promise((resolve) =>
    // What a killed command started may keep its output open for a while.
    child.on(stop === undefined ? 'close' : 'exit', (code: number | null) => {
      timer.abort();
      resolve({ code, said, milliseconds: performance.now() - start });
    }),
  );
}

/** What Node is told to run one of our commands. */
export function toNodeArguments(name: string, project = projectRoot): readonly string[] {
  return ['--enable-source-maps', path.join(project, 'scripts', 'commands', 'run-compiled.mjs'), name];
}

/** One hash of every file's name and bytes. */
export async function hashTree(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  for (const file of files.map((one) => path.join(one.parentPath, one.name)).sort()) {
    hash.update(path.relative(folder, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}
