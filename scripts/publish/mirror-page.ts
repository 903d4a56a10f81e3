/** Addresses in attributes that layouts print. */
const attributes = /([ \n](?:href|src|action|poster)=")([^"]*)(")/g;
const sourceSets = /([ \n]srcset=")([^"]*)(")/g;
const refreshes = /(<meta http-equiv="refresh" content="\d+; ?url=)([^"]*)(")/g;
/** What needs a server: scripts that are modules, and fetching ahead, which browsers refuse files. */
const served =
  /<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>\n?|<link rel="(?:preload|modulepreload|manifest|prefetch)"[^>]*>\n?/g;

/**
 * A page that opens from a disk: its addresses relative and ending in a file, its scripts taken out, and what readers
 * without scripts are told, told to all.
 *
 * @param file path of the page below the site, with forward slashes
 * @param prefix the site's path, `/` or `/repo/`
 */
export function toMirrorPage(html: string, file: string, prefix: string): string {
  const depth = file.split('/').length - 1;
  const toRelative = (address: string): string => {
    if (!address.startsWith(prefix) || address.startsWith('//')) return address;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(prefix.length)) ?? [];
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return `${'../'.repeat(depth)}${target}${rest}`;
  };
  const toRelativeSet = (set: string): string =>
    set
      .split(/,\s+/)
      .map((candidate) => candidate.replace(/^\S+/, toRelative))
      .join(', ');
  return html
    .replace(served, '')
    .replace(attributes, (_, before: string, address: string, after: string) => before + toRelative(address) + after)
    .replace(sourceSets, (_, before: string, set: string, after: string) => before + toRelativeSet(set) + after)
    .replace(refreshes, (_, before: string, address: string, after: string) => before + toRelative(address) + after)
    .replace(/<(\/?)noscript>/g, '<$1div>')
    .replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, policy);
}

/** Files have no origin, so that `'self'` matches none of them (CSP Level 3 §6.7.2.8). Nothing runs. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39; file:; img-src &#39;self&#39; file:; font-src &#39;self&#39; file:; form-action &#39;self&#39; file:; base-uri &#39;none&#39;">';
