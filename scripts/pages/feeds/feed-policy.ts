import type { Article } from '../../content/newsroom.ts';

/** From this many tags on, only tags that somebody may follow get feeds. */
const MANY_TAGS = 2_000;
/** Articles that make a tag worth following on such a site. */
const WORTH_FOLLOWING = 10;

/** Whether a tag's page says nothing that its one article does not. */
export function isThin(articles: readonly Article[]): boolean {
  return articles.length < 2;
}

/**
 * Whether a tag has feeds of its own. Every tag has, until the archive is so large that three more files a tag would
 * push a site over the file limits of public hosts (20,000 on Cloudflare Pages) for feeds that nobody reads.
 */
export function hasFeeds(articles: readonly Article[], tagsOfSite: number): boolean {
  return tagsOfSite < MANY_TAGS || articles.length >= WORTH_FOLLOWING;
}
