import { Buffer } from 'node:buffer';
import type { Env } from 'markdown-it';
import { countWords } from '../../assets/shared/arabic/words.ts';
import type { FileProblem } from '../problem.ts';
import type { Body } from './body.ts';
import type { BodyContext } from './body-context.ts';
import { createBodyRun } from './body-run.ts';
import { buildParts } from './build-parts.ts';
import { checkFootnotes } from './check-footnotes.ts';
import { createMarkdown } from './create-markdown.ts';
import { findBidiFaults, resolveBidiReferences } from './find-bidi-faults.ts';
import { findMergeConflicts } from './find-merge-conflicts.ts';
import { isArabicScript } from '../labels/is-arabic-script.ts';

export type { BodyContext } from './body-context.ts';

export interface ParsedBody {
  readonly body: Body;
  /** In the order of their places in the file. */
  readonly problems: readonly FileProblem[];
}

export type BodyParser = (source: string, firstLine: number, context: BodyContext) => ParsedBody;

/** Signs without which a text has Unix line ends, no control characters and no merge conflict: most texts. */
const suspect = /[\u0000-\u0008\u000B-\u001F&<>\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const formFeedEntity = /&#(?:0*12|x0*c);/gi;

/** Bytes of UTF-8 a body may have: 1 MB. */
export const bodyByteLimit = 1_000_000;
const empty: Body = { parts: [], headings: [], text: '', words: 0, references: [] };

export interface BodyParserOptions {
  /** Whether Arabic gets its punctuation and isolation. Without them the same problems are found, and sooner. Default: true. */
  readonly forPrint?: boolean;
}

/**
 * Makes the parser of bodies. It keeps what is costly to set up and nothing of what it reads, so one parser serves a
 * whole build.
 *
 * The parser takes the Markdown after the front matter, the 1-based line of the file on which it begins, and what the
 * newsroom round it knows. It never throws; whatever is wrong is a problem at its place in the file.
 */
export function createBodyParser({ forPrint = true }: BodyParserOptions = {}): BodyParser {
  const arabic = createMarkdown({ arabic: forPrint });
  const other = createMarkdown({ arabic: false });
  return (source, firstLine, context) => {
    const tooLong = findTooLong(source, firstLine);
    if (tooLong !== undefined) return { body: empty, problems: [tooLong] };
    const isSuspect = suspect.test(source);
    const text = isSuspect ? toPrintable(source) : source;
    const run = createBodyRun(text, firstLine, context);
    const md = isArabicScript(context.lang) ? arabic : other;
    const env: Env = {};
    const tokens = md.parse(text, env);
    const parts = buildParts(run, md, tokens);
    checkFootnotes(run, text, tokens, env);
    const plain = run.lines.join('\n');
    const { headings, references } = run;
    const inText = isSuspect
      ? [...findBidiFaults(resolveBidiReferences(text), firstLine), ...findMergeConflicts(text, firstLine)]
      : [];
    return {
      body: { parts, headings, text: plain, words: countWords(plain), references },
      problems: [...inText, ...run.problems].sort((a, b) => a.line - b.line || a.column - b.column),
    };
  };
}

/**
 * Line ends as LF; what XML 1.0 (§2.2) forbids as U+FFFD, so that no feed is ever ill-formed. The one such character an
 * entity may stand for (HTML, "numeric character reference end state") becomes blanks; no column moves.
 */
function toPrintable(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, '\uFFFD')
    .replace(formFeedEntity, (entity) => ' '.repeat(entity.length));
}

function findTooLong(source: string, firstLine: number): FileProblem | undefined {
  if (source.length * 3 <= bodyByteLimit) return undefined;
  const bytes = Buffer.byteLength(source);
  if (bytes <= bodyByteLimit) return undefined;
  const size = (bytes / 1_000_000).toFixed(1);
  return {
    severity: 'error',
    rule: 'body-too-long',
    line: firstLine,
    column: 1,
    message: {
      ar: `نص من ${size} مليون بايت، والحد مليون. قسمه إلى أجزاء في ملف واحد من المقالات (series).`,
      en: `A text of ${size} MB; the limit is 1 MB. Divide it into the parts of a series.`,
    },
  };
}
