import type { MarkdownIt, StateInline, Token } from 'markdown-it';

const located: ReadonlySet<string> = new Set(['link_open', 'image', 'footnote_ref']);
const offsets = new WeakMap<Token, number>();

/**
 * Remembers where links, images and inline footnotes begin in the text of their block; markdown-it itself keeps only
 * the lines of whole blocks. Their rules push the token with the position on the first sign, behind `[`, or, of a bare
 * address, on its colon.
 */
export function locateInline(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override push(...[type, tag, nesting]: Parameters<StateInline['push']>): Token {
      const token = super.push(type, tag, nesting);
      if (located.has(type)) offsets.set(token, type === 'link_open' ? beginOfLink(this.src, this.pos) : this.pos);
      return token;
    }
  };
}

function beginOfLink(text: string, at: number): number {
  if (text.startsWith('://', at)) return at - (/[a-z][a-z\d.+-]*$/i.exec(text.slice(0, at))?.[0].length ?? 0);
  return text[at - 1] === '[' ? at - 1 : at;
}

/** Offset of a link, image or footnote in the content of its inline block; 0 for what was made otherwise. */
export function offsetOf(token: Token): number {
  return offsets.get(token) ?? 0;
}
