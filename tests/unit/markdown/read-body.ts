import type { BodyPart } from '../../../scripts/markdown/body.ts';
import type { BodyContext, ParsedBody } from '../../../scripts/markdown/parse-body.ts';
import { createBodyParser } from '../../../scripts/markdown/parse-body.ts';

const parse = createBodyParser();

/** Files of the newsroom the tests imagine. */
const media: ReadonlySet<string> = new Set(['map.png', '2026/map.png', 'صورة.jpg', 'session 1.jpg']);

export const context: BodyContext = {
  siteUrl: 'https://news.example.org/',
  zone: 'Asia/Damascus',
  lang: 'ar',
  callouts: new Set(['telegram', 'newsletter']),
  hasMedia: (file) => media.has(file),
  imageHosts: new Set(['img.example.org']),
  digits: 'latn',
  isLive: true,
  labels: { footnotes: 'هوامش', backToText: 'عودة إلى النص' },
};

/** Reads a body that begins on the first line of its file. */
export function readBody(
  source: string,
  changes: Partial<BodyContext> & { readonly firstLine?: number } = {},
): ParsedBody {
  const { firstLine = 1, ...rest } = changes;
  return parse(source, firstLine, { ...context, ...rest });
}

/** All HTML of a body, in order, whatever blocks it stands in. */
export function htmlOf(parts: readonly BodyPart[]): string {
  return parts.map((part) => (part.type === 'html' ? part.html : 'parts' in part ? htmlOf(part.parts) : '')).join('');
}

/** Problems as `line:column rule`, which is what most cases assert. */
export function placesOf({ problems }: ParsedBody): readonly string[] {
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
