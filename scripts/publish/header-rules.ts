import type { Site } from '../content/site.ts';
import { toContentSecurityPolicy } from './content-security-policy.ts';
import { routes } from '../routes.ts';
import { toEditorPolicy } from './editor-policy.ts';
import { toOutsideOrigins } from './outside-origins.ts';

/** How long files of a kind may be kept, by where they stand. */
export interface CacheRule {
  /** Covers everything below it. */
  readonly folder: string;
  /** `Cache-Control` (RFC 9111). */
  readonly value: string;
}

/** A folder whose pages keep to another policy than the rest of the site. */
export interface PolicyRule {
  readonly folder: string;
  /** Content Security Policy (W3C CSP Level 3). */
  readonly policy: string;
}

export interface HeaderRules {
  /** The site's path, `/` or `/repo/`. */
  readonly prefix: string;
  /** Sent with every answer. */
  readonly security: Readonly<Record<string, string>>;
  /** What no rule covers: pages and feeds are asked for each time, and cost a 304 where nothing changed. */
  readonly defaultCache: string;
  readonly caches: readonly CacheRule[];
  readonly policies: readonly PolicyRule[];
}

/** Files whose names hold a hash of their bytes: kept for a year. */
const KEPT = 'public, max-age=31536000, immutable';
const ASKED = 'public, max-age=0, must-revalidate';
/** Downloads keep their names when their bytes change. */
const DAY = 'public, max-age=86400';

/** What is kept, by folders of the site. */
const keptFolders: readonly CacheRule[] = [
  { folder: 'assets/', value: KEPT },
  { folder: 'media/', value: DAY },
  { folder: 'pagefind/fragment/', value: KEPT },
  { folder: 'pagefind/index/', value: KEPT },
];

/** `Cache-Control` of one file, by its path below the site. */
export function toCacheControl(file: string): string {
  return keptFolders.find(({ folder }) => file.startsWith(folder))?.value ?? ASKED;
}

/** The headers of a site; those of `site.yaml` win over ours. */
export function toHeaderRules(site: Site): HeaderRules {
  const prefix = new URL(site.url).pathname;
  return {
    prefix,
    security: {
      'Content-Security-Policy': toContentSecurityPolicy(toOutsideOrigins(site)).header,
      // Hosts of repositories sign editors in with a window of their own, which tells the page that opened it.
      'Cross-Origin-Opener-Policy': site.editor?.signIn === undefined ? 'same-origin' : 'same-origin-allow-popups',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      ...(site.publish.listed ? {} : { 'X-Robots-Tag': 'noindex' }),
      ...site.publish.headers,
    },
    defaultCache: ASKED,
    caches: keptFolders.map(({ folder, value }) => ({ folder: `${prefix}${folder}`, value })),
    policies:
      site.editor === null
        ? []
        : [{ folder: `${prefix}${routes.editor().slice(1)}`, policy: toEditorPolicy(site.editor).header }],
  };
}
