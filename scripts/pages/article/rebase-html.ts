import { decodeFragment } from '../../publish/decode-fragment.ts';

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

/** Links from one place of a text to another. */
const FRAGMENT = / href="#([^"]*)/g;

/**
 * Makes links to a place of the same page lead to that page, for text that is read elsewhere.
 *
 * @param url of the page
 * @example rebaseFragments('<a href="#fn1">', 'https://example.org/a/') // '<a href="https://example.org/a/#fn1">'
 */
export function rebaseFragments(html: string, url: string): string {
  return resolveFragments(html, () => url);
}

/**
 * Makes links to a place of the same text lead to the page that holds the place, for text that stands on several.
 *
 * @param toPage address of the page that holds a place, empty for the page that is printed; asked with what stands after
 * `#`, percent-decoded
 */
export function resolveFragments(html: string, toPage: (fragment: string) => string): string {
  return html.replace(FRAGMENT, (_link, written: string) => ` href="${toPage(decodeFragment(written))}#${written}`);
}
