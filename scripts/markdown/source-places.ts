/** A place in a file: 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets in a body into places in its file. Nothing is counted before the first question. */
export interface SourcePlaces {
  /** Place of an offset in the body. */
  readonly at: (offset: number) => Place;
  /**
   * Offset of a text that Markdown cut out of the body, without the marks and blanks before its lines; where a tab was
   * turned into blanks, a place near it on its line.
   *
   * @param row 0-based line of the body on which the text begins
   * @param within offset inside the text
   */
  readonly find: (text: string, row: number, within: number) => number;
  /** Offset at which a line of the body begins; the row is 0-based. */
  readonly startOf: (row: number) => number;
  /** A line of the body without its end; the row is 0-based. */
  readonly lineAt: (row: number) => string;
}

/**
 * @param source the body, with LF line ends
 * @param firstLine 1-based line of the file on which the body begins
 */
export function createSourcePlaces(source: string, firstLine: number): SourcePlaces {
  let known: readonly number[] | undefined;
  const starts = (): readonly number[] => (known ??= findLineStarts(source));
  const startOf = (row: number): number => starts()[row] ?? source.length;
  const lineAt = (row: number): string => source.slice(startOf(row), Math.max(startOf(row), startOf(row + 1) - 1));
  const at = (offset: number): Place => {
    const row = findRow(starts(), offset);
    return { line: firstLine + row, column: offset - startOf(row) + 1 };
  };
  let last: Excerpt | undefined;
  const find = (text: string, row: number, within: number): number => {
    if (last?.text !== text || last.row !== row) last = { text, row, ...locateLines(text, row, { startOf, lineAt }) };
    const line = findRow(last.starts, within);
    const offset = (last.offsets[line] ?? 0) + within - (last.starts[line] ?? 0);
    return Math.min(offset, startOf(row + line) + lineAt(row + line).length);
  };
  return { at, find, startOf, lineAt };
}

/** Offsets at which lines begin; the last one stands for a line end the source may lack. */
function findLineStarts(source: string): number[] {
  const starts = [0];
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1);
  if (starts.at(-1) !== source.length) starts.push(source.length + 1);
  return starts;
}

function findRow(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text cut out of the source, whose lines were found there. */
interface Excerpt {
  readonly text: string;
  readonly row: number;
  /** Offset in the text at which each of its lines begins. */
  readonly starts: readonly number[];
  /** Offset in the source of the same. */
  readonly offsets: readonly number[];
}

function locateLines(
  text: string,
  row: number,
  source: Pick<SourcePlaces, 'startOf' | 'lineAt'>,
): Pick<Excerpt, 'starts' | 'offsets'> {
  const lines = text.split('\n');
  let start = 0;
  return {
    starts: lines.map((line) => (start += line.length + 1) - line.length - 1),
    offsets: lines.map(
      (line, index) => source.startOf(row + index) + Math.max(0, source.lineAt(row + index).lastIndexOf(line)),
    ),
  };
}
