import { sharedPolicy } from './content-security-policy.ts';
import type { HeaderRules } from './header-rules.ts';

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Cloudflare joins the values of two rules that cover one address,
 * so no header stands in two: pages keep these hosts' own `Cache-Control`, which asks each time too. Where a folder keeps
 * to another policy, the headers say what holds for both, and each page brings its whole policy with it.
 */
export function formatHeadersFile({ prefix, security, caches, policies }: HeaderRules): string {
  const shared = policies.length === 0 ? security : { ...security, 'Content-Security-Policy': sharedPolicy };
  const general = Object.entries(shared).map(([name, value]) => `  ${name}: ${value}`);
  const folders = caches.map(({ folder, value }) => `${folder}*\n  Cache-Control: ${value}`);
  return `${[[`${prefix}*`, ...general].join('\n'), ...folders].join('\n\n')}\n`;
}
