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
   * Offset of a text that Markdown cut out of the body, without the marks and blanks before its lines.
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
  const find = (text: string, row: number, within: number): number => {
    const before = text.lastIndexOf('\n', within - 1) + 1;
    const end = text.indexOf('\n', within);
    const line = row + countLineEnds(text, before);
    const found = lineAt(line).lastIndexOf(text.slice(before, end < 0 ? text.length : end));
    return startOf(line) + Math.max(0, found) + (found < 0 ? 0 : within - before);
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

function countLineEnds(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
