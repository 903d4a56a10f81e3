import path from 'node:path';

/** Types that servers do not know by a file's ending, by the ending of the address. */
export const ownTypes: readonly (readonly [ending: string, type: string])[] = [
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
];

const byExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.zip': 'application/zip',
  '.csv': 'text/csv; charset=utf-8',
};

/** The media type (IANA) of a file of the site, for stores that keep one with each file. */
export function toContentType(file: string): string {
  const own = ownTypes.find(([ending]) => `/${file}`.endsWith(ending));
  return own?.[1] ?? byExtension[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
