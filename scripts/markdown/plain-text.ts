import type { Token } from 'markdown-it';

/** The words of an inline block: without markup, pictures and notes' numbers, a break as a blank. */
export function toPlainText(children: readonly Token[]): string {
  const only = children.length === 1 ? children[0] : undefined;
  if (only?.type === 'text') return only.content;
  let text = '';
  for (const { type, content } of children) {
    if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
  }
  return text;
}
