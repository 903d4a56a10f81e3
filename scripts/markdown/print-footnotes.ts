import type { MarkdownIt, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { gatherFootnotes } from './gather-footnotes.ts';
import { readInlineNote } from './read-inline-note.ts';

/**
 * Footnotes `[^1]` and `^[…]`, marked up with the roles of DPUB-ARIA 1.1 so that a screen reader announces and links
 * them. The words of their labels, and the numbers that readers see, are set on the tokens when a body is read.
 */
export function printFootnotes(md: MarkdownIt): void {
  footnotes(md);
  md.core.ruler.at('footnote_tail', gatherFootnotes);
  md.inline.ruler.at('footnote_inline', readInlineNote);
  Object.assign(md.renderer.rules, {
    footnote_block_open: (tokens: Token[], index: number) =>
      `<section${attributesOf(md, tokens[index])} role="doc-endnotes">\n<ol>\n`,
    footnote_block_close: () => '</ol>\n</section>\n',
    footnote_open: (tokens: Token[], index: number) => `<li id="fn${numberOf(tokens[index])}">`,
    footnote_ref: (tokens: Token[], index: number) => {
      const [token, number] = [tokens[index], numberOf(tokens[index])];
      const id = `fnref${number}${repeatOf(token)}`;
      return `<sup class="footnote-ref"><a href="#fn${number}" id="${id}" role="doc-noteref">[${token?.content ?? ''}]</a></sup>`;
    },
    footnote_anchor: (tokens: Token[], index: number) => {
      const token = tokens[index];
      const href = `#fnref${numberOf(token)}${repeatOf(token)}`;
      return ` <a href="${href}" class="footnote-back" role="doc-backlink"${attributesOf(md, token)}>\u2191</a>`;
    },
  });
}

function attributesOf(md: MarkdownIt, token: Token | undefined): string {
  return token === undefined ? '' : md.renderer.renderAttrs(token);
}

/** 1-based number of a note. */
function numberOf(token: Token | undefined): number {
  return Number(token?.meta?.id) + 1;
}

/** Tells the second and later places that point at one note apart. */
function repeatOf(token: Token | undefined): string {
  const repeat = Number(token?.meta?.subId ?? 0);
  return repeat > 0 ? `-${repeat + 1}` : '';
}
