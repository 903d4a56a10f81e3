import type { CalendarDay } from '../../../assets/shared/arabic/umm-al-qura.ts';
import { hasHijri, toHijri } from '../../../assets/shared/arabic/umm-al-qura.ts';

const dayMs = 86_400_000;
/** Mean length of a Hijri year in days. */
const meanYear = 354.367;
const meanMonth = 29.5306;
/** 14 March 1937, 1 Muharram 1356: the first day that the table of Umm al-Qura knows. */
const firstDay = Date.UTC(1937, 2, 14);

/**
 * The Gregorian day of a Hijri one, by the Umm al-Qura calendar; undefined where there is no such day or the table
 * doesn't reach it.
 *
 * @example fromHijri({ year: 1442, month: 7, day: 17 }) // { year: 2021, month: 3, day: 1 }
 */
export function fromHijri({ year, month, day }: CalendarDay): CalendarDay | undefined {
  const guess = firstDay + Math.round((year - 1356) * meanYear + (month - 1) * meanMonth + day - 1) * dayMs;
  for (let step = -4; step <= 4; step += 1) {
    const moment = new Date(guess + step * dayMs);
    const date = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
    if (!hasHijri(date)) continue;
    const hijri = toHijri(date);
    if (hijri.year === year && hijri.month === month && hijri.day === day) return date;
  }
  return undefined;
}
