import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import type { Article } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import type { RankingView } from './home-views.ts';
import type { PageContext } from '../page-context.ts';
import { toTimeView } from '../time-view.ts';

/**
 * Articles in the order of their reading; null where there are none.
 *
 * @param isCounted whether the order is the snapshot's, whose time is then told
 */
export function toRankingView(
  articles: readonly Article[],
  isCounted: boolean,
  context: PageContext,
): RankingView | null {
  const { mostRead, site, dates } = context.newsroom;
  if (articles.length === 0) return null;
  return {
    title: labelsFor(site.lang).mostRead,
    taken: isCounted && mostRead !== undefined ? toTimeView(mostRead.taken, 'short', dates) : null,
    entries: articles.map((article, index) => ({
      rank: formatNumber(index + 1, dates.digits),
      card: context.toCard(article),
    })),
  };
}
