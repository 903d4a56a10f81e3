import type { HeaderRules } from './header-rules.ts';

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Cloudflare joins the values of two rules that cover one address,
 * so no header stands in two: pages keep these hosts' own `Cache-Control`, which asks each time too.
 */
export function formatHeadersFile({ prefix, security, caches }: HeaderRules): string {
  const general = Object.entries(security).map(([name, value]) => `  ${name}: ${value}`);
  const folders = caches.map(({ folder, value }) => `${folder}*\n  Cache-Control: ${value}`);
  return `${[[`${prefix}*`, ...general].join('\n'), ...folders].join('\n\n')}\n`;
}
