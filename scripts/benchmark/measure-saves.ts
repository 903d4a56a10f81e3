import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { findPort } from '../machine/find-port.ts';
import { projectRoot } from '../machine/project-root.ts';
import { toFileSlug } from '../content/files/to-file-slug.ts';
import { routes } from '../routes.ts';
import { listMarkdown } from './list-markdown.ts';

/** What an editor waits for, in seconds. */
export interface EditorWaits {
  /** From `npm start` to a front page in the browser, the second time; its caches are filled then. */
  readonly start: number;
  /** From the end of each save of an article to its new page in the browser that showed the old one. */
  readonly saves: readonly number[];
}

export interface SaveOptions {
  readonly contentDir: string;
  /** An empty folder; the content is copied there, so that nothing is changed where it stands. */
  readonly scratch: string;
  readonly rounds: number;
  readonly browser: Browser;
  /** The site's clock, in milliseconds since 1970; the machine's where absent. */
  readonly now?: number;
}

interface StartedServer {
  readonly server: ChildProcess;
  readonly origin: string;
  /** Until it showed its front page. */
  readonly seconds: number;
}

/** Between two tries whether the server answers. */
const POLL_MS = 20;
/** A person looks at the page before going on; the server has its garbage collected meanwhile. */
const PAUSE_MS = 1_000;
/** A server that takes longer will never answer. */
const PATIENCE_MS = 300_000;

/** Runs `npm start`, writes into one article after another and looks at the page of each in a browser. */
export async function measureSaves(options: SaveOptions): Promise<EditorWaits> {
  const contentDir = path.join(options.scratch, 'content');
  await cp(options.contentDir, contentDir, { recursive: true });
  const page = await options.browser.newPage();
  const start = async (): Promise<StartedServer> => {
    const origin = `http://localhost:${await findPort()}`;
    const begun = performance.now();
    const server = startServer(contentDir, new URL(origin).port, options.now);
    await waitForAnswer(origin, server);
    await page.goto(origin, { waitUntil: 'domcontentloaded' });
    return { server, origin, seconds: toSecondsSince(begun) };
  };
  await stop((await start()).server);
  const { server, origin, seconds } = await start();
  try {
    return { start: seconds, saves: await saveArticles(contentDir, options.rounds, origin, page) };
  } finally {
    await page.close();
    await stop(server);
  }
}

async function saveArticles(
  contentDir: string,
  rounds: number,
  origin: string,
  page: Page,
): Promise<readonly number[]> {
  const files = await listMarkdown(path.join(contentDir, 'articles'));
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const file = files[Math.floor((files.length * round) / rounds)];
    if (file === undefined) break;
    // The page before may only now begin to listen, and would be taken for the next.
    await page.goto('about:blank');
    const listening = waitForListening(page);
    await page.goto(origin + routes.article(toFileSlug(path.basename(file))));
    await listening;
    await wait(PAUSE_MS);
    const added = `فقرة أضيفت أثناء القياس ${round}.`;
    const shown = waitForText(page, added);
    await appendFile(file, `\n\n${added}\n`);
    const saved = performance.now();
    await shown;
    seconds.push(toSecondsSince(saved));
  }
  return seconds;
}

/** Until the page hears from the server, which tells nobody twice that something was saved. */
async function waitForListening(page: Page): Promise<void> {
  await page.waitForEvent('websocket', {
    predicate: (socket) =>
      socket.waitForEvent('framereceived', { timeout: PATIENCE_MS }).then(
        () => true,
        () => false,
      ),
    timeout: PATIENCE_MS,
  });
}

/** Until a page that is loaded anew says something. */
async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForEvent('domcontentloaded', {
    // A page that is left again at once has no content; the one after it is asked in its turn.
    predicate: async () => (await page.content().catch(() => '')).includes(text),
    timeout: PATIENCE_MS,
  });
}

function startServer(contentDir: string, port: string, now: number | undefined): ChildProcess {
  const command = path.join(projectRoot, 'scripts', 'commands', 'start.ts');
  const clock = now === undefined ? [] : ['--now', new Date(now).toISOString()];
  const args = ['--import', 'tsx', command, '--content', contentDir, '--port', port, ...clock];
  return spawn(process.execPath, args, { cwd: projectRoot, stdio: 'ignore' });
}

/** @throws Error when the server ends before it answers, or never does */
async function waitForAnswer(origin: string, server: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (server.exitCode === null && performance.now() < until) {
    const isThere = await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await wait(POLL_MS);
  }
  throw new Error(`npm start does not answer at ${origin}.`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

const toSecondsSince = (begun: number): number => (performance.now() - begun) / 1_000;
