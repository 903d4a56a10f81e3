import type { MarkdownIt } from 'markdown-it';
import MarkdownParser from 'markdown-it';
import { dropUnseen } from './drop-unseen.ts';
import { emphasizeArabic } from './emphasize-arabic.ts';
import { frameTables } from './frame-tables.ts';
import { isolateDirections } from './isolate-directions.ts';
import { locateInline } from './locate-inline.ts';
import { markDirectives } from './mark-directives.ts';
import { printFootnotes } from './print-footnotes.ts';
import { readPlainBlocks } from './read-plain-blocks.ts';
import { setArabicTypography } from './set-arabic-typography.ts';

/**
 * The newspaper's Markdown: CommonMark with tables, footnotes and directives; raw HTML is shown as text, and an address
 * with a scheme is a link. Links that would run a script are sorted out by `checkLink`, which can name their place.
 * The source has LF line ends and no NUL already, so it is not looked through again.
 *
 * @param options.arabic whether the text is in the Arabic script and gets its typography and isolation
 */
export function createMarkdown(options: { readonly arabic: boolean }): MarkdownIt {
  const md = new MarkdownParser('commonmark', { html: false, xhtmlOut: false, linkify: true, maxNesting: 100 });
  md.enable('table');
  md.core.ruler.disable('normalize');
  md.inline.ruler.enable('linkify');
  md.validateLink = () => true;
  md.use(printFootnotes).use(markDirectives).use(locateInline).use(emphasizeArabic).use(readPlainBlocks);
  if (options.arabic) md.use(dropUnseen).use(setArabicTypography).use(isolateDirections);
  // Tables are named after their heads as printed.
  md.use(frameTables);
  return md;
}
