import type { Token } from 'markdown-it';
import type { BodyRun } from './body-run.ts';

/**
 * Offset in the body of a position in an inline block's content. markdown-it gives paragraphs and headings their
 * lines; a table's cell has those of its row, an inline footnote the place it was written at.
 */
export function findInlineOffset(run: BodyRun, tokens: readonly Token[], index: number, within: number): number {
  const block = tokens[index];
  if (block === undefined) return 0;
  if (block.map !== null) return run.places.find(block.content, block.map[0], within);
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.type === 'tr_open' && token.map !== null) {
      return findInRow(run, tokens, at, index) + toCell(block.content.slice(0, within)).length;
    }
    if (token?.type === 'footnote_open') return (run.noteOrigins.get(Number(token.meta?.id))?.() ?? 0) + within;
  }
  return 0;
}

/** Walks a row's cells from its first, so that of two equal cells each is found in its own place. */
function findInRow(run: BodyRun, tokens: readonly Token[], opening: number, index: number): number {
  const row = tokens[opening]?.map?.[0] ?? 0;
  const line = run.places.lineAt(row);
  let found = 0;
  for (let at = opening + 1, from = 0; at <= index; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'inline') continue;
    const cell = line.indexOf(toCell(token.content), from);
    if (cell < 0) continue;
    found = cell;
    from = cell + toCell(token.content).length;
  }
  return run.places.startOf(row) + found;
}

/** A cell's text as it is written: a bar in it is escaped. */
function toCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
