import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { toZonedTime } from '../../dates/zoned-time.ts';
import type { BodyPart } from '../../markdown/body.ts';
import type { ArticleTimes } from './article-times.ts';

/** Coverage to which nobody adds any more has come to its end, whether or not somebody said so. Milliseconds. */
const silence = 24 * 60 * 60 * 1000;

/** When live coverage comes to its end: when its editor says, else a day after its last entry. */
export function toCoverageEnd(
  { ended, date }: ArticleTimes,
  parts: readonly BodyPart[],
  zone: string,
): ZonedTime | undefined {
  if (ended !== undefined || date === undefined) return ended;
  const times = parts.flatMap((part) => (part.type === 'entry' ? part.time.epoch : []));
  return toZonedTime(Math.max(date.epoch, ...times) + silence, zone);
}
