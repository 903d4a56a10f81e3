import type { StateCore, Token } from 'markdown-it';

/** What markdown-it-footnote keeps of a note while a body is parsed. */
interface Note {
  /** Name of a note written elsewhere (`[^name]`). */
  readonly label?: string;
  /** How often the note is pointed at. */
  readonly count?: number;
  /** Text of a note written in its place (`^[…]`). */
  readonly content?: string;
  readonly tokens?: Token[];
}

/**
 * Moves the notes of a body behind its end, in the order they are pointed at. Does what markdown-it-footnote's own
 * `footnote_tail` does, which copies the whole body once a note: 5,000 notes take it seconds.
 */
export function gatherFootnotes(state: StateCore): void {
  if (state.env.footnotes === undefined) return;
  const { body, definitions } = splitDefinitions(state.tokens);
  // The plugin declares no types; its list is dense, and each note is as described above.
  const { list = [] } = state.env.footnotes as { readonly list?: readonly Note[] };
  state.tokens = body;
  if (list.length === 0) return;
  const make = (type: string, nesting: -1 | 0 | 1, meta: Token['meta'] = null): Token =>
    Object.assign(new state.Token(type, '', nesting), { block: true, meta });
  body.push(make('footnote_block_open', 1));
  list.forEach((note, id) => {
    body.push(make('footnote_open', 1, { id, label: note.label }));
    const matter = note.tokens === undefined ? (definitions.get(note.label ?? '') ?? []) : toParagraph(state, note);
    for (const token of matter) body.push(token);
    const last = body.at(-1)?.type === 'paragraph_close' ? body.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, note.count ?? 1); subId += 1) {
      body.push(make('footnote_anchor', 0, { id, subId, label: note.label }));
    }
    if (last !== undefined) body.push(last);
    body.push(make('footnote_close', -1));
  });
  body.push(make('footnote_block_close', -1));
}

/**
 * Parts what is printed where it stands from the notes' texts. A note inside another is a note of its own, and of two
 * with one name the first counts.
 */
function splitDefinitions(tokens: readonly Token[]): {
  readonly body: Token[];
  readonly definitions: ReadonlyMap<string, readonly Token[]>;
} {
  const body: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = String(token.meta?.label);
      const note: Token[] = [];
      if (!definitions.has(label)) definitions.set(label, note);
      open.push(note);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1) ?? body).push(token);
  }
  return { body, definitions };
}

function toParagraph(state: StateCore, note: Note): readonly Token[] {
  const opening = Object.assign(new state.Token('paragraph_open', 'p', 1), { block: true });
  const text = Object.assign(new state.Token('inline', '', 0), {
    children: note.tokens ?? [],
    content: note.content ?? '',
  });
  const closing = Object.assign(new state.Token('paragraph_close', 'p', -1), { block: true });
  return [opening, text, closing];
}
