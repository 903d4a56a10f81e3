import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { parseMoment } from '../eleventy/build-settings.ts';

/** Where shards are built unless another folder is named. */
export const shardsDir = '_shards';

/** Options that several commands share; paths are relative to where the command was run. */
export const contentOption = (): Option =>
  new Option('--content <dir>', 'content folder · مجلد المحتوى')
    .default('content')
    .argParser((dir: string) => path.resolve(dir));

export const outputOption = (): Option =>
  new Option('--output <dir>', 'output folder · مجلد الموقع الناتج')
    .default('_site')
    .argParser((dir: string) => path.resolve(dir));

export const urlOption = (): Option =>
  new Option('--url <url>', 'address of the site, instead of the one in site.yaml · عنوان الموقع').argParser(
    parseSiteUrl,
  );

export const nowOption = (): Option =>
  new Option(
    '--now <iso>',
    "the build's clock, ISO 8601 (default: SOURCE_DATE_EPOCH, else now) · ساعة البناء",
  ).argParser(parseClock);

export const shardOption = (): Option =>
  new Option('--shard <year=YYYY>', "build one year's articles by themselves · ابنِ مواد سنة واحدة")
    .argParser(parseShard)
    .conflicts('assemble');

export const assembleOption = (): Option =>
  new Option(
    '--assemble [dirs...]',
    `build the rest and join the shards in these folders (default: all in ${shardsDir}) · اجمع الأجزاء المبنية`,
  );

export const langOption = (): Option =>
  new Option('--lang <lang>', 'language of what is printed · لغة ما يُطبع').choices(['ar', 'en']).default('ar');

export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('A port is 1 to 65535. · المنفذ رقم من 1 إلى 65535.');
  return port;
}

function parseSiteUrl(text: string): string {
  const { href } = new URL(createUrlParser('https://example.org/repo/')(text));
  return href.endsWith('/') ? href : `${href}/`;
}

/** @param example shows those who wrote something else what is wanted */
export function createUrlParser(example: string): (text: string) => string {
  return (text) => {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
    throw new InvalidArgumentError(
      `An absolute http(s) address is wanted, such as ${example} · اكتب عنوانًا كاملًا، مثل ${example}`,
    );
  };
}

function parseShard(text: string): string {
  const [, year] = /^year=(\d{4})$/.exec(text) ?? [];
  if (year === undefined)
    throw new InvalidArgumentError('A year is wanted, such as year=2024 · اكتب سنة، مثل year=2024');
  return year;
}

function parseClock(text: string): number {
  const moment = parseMoment(text);
  if (moment === null)
    throw new InvalidArgumentError(
      'An ISO 8601 time is wanted, such as 2026-11-23T09:00:00+03:00 · اكتب وقتًا بمعيار ISO 8601، مثل 2026-11-23T09:00:00+03:00',
    );
  return moment;
}
