import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isRunByNpm, onOrphaned } from '../machine/on-orphaned.ts';
import { projectRoot } from '../machine/project-root.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption, parsePort } from './build-options.ts';

interface StartOptions {
  readonly content: string;
  readonly port: number;
  readonly now?: number;
}

const DEFAULT_PORT = 8080;

const command = new BilingualCommand('npm start --')
  .description(
    'Serves the site while it is written, drafts and scheduled articles included, and reloads what is saved. · يعرض الموقع أثناء الكتابة.',
  )
  .addOption(contentOption())
  .addOption(nowOption())
  .option('--port <port>', 'port to serve at · المنفذ', parsePort, DEFAULT_PORT)
  .action((options: StartOptions) => {
    start(options);
  });

/** Megabytes in which V8 makes what is new: most of what a save makes is dropped before this is full. */
const YOUNG_SPACE = '--max-semi-space-size=64';

/** The server runs under tsx's watch, which restarts it when build-time TypeScript is saved; Eleventy watches the rest. */
function start({ content, port, now }: StartOptions): void {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const server = path.join(projectRoot, 'scripts', 'commands', 'serve.ts');
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', YOUNG_SPACE, server], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      MIDAD_CONTENT: content,
      MIDAD_PORT: String(port),
      ...(now === undefined ? {} : { MIDAD_NOW: String(now) }),
    },
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  if (isRunByNpm()) onOrphaned(() => child.kill('SIGTERM'));
}

await command.parseAsync();
