import { isEmbeddable } from '../../markdown/embed-hosts.ts';

/**
 * The page of an embed on a host that may be embedded: of a player's frame the page that a reader would open.
 *
 * @example toEmbedUrl('https://www.youtube.com/embed/abc?rel=0') // 'https://www.youtube.com/watch?v=abc'
 */
export function toEmbedUrl(written: string): string | undefined {
  const secure = written.trim().replace(/^(?:http:)?\/\//i, 'https://');
  if (!URL.canParse(secure)) return undefined;
  const url = new URL(secure);
  const video = /^\/(?:embed|shorts|v)\/([\w-]{6,})/.exec(url.pathname)?.[1];
  if (/(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname) && video !== undefined)
    return `https://www.youtube.com/watch?v=${video}`;
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (url.hostname === 'player.vimeo.com' && vimeo !== undefined) return `https://vimeo.com/${vimeo}`;
  const facebook =
    url.hostname.endsWith('facebook.com') && url.pathname.startsWith('/plugins/') ? url.searchParams.get('href') : null;
  if (facebook !== null && isEmbeddable(facebook)) return facebook;
  return isEmbeddable(url.href) ? url.href : undefined;
}
