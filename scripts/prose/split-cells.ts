import type { Span } from './read-inline.ts';

/**
 * The cells of a table's row, without the blanks round them. A bar after a backslash is part of its cell (GFM §4.10).
 *
 * @param row without the line's margin
 */
export function splitCells(source: string, row: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = row.start;
  for (let at = row.start; at <= row.end; at += 1) {
    if (at < row.end && source[at] === '\\') at += 1;
    else if (at === row.end || source[at] === '|') {
      const cell = trim(source, { start, end: Math.min(at, row.end) });
      if (cell.end > cell.start) cells.push(cell);
      start = at + 1;
    }
  }
  return cells;
}

function trim(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
