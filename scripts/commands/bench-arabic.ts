import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { clean } from '../../assets/shared/arabic/clean.ts';
import { isolate, isolateHtml, isolatePlain } from '../../assets/shared/arabic/direction.ts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { setTypography } from '../../assets/shared/arabic/typography.ts';
import { projectRoot } from '../machine/project-root.ts';
import type { Newsroom } from '../content/newsroom.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { createSite } from '../eleventy/create-site.ts';
import { createStageTimer } from '../eleventy/stage-timer.ts';
import type { BodyContext } from '../markdown/body-context.ts';
import { createBodyParser } from '../markdown/parse-body.ts';
import { toTextView } from '../pages/text-view.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { contentOption } from './build-options.ts';

interface BenchOptions {
  readonly content: string;
  readonly rounds: number;
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

const command = new BilingualCommand('npm run bench:arabic --')
  .description(
    'Measures the Arabic library over a newspaper: megabytes (UTF-8) a processor second, and its share of what printing the pages takes.',
  )
  .addOption(contentOption())
  .option('--rounds <number>', 'how often each step runs; the median counts', toRounds, 5)
  .action(async ({ content, rounds }: BenchOptions) => {
    const bodies = readBodies(content);
    measureLibrary(
      bodies.flatMap((body) => body.split(/\n{2,}/)),
      rounds,
    );
    await measureShare(content, bodies, rounds);
  });

function toRounds(written: string): number {
  return Math.max(1, Number.parseInt(written, 10) || 1);
}

function readBodies(content: string): readonly string[] {
  const folder = path.join(content, 'articles');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/^---\r?\n.*?\r?\n---\r?\n/s, ''));
}

function measureLibrary(paragraphs: readonly string[], rounds: number): void {
  const megabytes = paragraphs.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph), 0) / 1e6;
  process.stdout.write(`${paragraphs.length} paragraphs, ${megabytes.toFixed(1)} MB\n`);
  for (const [name, step] of Object.entries(steps)) {
    const ms = medianMilliseconds(rounds, () => paragraphs.forEach(step));
    print(name, `${((megabytes / ms) * 1000).toFixed(0).padStart(5)} MB/s ${ms.toFixed(0).padStart(6)} ms`);
  }
}

/** All that makes a site's texts Arabic print, beside the rendering of its pages, from one real build without index. */
async function measureShare(content: string, bodies: readonly string[], rounds: number): Promise<void> {
  const settings = {
    ...readBuildSettings(process.env, Date.now),
    contentDir: content,
    cacheDir: path.join(projectRoot, '.cache'),
    index: false,
    cards: false,
  };
  const site = await createSite(
    settings,
    createStageTimer(() => performance.now()),
  );
  const { newsroom } = site.read;
  const inBodies = measureBodies(bodies, newsroom, rounds);
  const inFields = medianMilliseconds(rounds, () => newsroom.articles.forEach(printFields));
  const entries = [...site.entries()];
  const render = toMilliseconds(() => entries.forEach((entry) => Buffer.from(entry.render())));
  print('in bodies', `${inBodies.toFixed(0).padStart(18)} ms`);
  print('in fields', `${inFields.toFixed(0).padStart(18)} ms`);
  print('render stage', `${render.toFixed(0).padStart(18)} ms, ${entries.length} pages and files`);
  print('share', `${(((inBodies + inFields) / render) * 100).toFixed(1).padStart(18)} %`);
}

/** What a body's punctuation, emphasis and isolation add to reading it as it stands. */
function measureBodies(bodies: readonly string[], { site }: Newsroom, rounds: number): number {
  const context: BodyContext = {
    siteUrl: site.url,
    zone: site.zone,
    lang: site.lang,
    digits: site.digits,
    isLive: true,
    callouts: new Set(Object.keys(site.callouts)),
    hasMedia: () => true,
    imageHosts: new Set(site.images.hosts),
    labels: { footnotes: '', backToText: '' },
  };
  const [printed, plain] = [true, false].map((forPrint) => {
    const parse = createBodyParser({ forPrint });
    return medianMilliseconds(rounds, () => bodies.forEach((body) => parse(body, 1, context)));
  });
  return (printed ?? 0) - (plain ?? 0);
}

/** What is done with the fields of one article from its file to its cards. */
function printFields({ title, summary, tags, dir }: Newsroom['articles'][number]): void {
  for (const text of [title, summary]) toTextView(clean(text), dir);
  for (const { name } of tags) fold(clean(name));
}

/** The first round warms up. */
function medianMilliseconds(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds + 1 }, () => toMilliseconds(work));
  return (
    times
      .slice(1)
      .sort((a, b) => a - b)
      .at(rounds / 2) ?? 0
  );
}

/** Of the processor, not of the clock, so that what else the machine does counts for little. */
function toMilliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(14)} ${value}\n`);
}

await command.parseAsync();
