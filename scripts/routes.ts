/**
 * Every address of the site. Paths are site-relative, percent-decoded, start with `/` and, for pages, end with `/`.
 * {@link createAddresses} turns them into what stands in links.
 */

/** A page of a list: 0 is its front; older pages are numbered from the oldest, 1, so that they never shift. */
function toListPage(base: string, page: number): string {
  return page === 0 ? base : `${base}page/${page}/`;
}

const padded = (n: number): string => String(n).padStart(2, '0');

export const routes = {
  home: (): string => '/',
  article: (slug: string): string => `/articles/${slug}/`,
  section: (slug: string, page = 0): string => toListPage(`/sections/${slug}/`, page),
  tag: (slug: string, page = 0): string => toListPage(`/tags/${slug}/`, page),
  tagIndex: (): string => '/tags/',
  author: (slug: string, page = 0): string => toListPage(`/authors/${slug}/`, page),
  authorIndex: (): string => '/authors/',
  series: (slug: string): string => `/series/${slug}/`,
  seriesIndex: (): string => '/series/',
  archiveIndex: (): string => '/archive/',
  year: (year: number): string => `/archive/${year}/`,
  month: (year: number, month: number, page = 0): string => toListPage(`/archive/${year}/${padded(month)}/`, page),
  day: (year: number, month: number, day: number): string => `/archive/${year}/${padded(month)}/${padded(day)}/`,
  corrections: (page = 0): string => toListPage('/corrections/', page),
  search: (): string => '/search/',
  /** What the reader saved and read, known to the device alone. */
  saved: (): string => '/saved/',
  /** The text-only edition: its front, and an article's pages in it, the first without a number. */
  liteHome: (): string => '/lite/',
  lite: (slug: string, part = 1): string => (part === 1 ? `/lite/${slug}/` : `/lite/${slug}/${part}/`),
  /** A short address that never changes, of letters and digits alone: an Arabic one is six times as long when it is sent. */
  short: (id: string): string => `/a/${id}/`,
  /** The policy that writes itself, with what the newsroom files as the page `privacy`; its English twin is below it. */
  privacy: (lang: 'ar' | 'en' = 'ar'): string => (lang === 'ar' ? '/privacy/' : '/privacy/en/'),
  page: (slug: string): string => `/${slug}/`,
  notFound: (): string => '/404.html',
  rss: (base: string): string => `${base}feed.xml`,
  atom: (base: string): string => `${base}atom.xml`,
  jsonFeed: (base: string): string => `${base}feed.json`,
  sitemapIndex: (): string => '/sitemap.xml',
  sitemap: (name: string): string => `/sitemaps/${name}.xml`,
  newsSitemap: (): string => '/news-sitemap.xml',
  robots: (): string => '/robots.txt',
  headers: (): string => '/_headers',
  asset: (file: string): string => `/assets/${file}`,
  media: (file: string): string => `/media/${file}`,
  manifest: (): string => '/manifest.webmanifest',
  /** The service worker; it serves what lies beside and below it. */
  worker: (): string => '/sw.js',
  /** The web editor, where a newspaper has it. */
  editor: (file = ''): string => `/admin/${file}`,
  /** Shown by the writer's own server alone. */
  specimen: (): string => '/specimen/',
  searchIndex: (): string => '/pagefind/',
} as const;

/** The file below the output folder that serves a path: `/tags/` is `tags/index.html`. */
export function toOutputFile(path: string): string {
  const file = path.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/**
 * The file that answers at an old address, whatever form that has: a browser would save what ends in `.php`, or in
 * nothing, as a download.
 *
 * @example toRedirectFile('/story.php') // 'story.php/index.html'
 */
export function toRedirectFile(path: string): string {
  return /(?:\/|\.html?)$/i.test(path) ? toOutputFile(path) : toOutputFile(`${path}/`);
}

/** Turns site-relative paths into what stands in links. */
export interface Addresses {
  /** With the site's path prefix: what stands in an `href`, with letters of every script as they are (RFC 3987). */
  readonly toHref: (path: string) => string;
  /** With the site's path prefix, percent-encoded as a browser sends it: what servers compare. */
  readonly toRequestPath: (path: string) => string;
  /** With scheme and host too, percent-encoded: what stands in feeds and for robots. */
  readonly toAbsoluteUrl: (path: string) => string;
}

/** All but what a path of an IRI may hold: letters of every script, and RFC 3986's `pchar` and slash. */
const UNFREE = /[^\p{L}\p{M}\p{N}\-._~/!$&'()*+,;=:@]+/gu;

/**
 * Addresses of one site. Browsers encode letters on the way; written out, an Arabic one is six characters, and a page
 * holds hundreds.
 *
 * @param siteUrl the newspaper's address with a trailing slash
 * @example createAddresses('https://example.org/repo/').toHref('/tags/إدلب/') // '/repo/tags/إدلب/'
 * @example createAddresses('https://example.org/').toRequestPath('/tags/إدلب/') // '/tags/%D8%A5%D8%AF%D9%84%D8%A8/'
 */
export function createAddresses(siteUrl: string): Addresses {
  const prefix = new URL(siteUrl).pathname;
  const encode = (path: string): string => encodeURI(path.slice(1));
  return {
    toHref: (path) => prefix + path.slice(1).replace(UNFREE, encodeURIComponent),
    toRequestPath: (path) => prefix + encode(path),
    toAbsoluteUrl: (path) => siteUrl + encode(path),
  };
}
