import { countFence, isDirectiveLine } from '../markdown/parse-directive-line.ts';
import type { Range } from './range.ts';
import type { Passage, PassageKind, Region } from './passage.ts';
import { PassageBuilder } from './passage.ts';
import type { Picture } from './prose-source.ts';
import { readDirectiveTexts } from './read-directive-texts.ts';
import type { Span } from './read-inline.ts';
import { readInline } from './read-inline.ts';
import { splitCells } from './split-cells.ts';

/** What a body holds for the checks. */
export interface BodyProse {
  readonly passages: readonly Passage[];
  readonly pictures: readonly Picture[];
  /** Lines of code blocks, in order. */
  readonly code: readonly Range[];
}

interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly isQuoted: boolean;
  readonly indent: number;
}

interface Reading {
  readonly region: Region;
  readonly passages: Passage[];
  readonly pictures: Picture[];
  readonly code: Range[];
  /** Lines of the block that is being read, and what it is. */
  lines: Span[];
  kind: PassageKind;
  isTable: boolean;
  /** Column at which the text of the innermost list item begins; 0 outside lists. */
  indent: number;
  fence: Fence | undefined;
}

/** One line as it is taken apart from its margin inwards. */
interface Cursor {
  readonly end: number;
  at: number;
  column: number;
  isQuoted: boolean;
}

const fenceOpening = /^(?:(`{3,})[^`\n]*$|(~{3,}))/;
const heading = /#{1,6}(?=[ \t]|$)/y;
const rule = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const underline = /^(?:=+|-+)[ \t]*$/;
const marker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
const noteOpening = /\[\^[^\]\s]{1,100}\]:/y;
const reference = /^\[[^\]\n]{1,200}\]:/;
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** As deep as the parser of Markdown goes, so that a line of markers alone is no more than a line. */
const MOST_NESTED = 100;
const loneComment = /^<!--[ \t]*(?:midad|مداد)[ \t]*:[^>\n]*-->[ \t]*$/;

/**
 * Finds the prose of a Markdown body: its blocks as CommonMark (§3) cuts them, without code, markers, tables' rules and
 * directives' syntax. Where blocks are nested strangely it rather takes text for code than code for text.
 */
export function readBody(region: Region): BodyProse {
  const reading: Reading = {
    region,
    passages: [],
    pictures: [],
    code: [],
    lines: [],
    kind: 'paragraph',
    isTable: false,
    indent: 0,
    fence: undefined,
  };
  const { source } = region;
  for (let start = 0; start < source.length;) {
    const lineEnd = source.indexOf('\n', start);
    const end = lineEnd < 0 ? source.length : lineEnd;
    readLine(reading, { at: start, end, column: 0, isQuoted: false });
    start = end + 1;
  }
  closeBlock(reading);
  return { passages: reading.passages, pictures: reading.pictures, code: reading.code };
}

function readLine(reading: Reading, cursor: Cursor): void {
  const { fence, region } = reading;
  const isOpen = reading.lines.length > 0;
  skipMargin(region.source, cursor, fence?.isQuoted ?? true, isOpen);
  const isBlank = cursor.at >= cursor.end;
  if (fence !== undefined && !hasLeftFence(fence, cursor, isBlank)) {
    readFenced(reading, fence, cursor);
    return;
  }
  reading.fence = undefined;
  if (isBlank) closeBlock(reading);
  else if (isOpen) readOpenBlock(reading, cursor);
  else {
    if (cursor.column < reading.indent) reading.indent = 0;
    readStart(reading, cursor);
  }
}

/** Skips blanks and the signs of quotations, keeping count of columns. */
function skipMargin(source: string, cursor: Cursor, mayQuote: boolean, isOpen: boolean): void {
  for (; cursor.at < cursor.end; cursor.at += 1) {
    const sign = source[cursor.at];
    if (sign === ' ') cursor.column += 1;
    else if (sign === '\t') cursor.column += 4 - (cursor.column % 4);
    else if (sign === '>' && mayQuote && (cursor.column < 4 || isOpen)) {
      cursor.isQuoted = true;
      cursor.column = source[cursor.at + 1] === ' ' ? -1 : 0;
    } else return;
  }
}

function hasLeftFence(fence: Fence, cursor: Cursor, isBlank: boolean): boolean {
  if (fence.isQuoted && !cursor.isQuoted) return true;
  return !isBlank && cursor.column < fence.indent;
}

function readFenced(reading: Reading, { sign, length }: Fence, { at, end }: Cursor): void {
  const line = reading.region.source.slice(at, end).trimEnd();
  reading.code.push([at, end]);
  if (line.length >= length && line === sign.repeat(line.length)) reading.fence = undefined;
}

/** Reads a line that goes on with a paragraph, unless it begins something that may interrupt one. */
function readOpenBlock(reading: Reading, cursor: Cursor): void {
  const { source } = reading.region;
  const line = source.slice(cursor.at, cursor.end);
  if (cursor.column < 4 && underline.test(line)) {
    reading.kind = 'heading';
    closeBlock(reading);
  } else if (isDelimiterRow(reading, line)) openTable(reading);
  else if (cursor.column < reading.indent + 4 && opensBlock(source, cursor, line)) readStart(reading, cursor);
  else reading.lines.push({ start: cursor.at, end: cursor.end });
}

function isDelimiterRow(reading: Reading, line: string): boolean {
  const [first] = reading.lines;
  if (reading.lines.length !== 1 || first === undefined || !line.includes('-')) return false;
  return (
    delimiterRow.test(line) && (line.includes('|') || reading.region.source.slice(first.start, first.end).includes('|'))
  );
}

function openTable(reading: Reading): void {
  const [header] = reading.lines;
  reading.lines = [];
  reading.isTable = true;
  if (header !== undefined) readRow(reading, header);
}

function opensBlock(source: string, { at }: Cursor, line: string): boolean {
  if (line.startsWith('::')) return opensDirective(line);
  const isAt = (sticky: RegExp): boolean => {
    sticky.lastIndex = at;
    return sticky.test(source);
  };
  return isAt(heading) || isAt(marker) || isAt(noteOpening) || /^(?:```|~~~)/.test(line) || isSilent(line);
}

function opensDirective(line: string): boolean {
  return line.startsWith('::') && (countFence(line) > 0 || isDirectiveLine(line));
}

/** Whether a line prints nothing by itself: a rule, an allowance, the target of links. */
function isSilent(line: string): boolean {
  return rule.test(line) || loneComment.test(line) || (reference.test(line) && !line.startsWith('[^'));
}

/**
 * Reads a line at which no paragraph is open, or which opens a block of its own.
 *
 * @param depth lists and notes that the line itself began before this place
 */
function readStart(reading: Reading, cursor: Cursor, depth = 0): void {
  const { source } = reading.region;
  const { at, end } = cursor;
  const line = source.slice(at, end);
  if (reading.isTable && !opensBlock(source, cursor, line)) {
    readRow(reading, { start: at, end });
    return;
  }
  closeBlock(reading);
  if (cursor.column >= reading.indent + 4) reading.code.push([at, end]);
  else if (isSilent(line) || openFence(reading, cursor)) return;
  else if (opensDirective(line)) readDirective(reading, at, line);
  else if (skipMarker(reading, cursor, heading)) readHeading(reading, cursor);
  else if (depth < MOST_NESTED && skipMarkerOfItem(reading, cursor)) readItem(reading, cursor, depth + 1);
  else reading.lines.push({ start: at, end });
}

function openFence(reading: Reading, { at, end, isQuoted }: Cursor): boolean {
  const line = reading.region.source.slice(at, end);
  const found = fenceOpening.exec(line);
  const ticks = found?.[1] ?? found?.[2];
  if (ticks === undefined) return false;
  reading.fence = { sign: ticks.charAt(0), length: ticks.length, isQuoted, indent: reading.indent };
  return true;
}

/** Moves a cursor behind a marker that stands at it. */
function skipMarker(reading: Reading, cursor: Cursor, sticky: RegExp): boolean {
  sticky.lastIndex = cursor.at;
  if (!sticky.test(reading.region.source)) return false;
  cursor.column += sticky.lastIndex - cursor.at;
  cursor.at = sticky.lastIndex;
  return true;
}

function readHeading(reading: Reading, { at, end }: Cursor): void {
  const { source } = reading.region;
  const text = withoutClosing(source.slice(at, end).trimEnd());
  reading.kind = 'heading';
  reading.lines = [{ start: at + text.length - text.trimStart().length, end: at + text.length }];
  closeBlock(reading);
}

/** A heading's text without the `#` signs that may close it. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

function skipMarkerOfItem(reading: Reading, cursor: Cursor): boolean {
  return skipMarker(reading, cursor, noteOpening) || skipMarker(reading, cursor, marker);
}

function readItem(reading: Reading, cursor: Cursor, depth: number): void {
  const from = cursor.column;
  skipMargin(reading.region.source, cursor, true, false);
  reading.indent = cursor.column - from > 4 ? from + 1 : cursor.column;
  if (cursor.at >= cursor.end) return;
  readStart(reading, cursor, depth);
  if (reading.lines.length > 0) reading.kind = 'item';
}

function readDirective(reading: Reading, start: number, line: string): void {
  const { passages, picture } = readDirectiveTexts(reading.region, start, line);
  reading.passages.push(...passages);
  if (picture !== undefined) reading.pictures.push(picture);
}

function readRow(reading: Reading, row: Span): void {
  for (const cell of splitCells(reading.region.source, row)) addPassage(reading, [cell], 'cell');
}

function closeBlock(reading: Reading): void {
  const { lines, kind } = reading;
  reading.lines = [];
  reading.kind = 'paragraph';
  reading.isTable = false;
  if (lines.length > 0) addPassage(reading, lines, kind);
}

function addPassage(reading: Reading, lines: readonly Span[], kind: PassageKind): void {
  const builder = new PassageBuilder(reading.region);
  const found = readInline(reading.region, lines, builder);
  reading.passages.push(builder.build(kind));
  for (const { start, alt, caption } of found) {
    reading.pictures.push({ region: reading.region, offset: start, lacksCredit: true });
    for (const words of caption === undefined ? [alt] : [alt, caption]) {
      const inner = new PassageBuilder(reading.region);
      readInline(reading.region, [words], inner);
      reading.passages.push(inner.build('attribute'));
    }
  }
}
