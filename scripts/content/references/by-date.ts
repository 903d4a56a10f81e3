import type { FiledArticle } from '../articles/parse-article.ts';

/** Orders the oldest first; one without a date is refused elsewhere. */
export function byDate({ times: { date: one } }: FiledArticle, { times: { date: other } }: FiledArticle): number {
  return (one?.epoch ?? 0) - (other?.epoch ?? 0);
}
