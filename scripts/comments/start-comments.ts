import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPort } from '../machine/find-port.ts';
import { loaderArguments, toRunnableFile } from '../machine/to-runnable-file.ts';
import { noSignInPath, openDoor } from './comment-door.ts';
import { installWaline } from './install-waline.ts';

/** How long the server may take to start, in milliseconds; a busy machine needs several seconds. */
const START_PATIENCE = 60_000;
/** How long it may take to leave. */
const STOP_PATIENCE = 5_000;

export interface CommentsOptions {
  /** Where the server's program is installed. */
  readonly program: string;
  /** Where comments and counters are kept, with the key that signs moderators in. */
  readonly data: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Milliseconds between two comments from one address. */
  readonly pause: number;
  /** Comments wait until a moderator lets them through. */
  readonly moderated: boolean;
  readonly behindProxy: boolean;
  /** Milliseconds for the installation. */
  readonly patience: number;
  readonly clock: () => number;
  readonly say: (text: string) => void;
  /** Called when the server ends without being asked to. */
  readonly onEnd: () => void;
}

export interface Comments {
  /** With a trailing slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the comment server: installed on first use, with SQLite, or with PostgreSQL where the environment names one
 * (`PG_DB`). It listens to this machine alone, behind the door that readers talk to.
 *
 * @throws Error when it cannot be installed or does not start
 */
export async function startComments(options: CommentsOptions): Promise<Comments> {
  await installWaline({ folder: options.program, patience: options.patience, say: options.say });
  await mkdir(options.data, { recursive: true });
  const port = await findPort();
  const door = await openDoor({ ...options, target: () => port });
  const child = spawnServer(port, await toEnvironment(options, door.url), options);
  let isStopping = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    isStopping = true;
    child.kill();
    await Promise.race([ended, wait(STOP_PATIENCE, undefined, { ref: false })]);
    if (child.exitCode === null) child.kill('SIGKILL');
    await door.close();
  };
  const gone = ended.then(() => 'gone' as const);
  if ((await Promise.race([waitUntilReady(door.url, options.clock), gone])) !== 'ready') {
    await stop();
    throw new Error('The comment server did not start.');
  }
  void gone.then(() => isStopping || options.onEnd());
  return { url: door.url, stop };
}

function spawnServer(port: number, env: NodeJS.ProcessEnv, { program }: CommentsOptions): ChildProcess {
  const script = toRunnableFile('scripts/comments/run-waline.ts');
  return spawn(process.execPath, [...loaderArguments, script, String(port), program], {
    env,
    // Its log repeats every comment; what goes wrong comes by the other stream. The channel tells it that we live.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function toEnvironment(options: CommentsOptions, doorUrl: string): Promise<NodeJS.ProcessEnv> {
  const { PG_DB } = process.env;
  return {
    ...process.env,
    ...(PG_DB === undefined ? { SQLITE_PATH: options.data } : {}),
    JWT_TOKEN: process.env.JWT_TOKEN ?? (await readKey(options.data)),
    OAUTH_URL: new URL(noSignInPath, doorUrl).href,
    // No third party sees a comment, and nobody's portrait is fetched.
    AKISMET_KEY: process.env.AKISMET_KEY ?? 'false',
    GRAVATAR_STR: 'none',
    DISABLE_USERAGENT: 'true',
    DISABLE_REGION: 'true',
    // The door slows floods; the server sees one address for all.
    IPQPS: '0',
    COMMENT_AUDIT: String(options.moderated),
    MARKDOWN_TEX: 'false',
    MARKDOWN_EMOJI: 'false',
    MARKDOWN_SUB: 'false',
    MARKDOWN_SUP: 'false',
    TZ: 'UTC',
  };
}

/** The key that signs moderators in: made once, for the owner's eyes. */
async function readKey(data: string): Promise<string> {
  const file = path.join(data, 'moderators.key');
  try {
    return await readFile(file, 'utf8');
  } catch {
    const key = randomBytes(32).toString('hex');
    await writeFile(file, key, { mode: 0o600 });
    return key;
  }
}

async function waitUntilReady(url: string, clock: () => number): Promise<'ready' | 'late'> {
  const end = clock() + START_PATIENCE;
  while (clock() < end) {
    if (await isReady(url)) return 'ready';
    await wait(200);
  }
  return 'late';
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(new URL('api/comment?type=count&url=/', url));
    return ok;
  } catch {
    return false;
  }
}
