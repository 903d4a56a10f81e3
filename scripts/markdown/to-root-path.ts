/**
 * A link into this site as the site writes its own: from its root, and with the slash that ends a page's address, so
 * that no reader is sent on and a copy of the site under another address leads nowhere else. Other links stay.
 *
 * @param href percent-encoded
 * @param siteUrl absolute, with a trailing slash
 * @example toRootPath('https://example.org/about#team', 'https://example.org/') // '/about/#team'
 */
export function toRootPath(href: string, siteUrl: string): string {
  const path = href.startsWith(siteUrl) ? href.slice(siteUrl.length - 1) : href === siteUrl.slice(0, -1) ? '/' : href;
  return /^\/(?!\/)/.test(path) ? path.replace(/^([^?#]*\/[^/?#.]+)(?=[?#]|$)/, '$1/') : path;
}
