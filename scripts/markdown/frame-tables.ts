import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Puts each table into a frame that scrolls when the table is wider than the page, reachable by keyboard and named
 * after the heads of its columns: «المادة، الأغلبية». A name that stands twice in a text is numbered.
 *
 * @see https://www.w3.org/WAI/tutorials/tables/tips/
 */
export function frameTables(md: MarkdownIt): void {
  md.core.ruler.push('name_tables', ({ tokens }) => nameTables(tokens));
  md.renderer.rules.table_open = (tokens, index, options, _env, self) => {
    // Set by the rule above, over the same tokens.
    const meta = tokens[index]?.meta as { readonly name: string };
    const name = md.utils.escapeHtml(meta.name);
    const frame = name === '' ? '' : ` role="region" tabindex="0" aria-label="${name}"`;
    return `<div class="table"${frame}>\n${self.renderToken(tokens, index, options)}`;
  };
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}

function nameTables(tokens: readonly Token[]): void {
  const used = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type !== 'table_open') return;
    const name = readHeads(tokens, index);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    token.meta = { name: times === 1 || name === '' ? name : `${name} (${times})` };
  });
}

/** The words of the first row, cell by cell. */
function readHeads(tokens: readonly Token[], from: number): string {
  const to = tokens.findIndex((token, index) => index > from && token.type === 'thead_close');
  return tokens
    .slice(from, to)
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => (children ?? []).map(({ type, content }) => (isWords(type) ? content : '')).join(''))
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join('، ');
}

const isWords = (type: string): boolean => type === 'text' || type === 'code_inline';
