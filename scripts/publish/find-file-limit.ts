import type { Message } from '../problem.ts';
import { hostLimits } from './host-limits.ts';

/** A public host that counts files. */
interface FileLimit {
  readonly host: string;
  readonly files: number;
}

/**
 * Plans that count files, from the least on. Others bound the bytes of a site, as GitHub Pages does with 1 GB, or nothing.
 *
 * @see https://developers.cloudflare.com/pages/platform/limits/#files
 * @see https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
 */
const limits: readonly FileLimit[] = [
  { host: 'Cloudflare Pages (free)', files: hostLimits.cloudflare.files },
  { host: 'Cloudflare Pages (paid, PAGES_WRANGLER_MAJOR_VERSION=4)', files: 100_000 },
  { host: 'GitLab Pages', files: 200_000 },
];
/** A site this near to a limit will pass it before anybody looks again. */
const NEAR = 0.9;

/**
 * What a site's number of files means for where it can be published; null while every host takes it.
 *
 * @example findFileLimit(19_000)?.en // 'The site has 19000 files. At most 20000: Cloudflare Pages (free). …'
 */
export function findFileLimit(files: number): Message | null {
  const met = limits.filter((limit) => files >= limit.files * NEAR);
  if (met.length === 0) return null;
  const hosts = met.map(({ host, files: most }) => `${most}: ${host}`).join('; ');
  return {
    en: `The site has ${files} files. At most ${hosts}. Before it grows past that, choose a host that counts none: GitHub Pages up to 1 GB, Netlify, or a server of your own (npm run hosting).`,
    ar: `عدد ملفات الموقع: ${files}؛ وحدود المضيفين: ${hosts}. قبل تجاوزها انقله إلى مضيف لا يعد الملفات: ‏GitHub Pages حتى 1 غيغابايت، أو Netlify، أو خادم خاص (npm run hosting).`,
  };
}
