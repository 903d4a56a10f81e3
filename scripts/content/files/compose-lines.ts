import { composeText } from '../../../assets/shared/arabic/compose.ts';

/** A text in Normalization Form C, with the lines that stand otherwise in the file, by 1-based line. */
export interface ComposedText {
  readonly text: string;
  readonly written: ReadonlyMap<number, string>;
}

const nothingWritten: ReadonlyMap<number, string> = new Map();

/**
 * Puts a file's text in Normalization Form C line by line, so that a place in it can be found in the file again.
 *
 * @example composeLines('a\u0301\nb').text // '\u00E1\nb'
 */
export function composeLines(text: string): ComposedText {
  if (composeText(text) === text) return { text, written: nothingWritten };
  const written = new Map<number, string>();
  const lines = text.split('\n').map((line, row) => {
    const composed = line.normalize('NFC');
    if (composed !== line) written.set(row + 1, line);
    return composed;
  });
  return { text: lines.join('\n'), written };
}

/**
 * The 1-based column, in a line as written, of a column in that line composed. The composed length of a prefix never
 * falls as the prefix grows, so it is searched by halves.
 *
 * @example toWrittenColumn('a\u0301b', 2) // 3
 */
export function toWrittenColumn(written: string, column: number): number {
  let low = 0;
  let high = written.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (written.slice(0, middle + 1).normalize('NFC').length < column) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
