/**
 * First parts of addresses that the site gives itself, and names of its own files: no page may have one.
 * Compared in lower case.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  '_headers',
  '_hosts',
  '_redirects',
  '404',
  '404.html',
  'a',
  'admin',
  'archive',
  'articles',
  'assets',
  'atom.xml',
  'authors',
  'corrections',
  'favicon.ico',
  'feed.json',
  'feed.xml',
  'feeds',
  'index',
  'index.html',
  'lite',
  'manifest.webmanifest',
  'media',
  'news-sitemap.xml',
  'page',
  'pagefind',
  'robots.txt',
  'saved',
  'search',
  'sections',
  'series',
  'sha256sums',
  'sitemap.xml',
  'sitemaps',
  'specimen',
  'sw.js',
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
