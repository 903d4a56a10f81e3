import type { MarkdownIt } from 'markdown-it';

/** What one of the inline rules in use may begin with; a bare address is told by its `://`. */
const sign = /[\n\\`*_[<&]|:\/\//;

/**
 * Reads a block that has no sign of Markdown in it, as most paragraphs of news, as the one text it is. markdown-it's
 * inline parser would come to the same by asking a dozen rules at every colon; without it a body is parsed and rendered
 * in two thirds of the time.
 */
export function readPlainBlocks(md: MarkdownIt): void {
  md.core.ruler.at('inline', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline' || token.children === null) continue;
      if (token.content === '' || sign.test(token.content)) {
        state.md.inline.parse(token.content, state.md, state.env, token.children);
        continue;
      }
      const text = new state.Token('text', '', 0);
      text.content = token.content;
      token.children.push(text);
    }
  });
}
