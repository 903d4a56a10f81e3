import { ownTypes } from './content-type.ts';
import type { HeaderRules } from './header-rules.ts';

/** What a plain server needs to know of a site. */
export interface ServedSite {
  /** Host name, such as `news.example.org`. */
  readonly host: string;
  readonly port: number;
  /** The folder on the server below which the site's path lies: the site is at `root` + its path. */
  readonly root: string;
  readonly rules: HeaderRules;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Both servers read `"…"` with `\` before what would end it. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * A server block for nginx 1.18 and later. Answers are compressed beforehand (`gzip_static`; `brotli_static` where its
 * module is there), so that a server under load reads files and nothing else.
 */
export function formatNginx({ host, port, root, rules }: ServedSite, brotli: boolean): string {
  const caches = rules.caches.map(({ folder, value }) => `    ~^${escapePattern(folder)} ${quote(value)};`);
  const typed = ownTypes.flatMap(([ending, type]) => [
    `    location ~ ${quote(`${escapePattern(ending)}$`)} {`,
    '        types { }',
    `        default_type ${quote(type)};`,
    '    }',
  ]);
  const policy = 'Content-Security-Policy';
  const { [policy]: general = '', ...others } = rules.security;
  const security = Object.entries(others).map(([name, value]) => `    add_header ${name} ${quote(value)} always;`);
  const policies = rules.policies.map((rule) => `    ~^${escapePattern(rule.folder)} ${quote(rule.policy)};`);
  return `${[
    `include ${quote(`${root}${rules.prefix}_hosts/nginx.conf`)};`,
    'map $uri $midad_cache {',
    `    default ${quote(rules.defaultCache)};`,
    ...caches,
    '}',
    'map $uri $midad_policy {',
    `    default ${quote(general)};`,
    ...policies,
    '}',
    'server {',
    `    listen ${port};`,
    `    listen [::]:${port};`,
    `    server_name ${host};`,
    `    root ${quote(root)};`,
    '    charset utf-8;',
    '    charset_types text/css text/plain text/xml application/javascript application/json image/svg+xml;',
    '    server_tokens off;',
    '    absolute_redirect off;',
    '    gzip_static on;',
    '    gzip_vary on;',
    ...(brotli ? ['    brotli_static on;'] : []),
    `    error_page 404 ${rules.prefix}404.html;`,
    '    error_page 410 @midad_gone;',
    '    if ($midad_moved) { return 301 $midad_moved; }',
    '    if ($midad_gone) { return 410; }',
    '    location @midad_gone { try_files $uri $uri/index.html =410; }',
    ...security,
    `    add_header ${policy} $midad_policy always;`,
    '    add_header Cache-Control $midad_cache always;',
    '    location ~ /(?:\\.|_hosts/|_headers$|_redirects$) { return 404; }',
    ...typed,
    '    location / { try_files $uri $uri/ =404; }',
    '}',
  ].join('\n')}\n`;
}

/** A Caddyfile for Caddy 2.6 and later, which fetches its certificate by itself at port 443. */
export function formatCaddy({ host, port, root, rules }: ServedSite): string {
  const general = [
    '    header {',
    ...Object.entries(rules.security).map(
      ([name, value]) => `        ${name === 'Content-Security-Policy' ? '?' : ''}${name} ${quote(value)}`,
    ),
    // The rules of a folder come first; this is for what they leave.
    `        ?Cache-Control ${quote(rules.defaultCache)}`,
    '        -Server',
    '    }',
  ];
  const caches = rules.caches.flatMap(({ folder, value }, i) => [
    `    @cached${i} path ${folder}*`,
    `    header @cached${i} Cache-Control ${quote(value)}`,
  ]);
  const policies = rules.policies.flatMap(({ folder, policy }, i) => [
    `    @policy${i} path ${folder}*`,
    `    header @policy${i} Content-Security-Policy ${quote(policy)}`,
  ]);
  const typed = ownTypes.flatMap(([ending, type], i) => [
    `    @typed${i} path *${ending}`,
    `    header @typed${i} Content-Type ${quote(type)}`,
  ]);
  return `${[
    `${port === 443 ? host : `http://${host}:${port}`} {`,
    `    root * ${quote(root)}`,
    '    @hidden path */.* */_hosts/* */_headers */_redirects',
    '    error @hidden 404',
    `    import ${quote(`${root}${rules.prefix}_hosts/redirects.caddy`)}`,
    ...general,
    ...caches,
    ...policies,
    ...typed,
    '    file_server {',
    '        precompressed br gzip',
    '    }',
    '    handle_errors {',
    ...general.map((line) => `    ${line}`),
    '        @missing expression {err.status_code} == 404',
    `        rewrite @missing ${rules.prefix}404.html`,
    '        file_server',
    '    }',
    '}',
  ].join('\n')}\n`;
}
