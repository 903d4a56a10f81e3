import type { Feed, FeedEntry, RenderedEntry } from './feed.ts';

/** An item of JSON Feed 1.1, serialised. */
export function renderJsonItem(entry: FeedEntry): string {
  return JSON.stringify({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    image: entry.image ?? undefined,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors.map(({ name, url }) => ({ name, url: url ?? undefined })),
    tags: entry.categories,
    language: entry.lang,
  });
}

/**
 * JSON Feed 1.1 from items already serialised.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function renderJsonFeed(feed: Feed, entries: readonly RenderedEntry[]): string {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.url,
    feed_url: feed.jsonUrl,
    icon: feed.icon,
    language: feed.lang,
    authors: [{ name: feed.publisher, url: feed.url }],
  });
  return `${head.slice(0, -1)},"items":[${entries.map((entry) => entry.json).join(',\n')}]}\n`;
}
