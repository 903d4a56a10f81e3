/** An address that leads to another: site-relative, decoded. */
export interface HostRedirect {
  readonly from: string;
  readonly to: string;
}

/** What hosts are told of addresses at which no page stands. */
export interface HostMoves {
  readonly redirects: readonly HostRedirect[];
  readonly short: readonly HostRedirect[];
  /** Addresses that answer 410, with the page that stands there. */
  readonly gone: readonly string[];
}

export interface HostFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly text: string;
}

type ToRequestPath = (path: string) => string;

/**
 * The redirects in the formats of hosts that can answer 301 and 410 themselves: Netlify and Cloudflare Pages, nginx,
 * Caddy. Where a host reads none of them (GitHub Pages, S3, a folder), pages that refresh stand at the old addresses.
 *
 * Short links are told only to the host that the site names as its target: a large archive has many of them, and the
 * pages serve as well.
 *
 * @param toRequestPath puts the site's path prefix before a path and percent-encodes it
 * @param target `publish.target` of `site.yaml`
 */
export function toRedirectFiles(moves: HostMoves, toRequestPath: ToRequestPath, target = ''): readonly HostFile[] {
  const isFor = (host: string): boolean => target.toLowerCase().includes(host);
  const toMoves = (...hosts: readonly string[]): HostMoves => (hosts.some(isFor) ? moves : { ...moves, short: [] });
  const edge = toMoves('netlify', 'cloudflare');
  return [
    { path: '_redirects', text: renderEdgeRedirects(edge, toRequestPath, isFor) },
    { path: '_hosts/nginx.conf', text: renderNginx(toMoves('nginx'), toRequestPath) },
    { path: '_hosts/redirects.caddy', text: renderCaddy(toMoves('caddy'), toRequestPath) },
  ];
}

const toLines = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/**
 * `_redirects` of Netlify and Cloudflare Pages. Netlify looks for a file first unless the status has a `!`, which
 * Cloudflare doesn't know; Cloudflare compares encoded paths and counts every line.
 *
 * @see https://docs.netlify.com/routing/redirects/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
function renderEdgeRedirects(
  { redirects, short, gone }: HostMoves,
  toRequestPath: ToRequestPath,
  isFor: (host: string) => boolean,
): string {
  const force = isFor('netlify') ? '!' : '';
  const toForms = (path: string): readonly string[] => {
    const encoded = toRequestPath(path);
    const decoded = decodeURI(encoded);
    return isFor('cloudflare') || decoded === encoded || /\s/.test(decoded) ? [encoded] : [encoded, decoded];
  };
  return toLines([
    '# Old addresses of articles · العناوين القديمة للمواد',
    ...[...redirects, ...short].flatMap(({ from, to }) =>
      toForms(from).map((form) => `${form} ${toRequestPath(to)} 301${force}`),
    ),
    ...(force === '' ? [] : gone.flatMap((path) => toForms(path).map((form) => `${form} ${toRequestPath(path)} 410!`))),
  ]);
}

/** Longest key a default nginx takes is 64 bytes; an Arabic address has more. */
const NGINX_BUCKET = 1024;

/** @see https://nginx.org/en/docs/http/ngx_http_map_module.html */
function renderNginx({ redirects, short, gone }: HostMoves, toRequestPath: ToRequestPath): string {
  // nginx compares decoded paths, ignoring case, and would read $ in a target as a variable.
  const toKey = (path: string): string => `"${decodeURI(toRequestPath(path)).replaceAll('"', '\\"')}"`;
  const toTarget = (path: string): string => `"${toRequestPath(path).replaceAll('$', '%24')}"`;
  const moved = [...redirects, ...short];
  const count = moved.length + gone.length;
  return toLines([
    '# In http { }:    include _hosts/nginx.conf;',
    '# In server { }:',
    '#   if ($midad_moved) { return 301 $midad_moved; }',
    '#   if ($midad_gone) { return 410; }',
    '#   error_page 410 @midad_gone;',
    '#   location @midad_gone { try_files $uri $uri/index.html =410; }',
    `map_hash_bucket_size ${NGINX_BUCKET};`,
    `map_hash_max_size ${Math.max(2048, 4 * count)};`,
    'map $uri $midad_moved {',
    '  default "";',
    ...moved.map(({ from, to }) => `  ${toKey(from)} ${toTarget(to)};`),
    '}',
    'map $uri $midad_gone {',
    '  default "";',
    ...gone.map((path) => `  ${toKey(path)} 1;`),
    '}',
  ]);
}

/** @see https://caddyserver.com/docs/caddyfile/directives/map */
function renderCaddy({ redirects, short, gone }: HostMoves, toRequestPath: ToRequestPath): string {
  const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/[{}]/g, '\\$&')}"`;
  const toKey = (path: string): string => quote(decodeURI(toRequestPath(path)));
  return toLines([
    '# In the block of the site:    import _hosts/redirects.caddy',
    'map {path} {midad_moved} {',
    ...[...redirects, ...short].map(({ from, to }) => `\t${toKey(from)} ${quote(toRequestPath(to))}`),
    '\tdefault ""',
    '}',
    'map {path} {midad_gone} {',
    ...gone.map((path) => `\t${toKey(path)} gone`),
    '\tdefault ""',
    '}',
    '@midad_moved expression `{midad_moved} != ""`',
    'redir @midad_moved {midad_moved} 301',
    '@midad_gone expression `{midad_gone} == "gone"`',
    'handle @midad_gone {',
    '\tfile_server {',
    '\t\tstatus 410',
    '\t}',
    '}',
  ]);
}
