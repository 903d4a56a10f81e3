import type { ZonedTime } from '../../assets/shared/dates.ts';
import { yearsBetween } from '../content/articles/moments.ts';
import type { Newsroom } from '../content/newsroom.ts';

/**
 * Whole years that have passed since a moment. Where each year of the archive is a part of its own, they are counted to
 * the start of this year, so that a part changes by itself once a year and not on every day.
 */
export function yearsSince(moment: ZonedTime, { now, site }: Pick<Newsroom, 'now' | 'site'>): number {
  return yearsBetween(moment, site.archive.parts === 'year' ? { ...now, month: 1, day: 1 } : now);
}
