import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { parseMoment } from '../eleventy/build-settings.ts';

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

export const langOption = (): Option =>
  new Option('--lang <lang>', 'language of what is printed · لغة ما يُطبع').choices(['ar', 'en']).default('ar');

function parseSiteUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError('An absolute http(s) address is wanted, such as https://example.org/repo/');
  }
  const { href } = new URL(text);
  return href.endsWith('/') ? href : `${href}/`;
}

function parseClock(text: string): number {
  const moment = parseMoment(text);
  if (moment === null) throw new InvalidArgumentError('An ISO 8601 time is wanted, such as 2026-11-23T09:00:00+03:00');
  return moment;
}
