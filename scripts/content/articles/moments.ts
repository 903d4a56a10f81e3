import type { ZonedTime } from '../../../assets/shared/dates.ts';

/** Whether one moment comes before another, whatever zone either is shown in. */
export function isBefore(a: ZonedTime, b: ZonedTime): boolean {
  return a.epoch < b.epoch;
}

/** Whether both stand under one date of the calendar, each in the zone it is shown in. */
export function isSameDay(a: ZonedTime, b: ZonedTime): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/**
 * Whole years from one moment to a later one, by the calendar: 18 February 2021 to 17 February 2024 is 2.
 */
export function yearsBetween(from: ZonedTime, to: ZonedTime): number {
  const reached = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (reached ? 0 : 1);
}
