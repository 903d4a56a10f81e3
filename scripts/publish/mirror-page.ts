import { searchLabelsFor } from '../labels/search-labels.ts';

/** Addresses in attributes that layouts print. */
const attributes = /([ \n](?:href|src|action|poster)=")([^"]*)(")/g;
const sourceSets = /([ \n]srcset=")([^"]*)(")/g;
const refreshes = /(<meta http-equiv="refresh" content="\d+; ?url=)([^"]*)(")/g;
/** What needs a server: scripts that are modules, and fetching ahead, which browsers refuse files. */
const served =
  /<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>\n?|<link rel="(?:preload|modulepreload|manifest|prefetch)"[^>]*>\n?/g;

/** Fields that only a server answers and how to fill them, and the sentence that would blame the reader's browser for that. */
const searching = /<(form|details)\b[^>]*\bclass="search-(?:form|tips)\b[^>]*>.*?<\/\1>\n?/gs;
const searchNotices = ['ar', 'en'].map(searchLabelsFor);

/**
 * A page that opens from a disk: its addresses relative and ending in a file, its scripts and search field taken
 * out, and what readers without scripts are told, told to all.
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
  return searchNotices
    .reduce((page, { needsScript, needsServer }) => page.replace(needsScript, needsServer), html)
    .replace(served, '')
    .replace(searching, '')
    .replace(attributes, (_, before: string, address: string, after: string) => before + toRelative(address) + after)
    .replace(sourceSets, (_, before: string, set: string, after: string) => before + toRelativeSet(set) + after)
    .replace(refreshes, (_, before: string, address: string, after: string) => before + toRelative(address) + after)
    .replace(/<(\/?)noscript>/g, '<$1div>')
    .replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, policy);
}

/** Files have no origin, so that `'self'` matches none of them (CSP Level 3 §6.7.2.8). Nothing runs. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39; file:; img-src &#39;self&#39; file:; font-src &#39;self&#39; file:; form-action &#39;self&#39; file:; base-uri &#39;none&#39;">';
