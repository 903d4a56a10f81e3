import type { DigitPolicy } from './digits.ts';
import type { CountedNoun } from './plural.ts';
import { formatCount } from './plural.ts';
import { timeNouns } from './time-nouns.ts';

interface Unit {
  readonly seconds: number;
  /** After a preposition: one is the bare noun, two is in the oblique case. */
  readonly arabic: CountedNoun;
  readonly english: string;
}

const units: readonly Unit[] = [
  { seconds: 31_557_600, arabic: { ...timeNouns.year, one: 'سنة', two: 'سنتين' }, english: 'year' },
  { seconds: 2_629_800, arabic: { ...timeNouns.month, one: 'شهر', two: 'شهرين' }, english: 'month' },
  { seconds: 604_800, arabic: { ...timeNouns.week, one: 'أسبوع', two: 'أسبوعين' }, english: 'week' },
  { seconds: 86_400, arabic: { ...timeNouns.day, one: 'يوم', two: 'يومين' }, english: 'day' },
  { seconds: 3600, arabic: { ...timeNouns.hour, one: 'ساعة', two: 'ساعتين' }, english: 'hour' },
  { seconds: 60, arabic: { ...timeNouns.minute, one: 'دقيقة', two: 'دقيقتين' }, english: 'minute' },
];

/** What {@link formatRelative} needs of the site's date policy. */
export interface RelativePolicy {
  readonly digits: DigitPolicy;
  readonly lang?: 'ar' | 'en';
}

/**
 * How long ago, or how far ahead, in the largest unit that is full; less than a minute is «الآن». For the browser
 * only, over the absolute time that the build printed, since a page may be read long after.
 *
 * @param then the moment, in milliseconds since 1970; so is `now`
 * @returns an empty text when either is no number
 * @example formatRelative(0, 7_200_000, { digits: 'latn' }) // 'قبل ساعتين'
 * @example formatRelative(0, 10_800_000, { digits: 'arab' }) // 'قبل ٣ ساعات'
 */
export function formatRelative(then: number, now: number, policy: RelativePolicy): string {
  const seconds = Math.abs(now - then) / 1000;
  if (!Number.isFinite(seconds)) return '';
  const isEnglish = policy.lang === 'en';
  const unit = units.find((candidate) => seconds >= candidate.seconds);
  if (unit === undefined) return isEnglish ? 'now' : 'الآن';
  const count = Math.floor(seconds / unit.seconds);
  if (!isEnglish) return `${then > now ? 'بعد' : 'قبل'} ${formatCount(count, unit.arabic, policy.digits)}`;
  const english = `${count} ${unit.english}${count === 1 ? '' : 's'}`;
  return then > now ? `in ${english}` : `${english} ago`;
}
