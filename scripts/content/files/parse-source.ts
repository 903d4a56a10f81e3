import { isUtf8 } from 'node:buffer';
import { decodeUtf8 } from '../../machine/decode-utf8.ts';
import type { FileProblem } from '../../problem.ts';
import { findMergeConflicts } from '../../markdown/find-merge-conflicts.ts';
import { controlCharacter, emptyFile, fileTooLarge, notUtf8 } from '../messages/source-messages.ts';

/** A file longer than this is no article; it would slow every page that shows it. Bytes. */
export const fileLimit = 1_000_000;

/** So many control characters of one file are named; more of them mean a picture or a program, not a text. */
const namedControls = 10;

export interface ParsedSource {
  /** The file's text with LF line ends and no byte order mark; undefined when it can't be read as text. */
  readonly text?: string;
  readonly problems: readonly FileProblem[];
}

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;
/**
 * Every control character that no file may hold. Tab, line feed and carriage return are text; U+FFFE and U+FFFF have no
 * place in XML (XML 1.0 §2.2), so in no feed.
 */
export const controls = new RegExp(control, 'g');

/**
 * Reads a file's bytes as an editor meant them: UTF-8, with or without a byte order mark, lines ended by LF, CRLF or
 * CR. Another encoding, control characters, what git left of a failed merge, an empty or oversized file are errors at
 * their place.
 *
 * @param ifEmpty what is said of a file without anything in it
 */
export function parseSource(bytes: Buffer, ifEmpty = emptyFile): ParsedSource {
  if (bytes.length > fileLimit) return refuse('file-too-large', 1, 1, fileTooLarge(bytes.length, fileLimit));
  const encoding = guessWideEncoding(bytes);
  if (encoding !== undefined) return refuse('not-utf8', 1, 1, notUtf8(encoding));
  if (!isUtf8(bytes)) return refuseBytes(bytes);
  const text = withPlainLines(decodeUtf8(bytes));
  if (text.trim() === '') return refuse('empty-file', 1, 1, ifEmpty());
  const conflicts = findMergeConflicts(text);
  if (conflicts.length > 0) return { problems: conflicts };
  return control.test(text) ? { problems: findControls(text) } : { text, problems: [] };
}

function refuse(rule: string, line: number, column: number, message: FileProblem['message']): ParsedSource {
  return { problems: [{ severity: 'error', rule, line, column, message }] };
}

function withPlainLines(text: string): string {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
}

/** UTF-16 shows by its byte order mark, or by the zero byte in each of its ASCII characters. */
function guessWideEncoding(bytes: Buffer): string | undefined {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff) return 'UTF-16';
  if (!bytes.subarray(0, 64).includes(0)) return undefined;
  const head = bytes.subarray(0, 4096);
  const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros > head.length / 8 ? 'UTF-16' : undefined;
}

function refuseBytes(bytes: Buffer): ParsedSource {
  const lossy = bytes.toString('utf8');
  const offset = findBrokenByte(bytes, lossy);
  const before = withPlainLines(bytes.toString('utf8', 0, offset));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return refuse('not-utf8', line, column, notUtf8(guessNarrowEncoding(bytes, lossy), bytes[offset]));
}

/** Offset of the first byte that UTF-8 can't hold: the first replacement character which the file didn't hold itself. */
function findBrokenByte(bytes: Buffer, lossy: string): number {
  let from = 0;
  let counted = 0;
  for (;;) {
    const at = lossy.indexOf('\uFFFD', from);
    const offset = counted + Buffer.byteLength(lossy.slice(from, at));
    if (at < 0 || bytes.toString('latin1', offset, offset + 3) !== '\u00EF\u00BF\u00BD') return offset;
    from = at + 1;
    counted = offset + 3;
  }
}

/**
 * Names the Arabic code page of Windows when most bytes are no UTF-8 and nearly all of them are Arabic letters in it.
 * In a UTF-8 file with one broken byte they aren't broken, so no name is guessed there.
 */
function guessNarrowEncoding(bytes: Buffer, lossy: string): string | undefined {
  const high = bytes.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
  const broken = lossy.split('\uFFFD').length - 1;
  if (broken < high / 2) return undefined;
  const letters = decodeArabicCodePage(bytes).match(/[\u060C\u061B\u061F\u0621-\u0652]/g)?.length ?? 0;
  return letters > high * 0.8 ? 'windows-1256' : undefined;
}

function decodeArabicCodePage(bytes: Buffer): string {
  try {
    return new TextDecoder('windows-1256').decode(bytes);
  } catch {
    return '';
  }
}

function findControls(text: string): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  for (const { index, 0: sign } of text.matchAll(controls)) {
    const line = text.slice(0, index).split('\n').length;
    const column = index - text.lastIndexOf('\n', index - 1);
    problems.push({ severity: 'error', rule: 'control-character', line, column, message: controlCharacter(sign) });
    if (problems.length === namedControls) break;
  }
  return problems;
}
