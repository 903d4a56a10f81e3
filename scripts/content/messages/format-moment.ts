import type { ZonedTime } from '../../../assets/shared/dates.ts';

/**
 * A moment as messages to editors write it: the form in which they file dates.
 *
 * @example formatMoment(time) // '2026-03-14 09:30'
 */
export function formatMoment(time: ZonedTime | undefined): string {
  return time === undefined ? '' : time.iso.slice(0, 16).replace('T', ' ');
}
