import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import { projectRoot } from '../machine/project-root.ts';
import { GateError } from '../content/messages/gate-error.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { createSite } from '../eleventy/create-site.ts';
import type { Site } from '../eleventy/site.ts';
import { createStageTimer } from '../eleventy/stage-timer.ts';
import { exportFormats, formatExport, type ExportFormat } from '../search/format-export.ts';
import { searchServers, toMapping, type SearchServer } from '../search/server-mappings.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption, urlOption } from './build-options.ts';
import { formatProblems } from './format-problems.ts';

interface ExportOptions {
  readonly content: string;
  readonly output?: string;
  readonly url?: string;
  readonly now?: number;
  readonly format: ExportFormat;
  readonly mapping?: SearchServer;
}

const command = new BilingualCommand('npm run export --')
  .description('Prints every published article for a search server. · يطبع المواد المنشورة كلها لخادم بحث.')
  .addOption(contentOption())
  .addOption(urlOption())
  .addOption(nowOption())
  .option('--output <file>', 'write to a file · اكتب في ملف', (file: string) => path.resolve(file))
  .addOption(
    new Option('--format <format>', 'a JSON object a line, or what the bulk API of OpenSearch reads · صيغة المواد')
      .choices(exportFormats)
      .default('ndjson'),
  )
  .addOption(
    new Option('--mapping <server>', 'print what a server must be told of the fields · وصف الحقول للخادم').choices(
      searchServers,
    ),
  )
  .action(async (options: ExportOptions) => {
    process.exitCode = await run(options);
  });

async function run(options: ExportOptions): Promise<number> {
  try {
    const site = await readSite(options);
    await write(
      options.mapping === undefined ? toLines(site, options.format) : toSettings(site, options.mapping),
      options,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    process.stderr.write(`${formatProblems(error.problems, 'text', options.content)}\n`);
    return 1;
  }
}

type ReadSite = Awaited<ReturnType<typeof createSite>>;

async function readSite({ content, url, now }: ExportOptions): Promise<ReadSite> {
  const defaults = readBuildSettings(process.env, Date.now);
  const settings = {
    ...defaults,
    contentDir: content,
    cacheDir: path.join(projectRoot, '.cache'),
    ...(url === undefined ? {} : { url }),
    now: now ?? defaults.now,
    preview: false,
  };
  return createSite(
    settings,
    createStageTimer(() => performance.now()),
  );
}

function* toLines({ records }: Site, format: ExportFormat): Generator<string> {
  for (const record of records()) yield formatExport(record, format);
}

function toSettings({ read }: ReadSite, server: SearchServer): readonly string[] {
  return [`${JSON.stringify(toMapping(server, read.newsroom.site.search), null, 2)}\n`];
}

/** A pipe is written to as fast as its reader takes it in. */
async function write(lines: Iterable<string>, { output }: ExportOptions): Promise<void> {
  if (output !== undefined) await mkdir(path.dirname(output), { recursive: true });
  await pipeline(Readable.from(lines), output === undefined ? process.stdout : createWriteStream(output));
}

await command.parseAsync();
