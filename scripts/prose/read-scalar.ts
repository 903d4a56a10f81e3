import type { Scalar } from 'yaml';
import type { PassageBuilder } from './passage.ts';
import { notProse } from './passage.ts';

const signs: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  ' ': ' ',
  n: '\n',
  t: ' ',
  _: '\u00A0',
};
/** An escape of YAML 1.2 (§5.7), the blanks round a folded line's end, a line's end after a backslash. */
const inDouble = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\n[ \t]*|.)|[ \t]*\n\s*/g;
const inSingle = /''|[ \t]*\n\s*/g;
const inPlain = /[ \t]*\n\s*/g;

/**
 * Reads the text of a YAML scalar as it is written, each stretch with its place: `\"` is one sign of two, the end of a
 * folded line is a blank.
 */
export function readScalar(node: Scalar.Parsed, builder: PassageBuilder): void {
  const [start, end] = node.range;
  if (node.type === 'QUOTE_DOUBLE') readRuns(builder, start + 1, end - 1, inDouble, toDouble);
  else if (node.type === 'QUOTE_SINGLE') readRuns(builder, start + 1, end - 1, inSingle, toSingle);
  else if (node.type === 'PLAIN') readRuns(builder, start, end, inPlain, () => ' ');
  else readBlock(builder, start, end);
}

function toSingle(found: string): string {
  return found === "''" ? "'" : ' ';
}

function toDouble(found: string): string {
  if (!found.startsWith('\\')) return ' ';
  const sign = found.charAt(1);
  if (sign === '\n') return '';
  if (/[xuU]/.test(sign) && found.length > 2) {
    const code = Number.parseInt(found.slice(2), 16);
    return code > 0x10ffff ? notProse : String.fromCodePoint(code);
  }
  return signs[sign] ?? notProse;
}

function readRuns(
  builder: PassageBuilder,
  start: number,
  end: number,
  escape: RegExp,
  toText: (found: string) => string,
): void {
  const raw = builder.region.source.slice(start, end);
  let from = start;
  for (const { index, 0: found } of raw.matchAll(escape)) {
    if (start + index > from) builder.take(from, start + index);
    builder.take(start + index, start + index + found.length, toText(found));
    from = start + index + found.length;
  }
  if (end > from) builder.take(from, end);
}

/** Reads the lines after `|` or `>`, without their indentation. */
function readBlock(builder: PassageBuilder, start: number, end: number): void {
  const { source } = builder.region;
  let isFirst = true;
  for (let lineEnd = source.indexOf('\n', start); lineEnd >= 0 && lineEnd < end;) {
    const next = source.indexOf('\n', lineEnd + 1);
    const stop = next < 0 || next > end ? end : next;
    const line = source.slice(lineEnd + 1, stop);
    const from = lineEnd + 1 + line.length - line.trimStart().length;
    if (!isFirst && stop > from) builder.take(lineEnd, lineEnd + 1, '\n');
    if (stop > from) builder.take(from, stop);
    isFirst = false;
    lineEnd = next;
  }
}
