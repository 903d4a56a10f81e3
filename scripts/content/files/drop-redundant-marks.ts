import type { FileProblem } from '../../problem.ts';
import { redundantMark } from '../messages/source-messages.ts';

/** Prose without redundant marks, with the 0-based columns at which they stood, by 1-based line of the file. */
export interface UnmarkedText {
  readonly text: string;
  readonly dropped: ReadonlyMap<number, readonly number[]>;
  readonly problems: readonly FileProblem[];
}

interface OpenMark {
  readonly at: number;
  readonly sign: string;
}

const control = /[\u202A-\u202E\u2066-\u2069]/;
const controls = /[\u202A-\u202E\u2066-\u2069]/g;
const shown = /[^\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]/;
const latin = /\p{Script=Latin}/u;
const nothingDropped: ReadonlyMap<number, readonly number[]> = new Map();
const isIsolate = (mark: OpenMark): boolean => mark.sign >= '\u2066';

/**
 * Takes out of prose the invisible direction characters that change nothing there, each with a warning: what pasting
 * from a word processor leaves behind. By UAX #9, in a paragraph printed in an element of its own, those are a closing
 * that closes nothing (X6a, X7), an embedding or override round blanks only, and a right-to-left embedding round text
 * without Latin letters, together with the isolate it opens in. All others stay, for the check that refuses them.
 *
 * @param firstLine 1-based line of the file on which the prose begins
 */
export function dropRedundantMarks(prose: string, firstLine: number): UnmarkedText {
  if (!control.test(prose)) return { text: prose, dropped: nothingDropped, problems: [] };
  const dropped = new Map<number, readonly number[]>();
  const problems: FileProblem[] = [];
  const lines = prose.split('\n').map((line, row) => {
    const columns = findRedundantMarks(line);
    if (columns.length === 0) return line;
    dropped.set(firstLine + row, columns);
    for (const at of columns) problems.push(toProblem(line, firstLine + row, at));
    return columns.reduceRight((text, at) => text.slice(0, at) + text.slice(at + 1), line);
  });
  return { text: lines.join('\n'), dropped, problems };
}

/**
 * The 1-based column, in the line as it stood, of a column in the line without the dropped characters.
 *
 * @param dropped ascending 0-based columns
 */
export function toMarkedColumn(dropped: readonly number[], column: number): number {
  return dropped.reduce((found, at) => (at < found ? found + 1 : found), column);
}

function toProblem(line: string, row: number, at: number): FileProblem {
  const message = redundantMark(line.charAt(at));
  return { severity: 'warning', rule: 'redundant-mark', line: row, column: at + 1, message };
}

/**
 * Ascending 0-based columns of a paragraph's redundant marks.
 *
 * @example findRedundantMarks('في \u2067\u202Bغزة\u2069') // [4]
 */
export function findRedundantMarks(line: string): readonly number[] {
  const redundant: number[] = [];
  const open: OpenMark[] = [];
  const settle = (mark: OpenMark | undefined, end: number, isClosed: boolean): void => {
    if (mark !== undefined && isRedundant(mark, line.slice(mark.at + 1, end), isClosed)) redundant.push(mark.at);
  };
  for (const { index, 0: sign } of line.matchAll(controls)) {
    if (sign === '\u202C') closeEmbedding(index);
    else if (sign === '\u2069') closeIsolate(index);
    else open.push({ at: index, sign });
  }
  for (const mark of open) settle(mark, line.length, false);
  return redundant.sort((a, b) => a - b);

  function closeEmbedding(end: number): void {
    const top = open.at(-1);
    if (top !== undefined && !isIsolate(top)) settle(open.pop(), end, true);
    if (top === undefined || isIsolate(top) || redundant.includes(top.at)) redundant.push(end);
  }

  function closeIsolate(end: number): void {
    if (!open.some(isIsolate)) redundant.push(end);
    for (let top = open.pop(); top !== undefined && !isIsolate(top); top = open.pop()) settle(top, end, false);
  }
}

/** Whether an opening can go. An isolate is asked about only when nothing closes it. */
function isRedundant({ sign }: OpenMark, governed: string, isClosed: boolean): boolean {
  if (sign === '\u202B') return !latin.test(governed);
  if (sign === '\u2067') return governed.startsWith('\u202B') && !latin.test(governed);
  return isClosed && sign < '\u2066' && !shown.test(governed);
}
