import TurndownService from 'turndown';
import { escapeMarkdown } from '../escape-markdown.ts';
import { clipText, toPlainField } from '../mend-text.ts';
import type { DomElement } from './dom.ts';

/** A speaker with a role; more is no name. */
const LONGEST_NAME = 200;

/**
 * HTML to the Markdown of this site: headings from the second level, tables always (the site shows no raw HTML), hard
 * breaks that survive an editor's trimming of blanks, and a backslash only where Markdown would read a sign.
 */
export function createTurndown(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    strongDelimiter: '**',
    br: '\\',
    hr: '***',
  });
  service.escape = escapeMarkdown;
  service.remove([
    'script',
    'style',
    'noscript',
    'template',
    'button',
    'select',
    'textarea',
    'input',
    'title',
    'meta',
    'link',
  ]);
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const level = Math.max(2, Number((node as DomElement).nodeName.charAt(1)));
      const text = content
        .replace(/\\?\n+/g, ' ')
        .replaceAll('**', '')
        .trim();
      return text === '' ? '' : `\n\n${'#'.repeat(level)} ${text}\n\n`;
    },
  });
  service.addRule('emphasis', { filter: ['em', 'i'], replacement: (content) => wrap(content, '*') });
  service.addRule('strong', { filter: ['strong', 'b'], replacement: (content) => wrap(content, '**') });
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => renderItem(content, node as DomElement),
  });
  service.addRule('verse', {
    filter: (node) => (node as DomElement).nodeName === 'PRE' && (node as DomElement).querySelector('code') === null,
    replacement: (content) => `\n\n${keepLines(content)}\n\n`,
  });
  service.addRule('note', {
    filter: (node) => (node as DomElement).getAttribute('data-midad-note') !== null,
    replacement: (_, node) => (node as DomElement).getAttribute('data-midad-note') ?? '',
  });
  addAttributedQuotes(service);
  addTables(service);
  return service;
}

/** The lines of a poem, or of whatever else was set as it was written. */
function keepLines(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((stanza) => stanza.replace(/[ \t]*\n/g, '\\\n'))
    .join('\n\n');
}

/** A quotation that names its speaker (HTML, "the cite element") is one of the site's, where such a block may stand. */
function addAttributedQuotes(service: TurndownService): void {
  service.addRule('speaker', {
    filter: (node) =>
      (node as DomElement).nodeName === 'CITE' && findSpeaker((node as DomElement).closest('blockquote')) !== '',
    replacement: () => '',
  });
  service.addRule('attributedQuote', {
    filter: (node) => (node as DomElement).nodeName === 'BLOCKQUOTE' && findSpeaker(node as DomElement) !== '',
    replacement: (content, node) => {
      const text = content.trim();
      return text === '' ? '' : `\n\n:::quote{speaker="${findSpeaker(node as DomElement)}"}\n${text}\n:::\n\n`;
    },
  });
}

function findSpeaker(quote: DomElement | null): string {
  const around = quote?.parentNode?.closest('li,blockquote,td,th,dd') ?? null;
  const [cite, ...others] = around === null ? (quote?.querySelectorAll('cite') ?? []) : [];
  if (cite === undefined || others.length > 0) return '';
  return clipText(toPlainField(cite.textContent).replace(/["{}\\]/g, ''), LONGEST_NAME).trim();
}

/** Marks go round each line of a paragraph by itself; round nothing there are none. */
function wrap(content: string, mark: string): string {
  return content
    .split('\n')
    .map((line) => {
      const [, before = '', text = '', after = ''] = /^(\s*)([^]*?)(\\?\s*)$/.exec(line) ?? [];
      return /[\p{L}\p{N}\p{P}]/u.test(text) && !/[\uE000\uE001]/.test(text)
        ? `${before}${mark}${text}${mark}${after}`
        : line;
    })
    .join('\n');
}

function renderItem(content: string, item: DomElement): string {
  const list = item.parentNode;
  const isNumbered = list?.nodeName === 'OL';
  const first = Number(list?.getAttribute('start') ?? '1') || 1;
  const index = [...(list?.children ?? [])].indexOf(item);
  const mark = isNumbered ? `${first + index}. ` : '- ';
  const text = content
    .trim()
    .replace(/\n{2,}/g, '\n\n')
    .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  return text === '' ? '' : `${mark}${text}\n`;
}

/** A table of one column or one row is a way to lay out a page and reads as paragraphs. */
function addTables(service: TurndownService): void {
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      const cell = node as DomElement;
      if (!isGrid(cell.closest('table'))) return `\n\n${content}\n\n`;
      const text = content
        .replace(/\\?\s*\n+\s*/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|')
        .trim();
      const span = Math.min(Math.max(Number(cell.getAttribute('colspan') ?? '1') || 1, 1), 50);
      return ` ${text} |${'  |'.repeat(span - 1)}`;
    },
  });
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = node as DomElement;
      const table = row.closest('table');
      if (!isGrid(table)) return content;
      const columns = countColumns(table);
      const cells = content.replace(/\n/g, ' ').trim();
      const missing = columns - (cells.match(/(?<!\\)\|/g) ?? []).length;
      const line = `|${cells === '' ? '' : ` ${cells}`}${'  |'.repeat(Math.max(0, missing))}`;
      const isFirst = table?.querySelector('tr') === row;
      return `${line}\n${isFirst ? `|${' --- |'.repeat(columns)}\n` : ''}`;
    },
  });
  service.addRule('sections', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  service.addRule('caption', { filter: 'caption', replacement: () => '' });
  service.addRule('table', {
    filter: 'table',
    replacement: (content, node) => {
      const caption = (node as DomElement).querySelector('caption')?.textContent.trim() ?? '';
      const title = caption === '' ? '' : `**${escapeMarkdown(caption.replace(/\s+/g, ' '))}**\n\n`;
      return `\n\n${title}${isGrid(node as DomElement) ? content.replace(/\n{2,}/g, '\n').trim() : content}\n\n`;
    },
  });
}

function isGrid(table: DomElement | null): boolean {
  return (
    table !== null &&
    countColumns(table) > 1 &&
    [...table.querySelectorAll('tr')].length > 1 &&
    table.querySelector('table') === null
  );
}

function countColumns(table: DomElement | null): number {
  let most = 0;
  for (const row of table?.querySelectorAll('tr') ?? []) {
    let columns = 0;
    for (const cell of row.children)
      columns += Math.min(Math.max(Number(cell.getAttribute('colspan') ?? '1') || 1, 1), 50);
    most = Math.max(most, columns);
  }
  return most;
}
