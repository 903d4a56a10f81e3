import { readFileSync, writeFileSync } from 'node:fs';
import type { YAMLMap } from 'yaml';
import { composeLines } from '../content/files/compose-lines.ts';
import { listContent } from '../content/files/list-content.ts';
import { parseSite } from '../content/parse-site.ts';
import { parseSource } from '../content/files/parse-source.ts';
import { parseYaml } from '../content/files/parse-yaml.ts';
import { readSiteFile } from '../content/files/read-files.ts';
import { splitFrontMatter } from '../content/files/split-front-matter.ts';
import { fixProse } from '../prose/fix-prose.ts';

/** An article before and after its typography was mended, with LF line ends. */
export interface FixedArticle {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Mends the typography of a content folder's articles. Files that can't be read as articles are left alone; the check
 * says what is wrong with them.
 *
 * @param write whether the files are changed on the disk
 * @returns the articles in which something is mended, in the order of their names
 */
export async function fixArticles(contentDir: string, write: boolean): Promise<readonly FixedArticle[]> {
  const { articles } = await listContent(contentDir);
  const { site } = parseSite(readSiteFile(contentDir).bytes, () => true);
  return articles.flatMap(({ file, path }) => {
    const bytes = readFileSync(path);
    const { text: before } = parseSource(bytes);
    const after = before === undefined ? undefined : fixArticle(before, site.lang);
    if (before === undefined || after === undefined || after === before) return [];
    if (write) writeFileSync(path, withLineEndsOf(bytes, after));
    return [{ file, before, after }];
  });
}

/** Mending one thing may show the next; after so many rounds nothing is left. */
const mostRounds = 5;

/**
 * An article's file with its typography mended; undefined for what is no article. Idempotent.
 *
 * @param siteLang its language where its front matter names no other
 */
export function fixArticle(text: string, siteLang: string): string | undefined {
  let fixed: string | undefined = composeLines(text).text;
  for (let round = 0; round < mostRounds && fixed !== undefined; round += 1) {
    const before: string = fixed;
    fixed = fixOnce(before, siteLang);
    if (fixed === before) break;
  }
  return fixed;
}

function fixOnce(text: string, siteLang: string): string | undefined {
  const result = splitFrontMatter(text);
  if (!result.ok) return undefined;
  const { yaml, yamlLine, body, bodyLine } = result.split;
  const { map, problems } = parseYaml(yaml, yamlLine);
  if (problems.length > 0) return undefined;
  const fixed = fixProse({
    lang: langOf(map) ?? siteLang,
    frontMatter: { source: yaml, firstLine: yamlLine, map },
    body: { source: body, firstLine: bodyLine },
  });
  const isSound = parseYaml(fixed.frontMatter, yamlLine).problems.length === 0;
  const start = text.indexOf('\n') + 1;
  const closing = text.slice(start + yaml.length, text.length - body.length);
  return text.slice(0, start) + (isSound ? fixed.frontMatter : yaml) + closing + fixed.body;
}

function langOf(map: YAMLMap.Parsed | undefined): string | undefined {
  const lang: unknown = map?.get('lang') ?? map?.get('اللغة');
  return typeof lang === 'string' ? lang.trim() : undefined;
}

/** A file keeps its byte order mark, and the line ends of Windows where it had no others. */
function withLineEndsOf(bytes: Buffer, text: string): string {
  const written = bytes.toString('utf8');
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = written.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(written);
  return mark + (isWindows ? text.replaceAll('\n', '\r\n') : text);
}
