import type { DigitPolicy } from './arabic/digits.ts';
import type { CalendarDay } from './arabic/umm-al-qura.ts';
import type { MonthNames } from './arabic/month-names.ts';
import { formatDigits } from './arabic/digits.ts';
import {
  algerianMonths,
  arabicWeekdays,
  egyptianMonths,
  englishHijriMonths,
  englishMonths,
  englishWeekdays,
  hijriMonths,
  levantineMonths,
  moroccanMonths,
} from './arabic/month-names.ts';
import { hasHijri, toHijri } from './arabic/umm-al-qura.ts';

export { formatRelative } from './arabic/relative-time.ts';
export { toHijri } from './arabic/umm-al-qura.ts';

/** A moment as the clocks of the site's zone show it. */
export interface ZonedTime {
  /** Milliseconds since 1970. */
  readonly epoch: number;
  /** ISO 8601 with the zone's offset at that moment: `2021-02-18T12:00:00+02:00`. */
  readonly iso: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/** Which names the months have; `dual` prints the Levantine and the Egyptian one. */
export type Region = 'levant' | 'egypt' | 'maghreb-ma' | 'maghreb-dz' | 'gulf' | 'dual';

/** Every region, for settings to choose from. */
export const regions: readonly Region[] = ['levant', 'egypt', 'maghreb-ma', 'maghreb-dz', 'gulf', 'dual'];

/** Calendars by their Unicode (BCP 47 `ca`) names. */
export type Calendar = 'gregory' | 'islamic-umalqura';

/** Every calendar, for settings to choose from. */
export const calendars: readonly Calendar[] = ['gregory', 'islamic-umalqura'];

/** How a site prints dates. */
export interface DatePolicy {
  readonly region: Region;
  readonly digits: DigitPolicy;
  /** In the order in which they are printed. */
  readonly calendars: readonly Calendar[];
  /** Days to add to the Hijri date, −1 to 1. */
  readonly hijriAdjustment?: number;
  /** Language of the page; English pages always have 0–9. Default: Arabic. */
  readonly lang?: 'ar' | 'en';
}

const monthNames: Readonly<Record<Region, MonthNames>> = {
  levant: levantineMonths,
  egypt: egyptianMonths,
  'maghreb-ma': moroccanMonths,
  'maghreb-dz': algerianMonths,
  gulf: egyptianMonths,
  dual: /* @__PURE__ */ toDual(levantineMonths, egyptianMonths),
};

/**
 * The date with its weekday, in each of the site's calendars.
 *
 * @example formatDate(time, policy) // 'الخميس، 18 شباط 2021'
 * @example formatDate(time, { ...policy, calendars }) // 'الخميس، 18 شباط 2021، 6 رجب 1442 هـ'
 */
export function formatDate(time: ZonedTime, policy: DatePolicy): string {
  return `${nameWeekday(time.weekday, policy)}${separator(policy)}${formatDays(time, policy, policy.calendars)}`;
}

/**
 * The date without its weekday, the Gregorian one first.
 *
 * @example formatShortDate(time, policy) // '18 شباط 2021'
 */
export function formatShortDate(time: ZonedTime, policy: DatePolicy): string {
  return formatDays(time, policy, [...policy.calendars].sort());
}

/** The time of day on a clock of 24 hours: «09:05», in the site's digits. */
export function formatTime(time: ZonedTime, policy: DatePolicy): string {
  return toDigits(`${twoDigits(time.hour)}:${twoDigits(time.minute)}`, policy);
}

/**
 * {@link formatDate} and {@link formatTime}.
 *
 * @example formatDateTime(time, policy) // 'الخميس، 18 شباط 2021، 12:00'
 */
export function formatDateTime(time: ZonedTime, policy: DatePolicy): string {
  return `${formatDate(time, policy)}${separator(policy)}${formatTime(time, policy)}`;
}

/**
 * A Gregorian month of a year, for the archive.
 *
 * @param month 1 to 12
 * @example formatMonth(2021, 2, policy) // 'شباط 2021'
 */
export function formatMonth(year: number, month: number, policy: DatePolicy): string {
  return toDigits(`${gregorianMonth(month, policy)} ${year}`, policy);
}

/** A Gregorian month by its name alone, among others of its year: «تشرين الثاني». */
export function formatMonthName(month: number, policy: DatePolicy): string {
  return gregorianMonth(month, policy);
}

/**
 * A Gregorian day among others of its month.
 *
 * @example formatDayOfMonth(time, policy) // 'الخميس 18'
 */
export function formatDayOfMonth({ weekday, day }: ZonedTime, policy: DatePolicy): string {
  return toDigits(`${nameWeekday(weekday, policy)} ${day}`, policy);
}

/** A year in the site's digits, never grouped: «٢٠٢١». */
export function formatYear(year: number, policy: DatePolicy): string {
  return toDigits(String(year), policy);
}

/** The day in the given calendars; where the Hijri table ends, the Gregorian day stands alone. */
function formatDays(day: CalendarDay, policy: DatePolicy, wanted: readonly Calendar[]): string {
  const adjustment = policy.hijriAdjustment ?? 0;
  const known = wanted.filter((calendar) => calendar === 'gregory' || hasHijri(day, adjustment));
  const hijriFirst = known[0] === 'islamic-umalqura';
  const dates = known.map((calendar) =>
    calendar === 'gregory'
      ? formatGregorian(day, policy, hijriFirst)
      : formatHijri(toHijri(day, adjustment), isEnglish(policy)),
  );
  if (dates.length === 0) dates.push(formatGregorian(day, policy, false));
  return toDigits(dates.join(separator(policy)), policy);
}

/** After a Hijri date, the era must be said. */
function formatGregorian({ year, month, day }: CalendarDay, policy: DatePolicy, withEra: boolean): string {
  const date = `${day} ${gregorianMonth(month, policy)} ${year}`;
  if (!withEra) return date;
  return isEnglish(policy) ? `${date} CE` : `${date} م`;
}

function formatHijri({ year, month, day }: CalendarDay, english: boolean): string {
  return english
    ? `${day} ${englishHijriMonths[month - 1] ?? ''} ${year} AH`
    : `${day} ${hijriMonths[month - 1] ?? ''} ${year} هـ`;
}

function nameWeekday(weekday: number, policy: DatePolicy): string {
  return (isEnglish(policy) ? englishWeekdays : arabicWeekdays)[weekday - 1] ?? '';
}

function gregorianMonth(month: number, policy: DatePolicy): string {
  const name = (isEnglish(policy) ? englishMonths : monthsOf(policy.region))[month - 1];
  if (name === undefined) throw new RangeError(`A month is a number from 1 to 12, not ${month}.`);
  return name;
}

/** A region may come from settings that nobody checked. */
function monthsOf(region: Region): MonthNames {
  if (Object.hasOwn(monthNames, region)) return monthNames[region];
  throw new RangeError(`Unknown region "${region}"; known are ${regions.join(', ')}.`);
}

function toDual(first: MonthNames, second: MonthNames): MonthNames {
  const both = first.map((name, index) => `${name}/${second[index] ?? ''}`);
  // Mapping a tuple forgets its length, which is that of both.
  return both as unknown as MonthNames;
}

function isEnglish(policy: DatePolicy): boolean {
  return policy.lang === 'en';
}

function separator(policy: DatePolicy): string {
  return isEnglish(policy) ? ', ' : '، ';
}

function toDigits(text: string, policy: DatePolicy): string {
  return isEnglish(policy) ? text : formatDigits(text, policy.digits);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
