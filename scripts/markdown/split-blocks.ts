/** Elements that have no end. */
const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>\n?/g;

/**
 * The outermost elements of rendered Markdown, which joined are the same text again. The renderer closes what it opens
 * and escapes `<` and `>` wherever they are no tags of its own.
 *
 * @example splitBlocks('<p>أولًا</p>\n<ul>\n<li>بند</li>\n</ul>\n') // ['<p>أولًا</p>\n', '<ul>\n<li>بند</li>\n</ul>\n']
 */
export function splitBlocks(html: string): readonly string[] {
  const blocks: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (!voids.has(name)) depth += slash === '/' ? -1 : 1;
    if (depth > 0) continue;
    const to = index + tag.length;
    blocks.push(html.slice(from, to));
    from = to;
  }
  if (from < html.length) blocks.push(html.slice(from));
  return blocks;
}

/** A block that is made of like items: a list, notes, a table of rows, a quotation of paragraphs, a paragraph of sentences. */
export interface OpenedBlock {
  readonly items: readonly string[];
  /**
   * The block with some of its items alone, complete in itself: a list goes on counting, a table has its heads again.
   *
   * @param from 0-based
   * @param to the first that is left out
   */
  readonly slice: (from: number, to: number) => string;
}

/** A tag, or the end of a sentence. */
const TAG_OR_END = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[.!?؟…]["»)]*\s+/g;

/**
 * The sentences of a paragraph, which joined are the same text again. None ends within an element: what is bold stays so.
 *
 * @example splitSentences('جاء الوفد. <b>من؟ لا</b> ندري.') // ['جاء الوفد. ', '<b>من؟ لا</b> ندري.']
 */
function splitSentences(html: string): readonly string[] {
  const sentences: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: found, 1: slash, 2: name, index } of html.matchAll(TAG_OR_END)) {
    if (name !== undefined && !voids.has(name)) depth += slash === '/' ? -1 : 1;
    if (name !== undefined || depth > 0) continue;
    const to = index + found.length;
    sentences.push(html.slice(from, to));
    from = to;
  }
  return from < html.length ? [...sentences, html.slice(from)] : sentences;
}

/** How a block begins and ends, and how what stands between is told apart. */
interface BlockShape {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly split: (html: string) => readonly string[];
}

const shapes: readonly BlockShape[] = [
  {
    opening: /^(?:<section\b[^>]*>\n)?<[ou]l\b[^>]*>\n/,
    closing: /<\/[ou]l>\n(?:<\/section>\n)?$/,
    split: splitBlocks,
  },
  {
    opening: /^<div class="table"[^>]*>\n<table>\n<thead>[^]*?<\/thead>\n<tbody>\n/,
    closing: /<\/tbody>\n<\/table>\n<\/div>\n$/,
    split: splitBlocks,
  },
  { opening: /^<blockquote>\n/, closing: /<\/blockquote>\n$/, split: splitBlocks },
  { opening: /^<p\b[^>]*>/, closing: /<\/p>\n?$/, split: splitSentences },
];

/** Opens one block of {@link splitBlocks}; null where it has no items to tell apart. */
export function openBlock(html: string): OpenedBlock | null {
  for (const { opening, closing, split } of shapes) {
    const before = opening.exec(html)?.[0];
    const after = closing.exec(html)?.[0];
    if (before === undefined || after === undefined) continue;
    const items = split(html.slice(before.length, html.length - after.length));
    return {
      items,
      slice: (from, to) => `${countFrom(before, from)}${items.slice(from, to).join('')}${after}`,
    };
  }
  return null;
}

/** The opening of a list that begins after so many items of it. */
function countFrom(opening: string, skipped: number): string {
  if (skipped === 0) return opening;
  return opening.replace(/<ol(?: start="(\d+)")?/, (_list, start = '1') => `<ol start="${Number(start) + skipped}"`);
}
