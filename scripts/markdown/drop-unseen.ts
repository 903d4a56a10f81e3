import type { MarkdownIt } from 'markdown-it';
import { stripUnseen } from '../../assets/shared/arabic/invisible.ts';

/** Prints texts without the characters that do not show. Code stays as it is; so do places in the source. */
export function dropUnseen(md: MarkdownIt): void {
  md.core.ruler.after('text_join', 'drop_unseen', ({ src, tokens }) => {
    // An entity may stand for one.
    if (!src.includes('&') && stripUnseen(src) === src) return;
    for (const { children } of tokens) {
      for (const token of children ?? []) if (token.type === 'text') token.content = stripUnseen(token.content);
    }
  });
}
