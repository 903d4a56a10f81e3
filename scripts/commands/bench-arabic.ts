import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { clean } from '../../assets/shared/arabic/clean.ts';
import { isolate, isolateHtml, isolatePlain } from '../../assets/shared/arabic/direction.ts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { setTypography } from '../../assets/shared/arabic/typography.ts';
import { projectRoot } from '../assets/project-root.ts';

interface BenchOptions {
  readonly content: string;
  readonly rounds: string;
}

/** What is measured, in the order in which a build does it; each takes one paragraph. */
const steps: Readonly<Record<string, (paragraph: string) => string>> = {
  clean: (paragraph) => clean(paragraph),
  fold,
  setTypography,
  isolate,
  isolateHtml: (paragraph) => isolateHtml(`<p>${paragraph}</p>`),
  isolatePlain,
};

const command = new Command('npm run bench:arabic --')
  .description('Measures the Arabic library over the text of Markdown files: megabytes (UTF-8) a processor second.')
  .option('--content <folder>', 'folder with Markdown files', path.join(projectRoot, 'content'))
  .option('--rounds <number>', 'how often each step runs; the median counts', '5')
  .action(({ content, rounds }: BenchOptions) => {
    const paragraphs = readParagraphs(path.resolve(content));
    const megabytes = paragraphs.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph), 0) / 1e6;
    process.stdout.write(`${paragraphs.length} paragraphs, ${megabytes.toFixed(1)} MB\n`);
    for (const [name, step] of Object.entries(steps)) {
      const seconds = medianSeconds(paragraphs, step, Math.max(1, Number.parseInt(rounds, 10) || 1));
      process.stdout.write(
        `${name.padEnd(14)} ${(megabytes / seconds).toFixed(0).padStart(5)} MB/s ${(seconds * 1000).toFixed(0).padStart(6)} ms\n`,
      );
    }
  });

function readParagraphs(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/^---\r?\n.*?\r?\n---\r?\n/s, ''))
    .flatMap((body) => body.split(/\n{2,}/));
}

/** Of the processor, not of the clock, so that what else the machine does counts for little; the first round warms up. */
function medianSeconds(paragraphs: readonly string[], step: (paragraph: string) => string, rounds: number): number {
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = process.cpuUsage();
    for (const paragraph of paragraphs) step(paragraph);
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  const [, ...warm] = seconds;
  return warm.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

await command.parseAsync();
