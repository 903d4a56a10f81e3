import type { MarkdownIt, Token } from 'markdown-it';
import { setParagraph } from '../../assets/shared/arabic/typography.ts';

/**
 * Prints a block's text with the site's punctuation («…», …, ، ؛ ؟). Quotes pair up across emphasis and links, so the
 * texts of a block are set together; code, addresses and what an address links to itself stay as they are.
 */
export function setArabicTypography(md: MarkdownIt): void {
  md.core.ruler.push('arabic_typography', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children !== null) setBlock(token.children);
    }
  });
}

function setBlock(children: readonly Token[]): void {
  const texts = children.filter((token, index) => token.type === 'text' && !isAddress(children, index));
  if (texts.length === 0) return;
  const set = setParagraph(texts.map((token) => token.content));
  texts.forEach((token, index) => {
    token.content = set[index] ?? token.content;
  });
}

/** Whether a token is the visible address of `<https://…>` or of a bare one. */
function isAddress(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.type === 'link_open' && before.info === 'auto';
}
