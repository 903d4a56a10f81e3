import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { GateError } from '../content/messages/gate-error.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { buildSite } from '../eleventy/run-eleventy.ts';
import { formatFigures, isMet, type Figure } from '../measure/figures.ts';
import { measureSite } from '../measure/measure-site.ts';
import { serveCompressed } from '../measure/serve-compressed.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption, nowOption } from './build-options.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { createNumberParser } from './create-number-parser.ts';

interface MeasureOptions {
  readonly content: string;
  readonly now?: number;
  readonly runs: number;
  readonly query: string;
  readonly index: boolean;
  readonly format: 'text' | 'json';
}

const command = new BilingualCommand('npm run measure --')
  .description('Measures in a real browser, cold and over brotli, what pages weigh and how soon they stand.')
  .addOption(contentOption())
  .addOption(nowOption())
  .option('--runs <n>', 'loads behind each median of a time', createNumberParser(1), 5)
  .option('--query <text>', 'the first search', 'الدستور')
  .option('--no-index', 'leave search out')
  .option('--format <format>', 'text or json', 'text')
  .action(async (options: MeasureOptions) => {
    try {
      const figures = await measure(options);
      process.stdout.write(options.format === 'json' ? `${JSON.stringify(figures)}\n` : formatFigures(figures));
      process.exitCode = figures.every(isMet) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      process.stderr.write(`${error.message}: npm run check -- --content ${options.content}\n`);
      process.exitCode = 1;
    }
  });

async function measure({ content, now, runs, query, index }: MeasureOptions): Promise<readonly Figure[]> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'midad-measure-'));
  const folder = path.join(scratch, 'site');
  const server = await serveCompressed(folder);
  try {
    const defaults = readBuildSettings(process.env, Date.now);
    await buildSite(
      {
        ...defaults,
        contentDir: content,
        outputDir: folder,
        url: server.url,
        index,
        ...(now === undefined ? {} : { now }),
      },
      { onRead: () => undefined, onWritten: () => undefined },
    );
    const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
    try {
      return await measureSite({ browser, folder, url: server.url, runs, query: index ? query : null });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

await command.parseAsync();
