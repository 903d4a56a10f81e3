/**
 * Hosts whose pages may be embedded: a reader's click loads them, so the newsroom vouches for them. Their subdomains
 * count too.
 */
const embedHosts: readonly string[] = [
  'archive.org',
  'dailymotion.com',
  'datawrapper.de',
  'datawrapper.dwcdn.net',
  'facebook.com',
  'flourish.studio',
  'instagram.com',
  'media.un.org',
  'openstreetmap.org',
  'soundcloud.com',
  'spotify.com',
  'spreaker.com',
  't.me',
  'telegram.org',
  'threads.net',
  'tiktok.com',
  'twitter.com',
  'vimeo.com',
  'x.com',
  'youtu.be',
  'youtube.com',
  'youtube-nocookie.com',
];

/**
 * Whether an address is a web page of a host that may be embedded.
 *
 * @example isEmbeddable('https://www.youtube.com/watch?v=x') // true
 * @example isEmbeddable('https://youtube.com.example.org/') // false
 */
export function isEmbeddable(url: string): boolean {
  if (!/^https:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { hostname, username } = new URL(url);
  return username === '' && embedHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
