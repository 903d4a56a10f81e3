import {
  formatDate,
  formatDateTime,
  formatShortDate,
  formatTime,
  type DatePolicy,
  type ZonedTime,
} from '../../assets/shared/dates.ts';
import { readsEnglish } from '../labels/format-counted.ts';

/** `<time datetime="{iso}">{text}</time>` */
export interface TimeView {
  readonly iso: string;
  readonly text: string;
}

/** How each place of the site words a time. */
const formats = {
  date: formatDate,
  wholeDate: formatWholeDate,
  short: formatCardDate,
  breaking: formatBreakingTime,
  entry: formatEntryTime,
  day: formatEntryDay,
  hour: formatTime,
  dateTime: formatWholeDates,
} as const;

/** A card has room for one calendar: the site's first. */
function formatCardDate(time: ZonedTime, policy: DatePolicy): string {
  return formatShortDate(time, toOneCalendar(policy));
}

/** Over the entries of one day, which say their hour alone: «الأحد، 18 تشرين الأول 2026». */
function formatEntryDay(time: ZonedTime, policy: DatePolicy): string {
  return formatDate(time, toOneCalendar(policy));
}

function toOneCalendar(policy: DatePolicy): DatePolicy {
  return { ...policy, calendars: policy.calendars.slice(0, 1) };
}

/** The date where it may be broken over lines: between its calendars alone. */
function formatWholeDate(time: ZonedTime, policy: DatePolicy): string {
  return keepDatesWhole(formatDate(time, policy));
}

/** The whole date with its hour, which does not stand alone on a line. */
function formatWholeDates(time: ZonedTime, policy: DatePolicy): string {
  if (isBareDate(time)) return formatWholeDate(time, policy);
  return keepDatesWhole(formatDateTime(time, policy)).replace(/ (?=\S+$)/, '\u00A0');
}

/**
 * A date for print, whose lines break between weekday and calendars only: «19 تشرين الثاني 2026» is not torn apart.
 * The other spaces become U+00A0, which has no place in titles and feeds.
 */
function keepDatesWhole(date: string): string {
  return date.replace(/(?<![،,]) /g, '\u00A0');
}

/** An entry of live coverage is one of many of its day: «18 شباط 2021، 12:00». */
function formatEntryTime(time: ZonedTime, policy: DatePolicy): string {
  return `${formatCardDate(time, policy)}${policy.lang === 'en' ? ', ' : '، '}${formatTime(time, policy)}`;
}

/** Unlike on a card, the hour of what is breaking is said, for an hour is much there. */
function formatBreakingTime(time: ZonedTime, policy: DatePolicy): string {
  return isBareDate(time) ? formatCardDate(time, policy) : formatEntryTime(time, policy);
}

/** Midnight is what a bare date is read as, and no hour that anybody filed: it is not said. */
export function isBareDate({ hour, minute }: ZonedTime): boolean {
  return hour === 0 && minute === 0;
}

/** The site's date policy in the language of a page. */
export function toDatePolicy(policy: DatePolicy, lang: string): DatePolicy {
  return readsEnglish(lang) ? { ...policy, lang: 'en', digits: 'latn' } : policy;
}

/** `<time>` for a moment: machine-readable with offset, and worded by the site's policy. */
export function toTimeView(time: ZonedTime, format: keyof typeof formats, policy: DatePolicy): TimeView {
  return { iso: time.iso, text: formats[format](time, policy) };
}
