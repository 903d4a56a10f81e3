import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { Article } from '../content/newsroom.ts';
import type { CardView } from './card-view.ts';
import type { PageContext } from './page-context.ts';
import { isBareDate } from './time-view.ts';

/** Milliseconds after which the day of something says more than its age. */
const FRESH = 86_400_000;

/** Whether an article is younger than a day, and filed with an hour: the age of a bare date nobody knows. */
export function isFresh({ date }: Article, now: ZonedTime): boolean {
  const age = now.epoch - date.epoch;
  return age >= 0 && age < FRESH && !isBareDate(date);
}

/**
 * The card of an article on a front, which changes with every build anyway: a fresh one names its moment, from which the
 * device tells its age («قبل ساعتين»). Elsewhere cards name the day alone, so that no page changes as time passes.
 */
export function toFrontCard(
  article: Article,
  { newsroom, toCard }: Pick<PageContext, 'newsroom' | 'toCard'>,
): CardView {
  const card = toCard(article);
  if (!isFresh(article, newsroom.now)) return card;
  return { ...card, fresh: true, time: { ...card.time, iso: article.date.iso } };
}
