import type { Message } from '../problem.ts';

/** What a host takes; left out where it sets no limit. */
interface HostLimits {
  readonly files?: number;
  readonly fileBytes?: number;
  readonly siteBytes?: number;
  /** Lines of `_redirects` that name an address. */
  readonly redirects?: number;
}

const MB = 1024 * 1024;

/**
 * Limits of free plans.
 *
 * @see https://developers.cloudflare.com/pages/platform/limits/
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
 */
export const hostLimits = {
  'github-pages': { siteBytes: 1024 * MB, fileBytes: 100 * MB },
  netlify: {},
  cloudflare: { files: 20_000, fileBytes: 25 * MB, redirects: 2_000 },
  s3: {},
  server: {},
} as const satisfies Readonly<Record<string, HostLimits>>;

export type Host = keyof typeof hostLimits;

/**
 * What a host would refuse of a site.
 *
 * @param sizes bytes of every file by its path
 * @param redirects text of the `_redirects` file; empty where there is none
 */
export function findExcess(host: Host, sizes: ReadonlyMap<string, number>, redirects: string): readonly Message[] {
  const limits: HostLimits = hostLimits[host];
  const found: Message[] = [];
  const compare = (name: Message, is: number, limit: number | undefined): void => {
    if (limit === undefined || is <= limit) return;
    found.push({
      en: `${name.en}: ${is}, and ${host} takes ${limit}.`,
      ar: `${name.ar}: ${is}، وحدّ ${host} هو ${limit}.`,
    });
  };
  compare({ en: 'Files', ar: 'عدد الملفات' }, sizes.size, limits.files);
  compare(
    { en: 'Bytes of the site', ar: 'حجم الموقع' },
    [...sizes.values()].reduce((a, b) => a + b, 0),
    limits.siteBytes,
  );
  for (const [file, bytes] of sizes) {
    compare({ en: `Bytes of ${file}`, ar: `حجم الملف ${file}` }, bytes, limits.fileBytes);
  }
  const lines = redirects.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
  compare({ en: 'Redirects', ar: 'عدد التحويلات' }, lines, limits.redirects);
  return found;
}
