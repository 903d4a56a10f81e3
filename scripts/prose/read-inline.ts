import type { Region } from './passage.ts';
import { notProse, PassageBuilder } from './passage.ts';

/** A line's content in the source, without the marks of lists and quotations before it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A Markdown picture among text; its offsets are the source's. */
export interface InlinePicture {
  readonly start: number;
  readonly alt: Span;
  readonly caption?: Span;
}

/** What is met while a block's lines are read. */
interface Scan {
  readonly raw: string;
  readonly toSource: (offset: number) => number;
  readonly builder: PassageBuilder;
  readonly pictures: InlinePicture[];
  /** Openings of brackets: number of the piece, or −1 for an inline footnote. */
  readonly brackets: number[];
  /** Where runs of backticks of each length begin; found when the first is met. */
  ticks: ReadonlyMap<number, readonly number[]> | undefined;
}

const plain = /^[^\\`<[\]*_&^]*$/;
const special = /[\\`<![\]*_&^]|[A-Za-z]{2,9}:\/\//g;
const punctuation = /[!-/:-@[-`{-~]/;
const comment = /<!--[ \t]*(?:midad|مداد)[ \t]*:[^\n>]{0,200}-->/y;
const autolink = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>/y;
const address = /[A-Za-z]{2,9}:\/\/[^\s<>]+/y;
const addressEnd = '.,;:!?،؛؟»"\')]';
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const noteReference = /\[\^[^\]\s]{1,100}\]/y;
const destination = `\\((?:[ \\t]*<[^<>\\n]{0,2000}>|[^\\s()]{0,2000}(?:\\([^\\s()]{0,200}\\)[^\\s()]{0,500}){0,3})`;
const title = `(?:[ \\t\\n]+("[^"]{0,600}"|'[^']{0,600}'))?[ \\t]*\\)`;
const linkEnd = new RegExp(`\\]${destination}${title}`, 'dy');
const referenceEnd = /\]\[[^\]\n]{0,200}\]/y;
const picture = new RegExp(`!\\[((?:\\\\.|[^\\]\\\\]){0,1000})\\]${destination}${title}`, 'dy');

/**
 * Reads the words of a block's lines into a builder: emphasis, links' addresses, footnote marks and allowances are left
 * out, code, visible addresses and entities become one {@link notProse}, escaped signs stand bare.
 *
 * @returns pictures among the text; their words are no part of it
 */
export function readInline(region: Region, lines: readonly Span[], builder: PassageBuilder): readonly InlinePicture[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && isPlain(region.source.slice(only.start, only.end))) {
    builder.take(only.start, only.end);
    return [];
  }
  const scan = createScan(region, lines, builder);
  let from = 0;
  special.lastIndex = 0;
  for (let found = special.exec(scan.raw); found !== null; found = special.exec(scan.raw)) {
    takeText(scan, from, found.index);
    from = readSign(scan, found.index, found[0]);
    special.lastIndex = from;
  }
  takeText(scan, from, scan.raw.length);
  return scan.pictures;
}

function isPlain(line: string): boolean {
  return plain.test(line) && !line.includes('://');
}

function createScan({ source }: Region, lines: readonly Span[], builder: PassageBuilder): Scan {
  const starts: number[] = [];
  let raw = '';
  for (const { start, end } of lines) {
    if (starts.length > 0) raw += '\n';
    starts.push(raw.length);
    raw += source.slice(start, end);
  }
  let row = 0;
  const toSource = (offset: number): number => {
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= offset) row += 1;
    while (row > 0 && (starts[row] ?? 0) > offset) row -= 1;
    return (lines[row]?.start ?? 0) + offset - (starts[row] ?? 0);
  };
  return { raw, toSource, builder, pictures: [], brackets: [], ticks: undefined };
}

/** Takes text as it stands, a piece for each line, since a quotation's lines are apart in the source. */
function takeText({ raw, toSource, builder }: Scan, from: number, to: number): void {
  for (let start = from; start < to;) {
    const lineEnd = raw.indexOf('\n', start);
    const end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    if (end > start) builder.take(toSource(start), toSource(start) + end - start);
    if (end < to) builder.take(toSource(end), toSource(end) + 1, '\n');
    start = end + 1;
  }
}

/** Reads the sign at an offset and returns the offset after it. */
function readSign(scan: Scan, at: number, sign: string): number {
  switch (sign) {
    case '\\':
      return readEscape(scan, at);
    case '`':
      return readCode(scan, at);
    case '<':
      return skip(scan, comment, at) ?? replace(scan, autolink, at) ?? keep(scan, at);
    case '!':
      return readPicture(scan, at) ?? keep(scan, at);
    case '[':
      return skip(scan, noteReference, at) ?? openBracket(scan, at);
    case ']':
      return closeBracket(scan, at);
    case '^':
      return openNote(scan, at) ?? keep(scan, at);
    case '&':
      return replace(scan, entity, at) ?? keep(scan, at);
    case '*':
    case '_':
      return readEmphasis(scan, at, sign);
    default:
      return readAddress(scan, at);
  }
}

function keep({ builder, toSource }: Scan, at: number): number {
  builder.take(toSource(at), toSource(at) + 1);
  return at + 1;
}

function take({ builder, toSource }: Scan, from: number, to: number, text: string): number {
  builder.take(toSource(from), toSource(to - 1) + 1, text);
  return to;
}

function skip(scan: Scan, sticky: RegExp, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(scan.raw) ? sticky.lastIndex : undefined;
}

function replace(scan: Scan, sticky: RegExp, at: number): number | undefined {
  const end = skip(scan, sticky, at);
  return end === undefined ? undefined : take(scan, at, end, notProse);
}

function readEscape(scan: Scan, at: number): number {
  const next = scan.raw.charAt(at + 1);
  if (next === '\n') return at + 1;
  return punctuation.test(next) ? take(scan, at, at + 2, next) : keep(scan, at);
}

function readCode(scan: Scan, at: number): number {
  const length = runLength(scan.raw, at, '`');
  scan.ticks ??= findTicks(scan.raw);
  const starts = scan.ticks.get(length) ?? [];
  const closing = starts[firstAfter(starts, at)];
  return closing === undefined ? take(scan, at, at + length, notProse) : take(scan, at, closing + length, notProse);
}

function findTicks(raw: string): ReadonlyMap<number, readonly number[]> {
  const ticks = new Map<number, number[]>();
  for (const { index, 0: run } of raw.matchAll(/`+/g)) {
    const starts = ticks.get(run.length);
    if (starts === undefined) ticks.set(run.length, [index]);
    else starts.push(index);
  }
  return ticks;
}

function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runLength(raw: string, at: number, sign: string): number {
  let end = at;
  while (raw[end] === sign) end += 1;
  return end - at;
}

function readPicture(scan: Scan, at: number): number | undefined {
  if (scan.raw[at + 1] !== '[') return undefined;
  picture.lastIndex = at;
  const indices = picture.exec(scan.raw)?.indices;
  const alt = indices?.[1];
  if (alt === undefined) return undefined;
  const caption = indices?.[2];
  scan.pictures.push({
    start: scan.toSource(at),
    alt: toSpan(scan, alt[0], alt[1]),
    ...(caption === undefined ? {} : { caption: toSpan(scan, caption[0] + 1, caption[1] - 1) }),
  });
  return take(scan, at, picture.lastIndex, notProse);
}

function toSpan({ toSource }: Scan, from: number, to: number): Span {
  return { start: toSource(from), end: to > from ? toSource(to - 1) + 1 : toSource(from) };
}

function openBracket(scan: Scan, at: number): number {
  scan.brackets.push(scan.builder.take(scan.toSource(at), scan.toSource(at) + 1));
  return at + 1;
}

function openNote(scan: Scan, at: number): number | undefined {
  if (scan.raw[at + 1] !== '[') return undefined;
  scan.brackets.push(-1);
  return take(scan, at, at + 2, notProse);
}

function closeBracket(scan: Scan, at: number): number {
  const opening = scan.brackets.pop();
  if (opening === undefined) return keep(scan, at);
  if (opening < 0) return take(scan, at, at + 1, notProse);
  const end = skip(scan, linkEnd, at) ?? skip(scan, referenceEnd, at);
  if (end === undefined) return keep(scan, at);
  scan.builder.drop(opening);
  return end;
}

/** A run of asterisks or underscores is markup unless blanks stand round it, or letters round underscores (`#a_b`). */
function readEmphasis(scan: Scan, at: number, sign: string): number {
  const end = at + runLength(scan.raw, at, sign);
  const before = scan.raw.charAt(at - 1);
  const after = scan.raw.charAt(end);
  const isLoose = /^\s?$/.test(before) && /^\s?$/.test(after);
  const isInWord = sign === '_' && /[\p{L}\p{M}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return isLoose || isInWord ? take(scan, at, end, scan.raw.slice(at, end)) : end;
}

function readAddress(scan: Scan, at: number): number {
  address.lastIndex = at;
  const found = address.exec(scan.raw)?.[0] ?? '';
  const isBalanced = found.split('(').length >= found.split(')').length;
  let length = found.length;
  while (addressEnd.includes(found.charAt(length - 1))) {
    if (length === 0 || (isBalanced && found.charAt(length - 1) === ')')) break;
    length -= 1;
  }
  return length === 0 ? keep(scan, at) : take(scan, at, at + length, notProse);
}
