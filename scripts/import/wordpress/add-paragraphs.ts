const blockStart =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|figure|figcaption|pre|hr|iframe|script|style|form|section|article|aside|header|footer|dl|dt|dd|address|details|summary|video|audio|center|!--)\b/i;

/**
 * Paragraphs of the classic editor, which stored blank lines for them and line breaks for `<br>` (WordPress' `wpautop`);
 * a new page, and what stood below «more», begin one.
 * A body of blocks has its own and stays.
 */
export function addParagraphs(html: string): string {
  if (html.includes('<!-- wp:')) return html;
  const kept: string[] = [];
  const guarded = html
    .replace(/\r\n?/g, '\n')
    .replace(/<pre\b[^]*?<\/pre\s*>/gi, (block) => `\n\n<pre data-kept="${kept.push(block) - 1}"></pre>\n\n`);
  return guarded
    .replace(/(?:<br\s*\/?>\s*){2,}|<!--(?:more\b[^]*?|nextpage)-->/gi, '\n\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      blockStart.test(part)
        ? part
        : `<p>${part.replace(/(?:<br\s*\/?>)?\n(?!\s*<\/?(?:ul|ol|li|p|div|blockquote|table|h[1-6])\b)/gi, '<br>\n')}</p>`,
    )
    .join('\n')
    .replace(/<pre data-kept="(\d+)"><\/pre>/g, (_, index: string) => kept[Number(index)] ?? '');
}
