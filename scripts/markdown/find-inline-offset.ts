import type { Token } from 'markdown-it';
import type { BodyRun } from './body-run.ts';

/**
 * Offset in the body of a position in an inline block's content. markdown-it gives paragraphs and headings their
 * lines; a table's cell was placed by {@link placeCells}, an inline footnote stands where its mark does.
 */
export function findInlineOffset(run: BodyRun, tokens: readonly Token[], index: number, within: number): number {
  const block = tokens[index];
  if (block === undefined) return 0;
  if (block.map !== null) return run.places.find(block.content, block.map[0], within);
  const cell = run.cellOffsets.get(block);
  if (cell !== undefined) return cell + toCell(block.content.slice(0, within)).length;
  const note = tokens[index - 2];
  return (note?.type === 'footnote_open' ? (run.noteOrigins.get(Number(note.meta?.id))?.() ?? 0) : 0) + within;
}

/** Finds the cells of a table's row from its first, so that of two equal cells each gets its own place. */
export function placeCells(run: BodyRun, tokens: readonly Token[], opening: number): void {
  const row = tokens[opening]?.map?.[0] ?? 0;
  const line = run.places.lineAt(row);
  let from = 0;
  for (let at = opening + 1; tokens[at] !== undefined && tokens[at]?.type !== 'tr_close'; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'inline') continue;
    const written = toCell(token.content);
    const found = line.indexOf(written, from);
    run.cellOffsets.set(token, run.places.startOf(row) + Math.max(from, found));
    if (found >= 0) from = found + written.length;
  }
}

/** A cell's text as it is written: a bar in it is escaped. */
function toCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
