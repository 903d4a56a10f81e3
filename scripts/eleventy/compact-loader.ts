import nunjucks from 'nunjucks';

/** Blocks beside whose tags white space is nothing (HTML, §15.3: `display: block` or `none`), and which hold other blocks. */
const frames =
  'article|aside|body|details|div|dl|fieldset|footer|form|head|header|html|link|main|meta|nav|noscript|ol|picture|script|section|source|style|table|tbody|template|thead|title|tr|ul';

/** The same of blocks that hold words, or end with them on the same line. */
const lines = 'blockquote|dd|dt|figcaption|figure|h[1-6]|legend|li|option|p|summary|td|th';

/**
 * Line ends that nobody sees: after a comment, after a tag of a block, and before one. Those after words stay, for
 * whoever takes the text of a page without its tags.
 */
const idleLineEnds = new RegExp(
  String.raw`(?<=#\}|<(?:${frames}|${lines})(?: [^<>]*)?>|</(?:${frames})>)\n+|(?<!</(?:${lines})>)\n+(?=</?(?:${frames}|${lines})[ >])`,
  'g',
);

/**
 * Reads layouts without the line ends that only whoever writes them needs: thirty bytes of a page as it is sent.
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
