import type { Article } from '../../content/newsroom.ts';

/** A link of rendered Markdown to an article of this site; links hold no links. */
const ARTICLE_LINK = /<a href="\/articles\/([^"/?#]+)[^"]*"[^>]*>(.*?)<\/a>/gs;

/**
 * Prints links to articles that are not there, drafts and scheduled ones, as their text alone, so that nothing tells of
 * them before their time.
 *
 * @param published articles with a page, by slug
 * @example unlinkWithheld('<a href="/articles/draft/">هنا</a>', new Map()) // 'هنا'
 */
export function unlinkWithheld(html: string, published: ReadonlyMap<string, Article>): string {
  if (!html.includes('<a href="/articles/')) return html;
  return html.replace(ARTICLE_LINK, (link, slug: string, text: string) => (published.has(decode(slug)) ? link : text));
}

/**
 * Whether a path of the site leads to an article that is not there.
 *
 * @param published articles with a page, by slug
 */
export function isWithheld(path: string, published: ReadonlyMap<string, Article>): boolean {
  const slug = /^\/articles\/([^/?#]+)/.exec(path)?.[1];
  return slug !== undefined && !published.has(decode(slug));
}

/** Addresses in HTML are percent-encoded; one that is broken names no article. */
function decode(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return '';
  }
}
