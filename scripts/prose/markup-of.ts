import type { MarkdownIt, Token } from 'markdown-it';
import { createMarkdown } from '../markdown/create-markdown.ts';

let parser: MarkdownIt | undefined;

/**
 * A body's markup without its words: what its blocks and spans are and where its links lead. Two bodies with the same
 * markup print the same page but for the text.
 *
 * @example markupOf('قال **نعم**') === markupOf('قال، **لا**')
 */
export function markupOf(body: string): string {
  parser ??= createMarkdown({ arabic: false });
  return parser.parse(body, {}).map(describe).join('\n');
}

function describe({ type, tag, content, attrs, children }: Token): string {
  if (type === 'text') return '';
  const own = type === 'code_inline' || type === 'code_block' || type === 'fence' ? content : '';
  const targets = (attrs ?? []).flatMap(([name, value]) => (name === 'title' ? [] : [`${name}=${String(value)}`]));
  return [type, tag, own, ...targets, ...(children ?? []).map(describe)].join(' ').trim();
}
