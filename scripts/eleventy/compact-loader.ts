import nunjucks from 'nunjucks';

/** Elements beside whose tags white space is nothing (HTML, §4, and `display: block` or less), `pre` and `textarea` left aside. */
const blocks =
  'address|article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|link|main|meta|nav|noscript|ol|option|p|picture|script|section|source|style|summary|table|tbody|td|template|tfoot|th|thead|title|tr|ul';

/**
 * Line ends that nobody sees: after a comment, after a tag of a block, and before one. What stands in a tag may be
 * printed by an expression, so a tag is known by its name.
 */
const idleLineEnds = new RegExp(
  String.raw`(?<=#\}|<\/?(?:${blocks})(?: [^<>]*)?>)\n+|\n+(?=<\/?(?:${blocks})[ >])`,
  'g',
);

/**
 * Reads layouts without the line ends that only whoever writes them needs: one byte in thirty of a page as it is sent.
 * They become comments rather than nothing, so that errors name the right line.
 */
export class CompactLoader extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    return { ...source, src: compactLayout(source.src) };
  }
}

/** The layout as {@link CompactLoader} gives it to Nunjucks. */
export function compactLayout(layout: string): string {
  return layout.replace(idleLineEnds, (ends) => `{#${ends}#}`);
}
