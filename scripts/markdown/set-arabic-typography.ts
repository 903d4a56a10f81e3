import type { MarkdownIt, Token } from 'markdown-it';
import { setParagraph } from '../../assets/shared/arabic/typography.ts';

const breaks: ReadonlySet<string> = new Set(['softbreak', 'hardbreak']);
/** Stands for code, pictures, notes and addresses, which are not set. */
const object = '\uFFFC';

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
  const texts: string[] = [];
  /** The token of each text that may change. */
  const owners: (Token | undefined)[] = [];
  children.forEach((token, index) => {
    if (token.nesting !== 0) return;
    const isText = token.type === 'text' && !isAddress(children, index);
    texts.push(isText ? token.content : breaks.has(token.type) ? '\n' : object);
    owners.push(isText ? token : undefined);
  });
  setParagraph(texts).forEach((text, index) => {
    const owner = owners[index];
    if (owner !== undefined) owner.content = text;
  });
}

/** Whether a token is the visible address of `<https://…>` or of a bare one. */
function isAddress(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.type === 'link_open' && before.info === 'auto';
}
