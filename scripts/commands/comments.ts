import path from 'node:path';
import { isRunByNpm, onOrphaned } from '../machine/on-orphaned.ts';
import { projectRoot } from '../machine/project-root.ts';
import { startComments } from '../comments/start-comments.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { parsePort } from './build-options.ts';

interface CommentsCommand {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly pause: string;
  readonly moderated?: boolean;
  readonly behindProxy?: boolean;
}

/** Milliseconds for a first installation on a slow line. */
const PATIENCE = 15 * 60_000;

const command = new BilingualCommand('npm run comments --')
  .description('Starts the comment server (Waline) on this machine. · يشغّل خادم التعليقات على هذا الجهاز.')
  .option('--port <port>', 'where readers reach it · المنفذ', parsePort, 8360)
  .option('--host <address>', 'which address listens · العنوان', '127.0.0.1')
  .option('--data <folder>', 'where comments are kept · مكان حفظ التعليقات', '.comments')
  .option('--pause <seconds>', 'between two comments of one reader · المهلة بين تعليقين', '20')
  .option('--moderated', 'comments wait for a moderator · لا يظهر تعليق قبل مراجعته')
  .option('--behind-proxy', 'readers come through a proxy of ours · أمام الخادم وسيط')
  .action(run);

async function run(options: CommentsCommand): Promise<void> {
  const say = (text: string): unknown => process.stderr.write(`${text}\n`);
  try {
    const comments = await startComments({
      program: path.join(projectRoot, '.cache', 'waline'),
      data: path.resolve(projectRoot, options.data),
      host: options.host,
      port: options.port,
      pause: Number(options.pause) * 1000,
      moderated: options.moderated ?? false,
      behindProxy: options.behindProxy ?? false,
      patience: PATIENCE,
      clock: Date.now,
      say,
      onEnd: () => {
        say('The comment server ended. · توقف خادم التعليقات.');
        process.exit(1);
      },
    });
    const stop = (): void => void comments.stop().then(() => process.exit(0));
    process.on('SIGINT', stop).on('SIGTERM', stop);
    if (isRunByNpm()) onOrphaned(stop);
    say(`Comments: ${comments.url} · moderation: ${comments.url}ui/register (the first to register moderates)`);
    say(`In content/site.yaml: comments: { provider: waline, server: "${comments.url}" }`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

await command.parseAsync();
