import type { Message } from '../problem.ts';
import { findDirective } from './directives.ts';

/** A piece of a directive's line and its 0-based offset in it. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** An attribute as written; without a value where only its name stands. */
export interface WrittenAttribute {
  readonly key: Piece;
  readonly value: Piece | undefined;
}

/** A line that opens a directive. */
export interface DirectiveLine {
  readonly colons: number;
  readonly name: Piece;
  readonly attributes: readonly WrittenAttribute[];
  /** What keeps the rest of the line from being read. */
  readonly fault: LineFault | undefined;
}

export interface LineFault {
  readonly offset: number;
  readonly message: Message;
}

const opener = /^(:{2,})([ \t]*)(?=[\p{L}_{])([^{]*)/u;
const fence = /^:{3,}[ \t]*$/;
const key = /[\p{L}\p{M}\p{N}_-]+/uy;
const bare = /[^\s{}"'«»“”‹›]+/y;
const blanks = /\s*/y;

/** Quotes round values, with their closing partners; nested pairs of one kind count. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '«': '»',
  '“': '”',
  '„': '”',
  '”': '”',
  '‹': '›',
};

/** Number of colons of a line that closes a block, 0 for any other line. */
export function countFence(line: string): number {
  return fence.test(line) ? line.trimEnd().length : 0;
}

/**
 * Whether a line is meant as a directive. Two colons and a blank begin prose unless a known name follows.
 *
 * @example isDirectiveLine('::related{slug="x"}') // true
 * @example isDirectiveLine(':: نص يبدأ بنقطتين') // false
 */
export function isDirectiveLine(line: string): boolean {
  const [, colons = '', gap = '', name = ''] = opener.exec(line) ?? [];
  if (colons === '') return false;
  return gap === '' || colons.length > 2 || findDirective(name) !== undefined;
}

/**
 * Reads a line for which {@link isDirectiveLine} holds: `::name{key="value" flag}`. Values stand bare or in "…", '…',
 * «…», “…”; a backslash before a quote keeps it.
 *
 * @example parseDirectiveLine('::اقرأ-أيضًا{الرابط=«idlib»}').name.text // 'اقرأ-أيضًا'
 */
export function parseDirectiveLine(line: string): DirectiveLine {
  const [head = '', colons = '', gap = '', words = ''] = opener.exec(line) ?? [];
  const named = { colons: colons.length, name: { text: words.trimEnd(), offset: colons.length + gap.length } };
  if (line[head.length] === '{') return { ...named, ...readAttributes(line, head.length + 1) };
  const [first = ''] = /^\S+/.exec(words) ?? [];
  if (findDirective(named.name.text) !== undefined || findDirective(first) === undefined) {
    return { ...named, attributes: [], fault: undefined };
  }
  const after = words.slice(first.length).search(/\S/) + first.length + named.name.offset;
  return { ...named, name: { ...named.name, text: first }, attributes: [], fault: faultAfterName(after) };
}

function readAttributes(line: string, from: number): Pick<DirectiveLine, 'attributes' | 'fault'> {
  const attributes: WrittenAttribute[] = [];
  let at = skipBlanks(line, from);
  while (line[at] !== '}') {
    if (at >= line.length) return { attributes, fault: faultUnclosed(from - 1, '{', '}') };
    const name = match(key, line, at);
    if (name === undefined) return { attributes, fault: faultUnexpected(line, at) };
    const value = readValue(line, skipBlanks(line, at + name.length));
    if (value.fault !== undefined) return { attributes, fault: value.fault };
    attributes.push({ key: { text: name, offset: at }, value: value.piece });
    at = skipBlanks(line, value.piece === undefined ? at + name.length : value.end);
  }
  const rest = skipBlanks(line, at + 1);
  return { attributes, fault: rest < line.length ? faultAfterBrace(rest) : undefined };
}

interface ValueReading {
  readonly piece?: Piece;
  readonly end: number;
  readonly fault?: LineFault;
}

/** Reads `= value` at an offset, or nothing where no equals sign stands. */
function readValue(line: string, equals: number): ValueReading {
  if (line[equals] !== '=') return { end: equals };
  const start = skipBlanks(line, equals + 1);
  const open = line[start] ?? '';
  const close = closers[open];
  if (close === undefined) {
    const text = match(bare, line, start);
    return text === undefined
      ? { end: start, fault: faultNoValue(equals) }
      : { piece: { text, offset: start }, end: start + text.length };
  }
  const end = findClose(line, start, open, close);
  if (end < 0) return { end: start, fault: faultUnclosed(start, open, close) };
  const text = line.slice(start + 1, end).replace(/\\(["'«»“”‹›\\])/g, '$1');
  return { piece: { text, offset: start + 1 }, end: end + 1 };
}

function findClose(line: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start + 1; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '\\') at += 1;
    else if (sign === close && depth === 0) return at;
    else if (sign === close) depth -= 1;
    else if (sign === open) depth += 1;
  }
  return -1;
}

function skipBlanks(line: string, from: number): number {
  return from + (match(blanks, line, from)?.length ?? 0);
}

function match(sticky: RegExp, line: string, from: number): string | undefined {
  sticky.lastIndex = from;
  return sticky.exec(line)?.[0];
}

function faultAfterName(offset: number): LineFault {
  return {
    offset,
    message: {
      ar: 'نص بعد اسم التوجيه. اكتب خصائصه بين قوسين معقوفين: {key="value"}، والنص في سطر آخر.',
      en: 'Text after the directive\'s name. Write its attributes in braces, {key="value"}, and text on another line.',
    },
  };
}

function faultAfterBrace(offset: number): LineFault {
  return {
    offset,
    message: {
      ar: 'نص بعد القوس }. انقله إلى السطر التالي، وليكن إغلاق الكتلة ::: وحده في سطر.',
      en: 'Text after the brace }. Put it on the next line, and the ::: that closes a block on a line of its own.',
    },
  };
}

function faultUnclosed(offset: number, open: string, close: string): LineFault {
  return {
    offset,
    message: {
      ar: `العلامة ${open} مفتوحة ولم تغلق. أضف ${close} في السطر نفسه.`,
      en: `${open} is opened and never closed. Add ${close} on the same line.`,
    },
  };
}

function faultUnexpected(line: string, offset: number): LineFault {
  const sign = String.fromCodePoint(line.codePointAt(offset) ?? 0xfffd);
  return {
    offset,
    message: {
      ar: `لا مكان للعلامة «${sign}» هنا. اكتب الخصائص هكذا: {key="value" key="value"}.`,
      en: `"${sign}" has no place here. Write attributes like this: {key="value" key="value"}.`,
    },
  };
}

function faultNoValue(offset: number): LineFault {
  return {
    offset,
    message: {
      ar: 'علامة = بلا قيمة بعدها. اكتب القيمة بين علامتي اقتباس.',
      en: 'An = sign without a value after it. Write the value in quotes.',
    },
  };
}
