import type { Problem } from '../../problem.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { breakingForLong } from '../messages/messages.ts';
import { isBefore } from '../articles/moments.ts';
import type { Newsroom } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';

/** What is still «عاجل» after three days is news no longer, and the strip is believed no longer; in milliseconds. */
const longest = 3 * 24 * 3_600_000;

/** Warns of articles that stand in the strip «عاجل» for longer than what is breaking can be. */
export function checkBreaking(articles: readonly FiledArticle[], now: Newsroom['now']): readonly Problem[] {
  return articles.flatMap(({ file, times: { date, breaking }, locate }) => {
    if (date === undefined || breaking === undefined || !isBefore(now, breaking)) return [];
    if (breaking.epoch - date.epoch <= longest) return [];
    const message = breakingForLong(formatMoment(breaking));
    return [{ severity: 'warning', rule: 'long-breaking', file, ...locate(['breaking']), message }];
  });
}
