import type { StateInline, Token } from 'markdown-it';

const caret = 0x5e;
const bracket = 0x5b;

interface Notes {
  list?: { content: string; tokens: Token[] }[];
}

/** Closing brackets of the texts being read, found once each. */
const closings = new WeakMap<StateInline, ReadonlyMap<number, number>>();
/** Texts of notes, in which no note may stand. */
const inNote = new WeakSet<object>();

/**
 * The rule for a note written in its place, `^[…]`. Does what markdown-it-footnote's own does, which looks for the end of
 * every `^[` anew, to the end of the text and in every note inside a note: 100 kB of them take it minutes.
 */
export function readInlineNote(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== caret || state.src.charCodeAt(state.pos + 1) !== bracket) return false;
  if (inNote.has(state.env)) return false;
  const start = state.pos + 2;
  const end = closingsOf(state).get(start - 1) ?? -1;
  if (end <= start || end >= state.posMax) return false;
  if (!silent) pushNote(state, state.src.slice(start, end));
  state.pos = end + 1;
  return true;
}

function pushNote(state: StateInline, content: string): void {
  // The plugin declares no types; its renderer and its gathering of notes read exactly this.
  const notes = (state.env.footnotes ??= {}) as Notes;
  const list = (notes.list ??= []);
  const tokens: Token[] = [];
  const token = state.push('footnote_ref', '', 0);
  token.meta = { id: list.length };
  list.push({ content, tokens });
  inNote.add(state.env);
  state.md.inline.parse(content, state.md, state.env, tokens);
  inNote.delete(state.env);
}

/** The partner of each opening bracket; a bracket after a backslash is text. */
function closingsOf(state: StateInline): ReadonlyMap<number, number> {
  const known = closings.get(state);
  if (known !== undefined) return known;
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of state.src.matchAll(/\\.|[[\]]/gs)) {
    if (sign === '[') open.push(index);
    else if (sign === ']' && open.length > 0) found.set(open.pop() ?? 0, index);
  }
  closings.set(state, found);
  return found;
}
