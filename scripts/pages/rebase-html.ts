/** Attributes of rendered Markdown that hold an address of this site; the renderer always writes them so. */
const INSIDE_ADDRESS = / (href|src)="\/(?!\/)/g;

/**
 * Puts the site's path prefix, or its whole address, before the root-relative links of rendered Markdown.
 *
 * @param base with a trailing slash
 * @example rebaseHtml('<a href="/about/">', 'https://example.org/repo/') // '<a href="https://example.org/repo/about/">'
 */
export function rebaseHtml(html: string, base: string): string {
  return base === '/' ? html : html.replace(INSIDE_ADDRESS, (_match, attribute: string) => ` ${attribute}="${base}`);
}
