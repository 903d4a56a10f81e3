import type { MarkdownIt, StateInline, Token } from 'markdown-it';

const located: ReadonlySet<string> = new Set(['link_open', 'image', 'footnote_ref']);
const offsets = new WeakMap<Token, number>();

/**
 * Remembers where links, images and inline footnotes begin in the text of their block; markdown-it itself keeps only
 * the lines of whole blocks. Their rules push the token with the position on the first sign, or just behind `[`.
 */
export function locateInline(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override push(...[type, tag, nesting]: Parameters<StateInline['push']>): Token {
      const token = super.push(type, tag, nesting);
      if (located.has(type))
        offsets.set(token, this.pos - (type === 'link_open' && this.src[this.pos - 1] === '[' ? 1 : 0));
      return token;
    }
  };
}

/** Offset of a link, image or footnote in the content of its inline block; 0 for what was made otherwise. */
export function offsetOf(token: Token): number {
  return offsets.get(token) ?? 0;
}
