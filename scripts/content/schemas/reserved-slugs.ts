/** Names of the site's own files at its root. Compared in lower case. */
export const siteFiles: ReadonlySet<string> = new Set([
  '_headers',
  '_redirects',
  '404.html',
  'atom.xml',
  'favicon.ico',
  'feed.json',
  'feed.xml',
  'index.html',
  'manifest.webmanifest',
  'news-sitemap.xml',
  'robots.txt',
  'sha256sums',
  'sitemap.xml',
  'sw.js',
]);

/**
 * First parts of addresses that the site gives itself, and names of its own files: no page may have one.
 * Compared in lower case.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...siteFiles,
  '_hosts',
  '404',
  'a',
  'admin',
  'archive',
  'articles',
  'assets',
  'authors',
  'corrections',
  'feeds',
  'index',
  'lite',
  'media',
  'page',
  'pagefind',
  'saved',
  'search',
  'sections',
  'series',
  'sitemaps',
  'specimen',
  'tags',
  'well-known',
]);

/**
 * The same for articles, which have a folder of their own: `a`, the folder of short links, is no name that a reader
 * could take for a page of the site's.
 */
export const reservedForArticles: ReadonlySet<string> = new Set([...reservedSlugs].filter((slug) => slug !== 'a'));

/** Names that the site uses below each list of articles: its further pages and its feeds. */
export const reservedBelowLists: ReadonlySet<string> = new Set([
  'atom.xml',
  'feed.json',
  'feed.xml',
  'index',
  'index.html',
  'page',
]);
