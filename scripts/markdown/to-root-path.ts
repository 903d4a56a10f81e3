/**
 * A link into this site as the site writes its own: from its root, and with the slash that ends a page's address, so
 * that no reader is sent on and a copy of the site under another address leads nowhere else. `http` and `https` are one. Other links stay.
 *
 * @param href percent-encoded
 * @param siteUrl absolute, with a trailing slash
 * @example toRootPath('https://example.org/about#team', 'https://example.org/') // '/about/#team'
 */
export function toRootPath(href: string, siteUrl: string): string {
  const site = siteUrl.replace(/^https?:/, '');
  const whole = href.replace(/^https?:(?=\/\/)/, '');
  const path = whole.startsWith(site) ? whole.slice(site.length - 1) : `${whole}/` === site ? '/' : href;
  return /^\/(?!\/)/.test(path) ? path.replace(/^([^?#]*\/[^/?#.]+)(?=[?#]|$)/, '$1/') : path;
}
