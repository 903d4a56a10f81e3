import path from 'node:path';
import { Argument, InvalidArgumentError } from 'commander';
import { GateError } from '../content/messages/gate-error.ts';
import { readNewsroom } from '../content/read-newsroom.ts';
import type { Site } from '../content/site.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { compressFolder } from '../publish/compress-folder.ts';
import { formatHostFile, hostFiles } from '../publish/host-files.ts';
import { toHeaderRules } from '../publish/header-rules.ts';
import { formatCaddy, formatNginx } from '../publish/server-files.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, outputOption, parsePort } from './build-options.ts';
import { formatFailure } from './format-failure.ts';
import { formatProblems } from './format-problems.ts';

const servers = ['nginx', 'caddy'] as const;

interface ServerOptions {
  readonly content: string;
  readonly root: string;
  readonly host?: string;
  readonly port?: number;
  readonly brotli: boolean;
}

const program = new BilingualCommand('npm run hosting --').description(
  'What a server of your own needs: its configuration, and files compressed beforehand. · ما يحتاجه خادمك الخاص.',
);

program
  .command('config')
  .description('prints a server block with our headers, redirects and cache times · يطبع إعدادات الخادم')
  .addArgument(new Argument('<server>', 'which server').choices(servers))
  .addOption(contentOption())
  .option('--root <dir>', "folder on the server that holds the site's path", '/var/www/site')
  .option('--host <name>', 'host name (default: that of site.yaml)', parseHost)
  .option('--port <n>', 'port (default: 80 for nginx, 443 for Caddy)', parsePort)
  .option('--no-brotli', 'for an nginx without its brotli module')
  .action(async (server: (typeof servers)[number], options: ServerOptions) => {
    process.exitCode = await printConfig(server, options);
  });

program
  .command('file')
  .description('prints what a host reads: netlify.toml, settings, a script · يطبع ملف الإعداد لمستضيف بعينه')
  .addArgument(new Argument('<host>', 'which host').choices(Object.keys(hostFiles)))
  .action((host: keyof typeof hostFiles) => {
    process.stdout.write(formatHostFile(host));
  });

program
  .command('compress')
  .description('lays .br and .gz beside every text file of the built site · يضغط ملفات الموقع')
  .addOption(outputOption())
  .action(async ({ output }: { readonly output: string }) => {
    const compressed = await compressFolder(path.resolve(output)).catch((error: unknown) => {
      process.stderr.write(`${formatFailure(error)}\n`);
      process.exitCode = 1;
      return null;
    });
    if (compressed === null) return;
    const { files, plain, brotli } = compressed;
    const share = plain === 0 ? 0 : Math.round((100 * brotli) / plain);
    process.stdout.write(
      `${files} files, ${toMegabytes(plain)} MB as text, ${toMegabytes(brotli)} MB as brotli (${share} %)\n`,
    );
  });

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

async function printConfig(server: (typeof servers)[number], options: ServerOptions): Promise<number> {
  try {
    const site = await readSite(options.content);
    const served = {
      host: options.host ?? new URL(site.url).hostname,
      port: options.port ?? (server === 'nginx' ? 80 : 443),
      root: options.root,
      rules: toHeaderRules(site),
    };
    process.stdout.write(server === 'nginx' ? formatNginx(served, options.brotli) : formatCaddy(served));
    return 0;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    process.stderr.write(`${formatProblems(error.problems, 'text', options.content)}\n`);
    return 1;
  }
}

/** A name alone: a scheme, port or path would stand twice in what is printed. */
function parseHost(name: string): string {
  if (!/^[^\s/:]+$/.test(name))
    throw new InvalidArgumentError(
      'A host name alone is wanted, such as news.example.org · اكتب اسم مضيف وحده، مثل news.example.org',
    );
  return name;
}

async function readSite(contentDir: string): Promise<Site> {
  const { newsroom, problems } = await readNewsroom({
    contentDir,
    now: readBuildSettings(process.env, Date.now).now,
    include: 'published',
  });
  if (newsroom === null) throw new GateError(problems);
  return newsroom.site;
}

await program.parseAsync();
