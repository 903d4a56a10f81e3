import type { Edit } from './find-edits.ts';
import type { Passage, Piece } from './passage.ts';
import { isVerbatim, notProse, pieceAt } from './passage.ts';

/** Where one sign of a passage stands in the source. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An edit of a source, and whether nothing but text stands beside it. */
export interface SourceEdit extends Edit {
  readonly isInText: boolean;
}

/** What begins a block of Markdown, at the beginning of a line; a blank there may make code of it. */
const opensBlock =
  /^(?:[ \t]|#{1,6}(?:[ \t\n]|$)|>|[-+*](?:[ \t\n]|$)|\d{1,9}[.)](?:[ \t\n]|$)|[=-]+[ \t]*(?:\n|$)|```|~~~|::|\|)/;
/** So many signs of a line can be part of what begins a block. */
const opener = 12;
const ascii = /[!-~]/;

/**
 * The edit of the source that makes an edit of a passage's text; undefined where it could touch more than text: markup
 * beside it, a line's end, what would begin a block or join two signs to markup.
 */
export function toSourceEdit(passage: Passage, edit: Edit): SourceEdit | undefined {
  const { start, end, text } = edit;
  const dropped = passage.text.slice(start, end);
  if (/[\n\uFFFC]/.test(dropped + text) || changesLines(passage, edit)) return undefined;
  const isSwap = text.length === dropped.length;
  if (!isSwap && (passage.text.charAt(start - 1) === notProse || passage.text.charAt(end) === notProse))
    return undefined;
  const [before, after] = [stretchAt(passage, start - 1), stretchAt(passage, end)];
  if (start === end) {
    if (before === undefined || before.end !== after?.start) return undefined;
    return { start: before.end, end: before.end, text, isInText: true };
  }
  const stretches = listStretches(passage, start, end);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined || !areJoined(stretches)) return undefined;
  if (text.length < end - start) {
    if (after !== undefined && last.end !== after.start) return undefined;
    if (before !== undefined && before.end !== first.start && !closesBefore(passage, edit)) return undefined;
    if (makesMarkup(passage, edit, first.start, last.end)) return undefined;
  }
  const isInText = before?.end === first.start && after?.start === last.end;
  return { start: first.start, end: last.end, text, isInText };
}

/** Whether an edit would begin a block, or leave blanks at a line's end, which break the line. */
function changesLines({ kind, text: whole }: Passage, { start, end, text }: Edit): boolean {
  if (kind === 'field') return false;
  if (/[ \t]$/.test(text) && /^(?:\n|$)/.test(whole.slice(end, end + 1))) return true;
  const near = whole.slice(Math.max(0, start - opener), start);
  const head = near.slice(near.lastIndexOf('\n') + 1);
  if (head.length === opener && start > opener) return false;
  const next = whole.slice(end, end + opener);
  if ((head + text).trim() === '' && /^(?:\n|$)/.test(next)) return true;
  return opensBlock.test(head + text + next) && !opensBlock.test(head + whole.slice(start, end) + next);
}

/** Whether emphasis that closes before blanks still closes when the mark behind them moves up to it. */
function closesBefore({ text: whole }: Passage, { start, end }: Edit): boolean {
  return /\S/.test(whole.charAt(start - 1)) && whole.slice(start, end).trim() === '';
}

/** Whether two signs that come to stand together could mean something together: `](`, `\\*`, `&amp;`, `]:`. */
function makesMarkup({ text: whole, region }: Passage, { start, end, text }: Edit, from: number, to: number): boolean {
  const before = region.source.charAt(from - 1);
  const after = text === '' ? region.source.charAt(to) : text.charAt(0);
  if (/^\s+$/.test(whole.slice(start, end))) return before === ']' && after === ':';
  return before === '\\' || (ascii.test(before) && ascii.test(after));
}

function stretchAt(passage: Passage, offset: number): Stretch | undefined {
  if (offset < 0 || offset >= passage.text.length) return undefined;
  const piece = pieceAt(passage, offset);
  return piece === undefined ? undefined : toStretch(piece, offset);
}

function toStretch(piece: Piece, offset: number): Stretch {
  if (!isVerbatim(piece)) return { start: piece.start, end: piece.end };
  const start = piece.start + offset - piece.at;
  return { start, end: start + 1 };
}

function listStretches(passage: Passage, start: number, end: number): readonly Stretch[] {
  return Array.from({ length: end - start }, (_, index) => stretchAt(passage, start + index)).filter(
    (stretch) => stretch !== undefined,
  );
}

function areJoined(stretches: readonly Stretch[]): boolean {
  return stretches.every(({ start }, index) => index === 0 || stretches[index - 1]?.end === start);
}
