import { toAsciiDigits } from '../../assets/shared/arabic/digits.ts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { arabicWeekdays, englishWeekdays } from '../../assets/shared/arabic/month-names.ts';
import { monthNumber } from './month-number.ts';
import type { Message } from '../problem.ts';

/** What a clock on the wall and the calendar beside it show, with the offset from UTC when the text names one. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; absent when the text leaves the zone to the site. */
  readonly offset?: number;
}

export type WallTimeResult =
  { readonly ok: true; readonly time: WallTime } | { readonly ok: false; readonly message: Message };

type DayResult =
  | { readonly ok: true; readonly year: number; readonly month: number; readonly day: number }
  | { readonly ok: false; readonly message: Message };

/** Newspapers older than this are archives of another kind; a year below it is a slip of the keyboard. */
const firstYear = 1900;

const unwritten = /[\u200B-\u200F\u061C\u2060-\u2069\uFEFF]/g;
const hyphens = /[\u2010-\u2015\u2212]/g;
const timeOfDay = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`;
const offsetText = String.raw`(Z|[+-]\d{2}(?::?\d{2})?)`;
const halfText = String.raw`(\p{L}[\p{L}\p{M}.]{0,9})`;
const whole = new RegExp(
  String.raw`^(.+?)(?:(?:[Tt]|[,\u060C]?\s+)${timeOfDay}(?:\s*${offsetText}|\s*${halfText})?)?$`,
  'u',
);
const timeAlone = /^\d{1,2}:\d{2}$/;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const dayNamed = /^(?:يوم )?(\p{L}[\p{L}\p{M}]{2,10})[,\u060C]? (?=\d)/u;
const monthNamed = /^(\d{1,2}) ([\p{L}\p{M} /]{2,40}?)[,\u060C]? (\d{4})(?: ?م)?$/u;

/** Names of the days of a week by their number in ISO 8601: Monday is 1. */
const weekdays: ReadonlyMap<string, number> = new Map(
  [arabicWeekdays, englishWeekdays].flatMap((names) => names.map((name, index) => [fold(name), index + 1] as const)),
);

/** Halves of the day by what stands after an hour of twelve: hours before it. */
const halves: ReadonlyMap<string, 0 | 12> = new Map([
  ...['ص', 'صباحًا', 'فجرًا', 'am', 'a.m.'].map((word) => [fold(word), 0] as const),
  ...['م', 'ظهرًا', 'عصرًا', 'مساءً', 'pm', 'p.m.'].map((word) => [fold(word), 12] as const),
]);

/**
 * Reads a date, with or without a time of day, as editors write it: ISO 8601 (`2026-03-14T09:30:00+03:00`), a blank
 * instead of the `T`, slashes or dots instead of hyphens, Arabic-Indic or Persian digits, a month by its name, the day
 * first where it can't be a month, the name of the week day before it, and an hour of twelve with its half of the day. A
 * bare date is 00:00. Nothing is rolled over: 31 February, month 13 and 25:00
 * are errors whose message holds the right form.
 *
 * @example parseWallTime('٢٠٢٦/٠٣/١٤ ٠٩:٣٠') // 14 March 2026, 09:30, no offset
 * @example parseWallTime('السبت 14 آذار 2026، 9:30 مساءً') // 14 March 2026, 21:30
 */
export function parseWallTime(written: string): WallTimeResult {
  const text = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const plain = /^[!-~]+$/.test(written) ? written : toPlain(written);
  if (timeAlone.test(plain)) return { ok: false, message: timeWithoutDay(text, plain) };
  const match = whole.exec(plain);
  if (match === null) return { ok: false, message: unknownForm(text) };
  const [, dayText = '', hours, minutes, seconds, zone, half] = match;
  const halfStart = half === undefined ? undefined : halves.get(fold(half));
  if (half !== undefined && halfStart === undefined) return { ok: false, message: unknownForm(text) };
  const day = parseNamedDay(dayText, text);
  if (!day.ok) return day;
  const hour = toHour(Number(hours ?? 0), halfStart);
  const [minute, second] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) {
    return {
      ok: false,
      message: impossibleHour(text, [hours, minutes, seconds].filter((part) => part !== undefined).join(':')),
    };
  }
  const offset = zone === undefined ? {} : { offset: parseOffset(zone) };
  if (Math.abs(offset.offset ?? 0) > 14 * 60) return { ok: false, message: impossibleOffset(text, zone ?? '') };
  return { ok: true, time: { year: day.year, month: day.month, day: day.day, hour, minute, second, ...offset } };
}

/** Digits and signs as ISO 8601 has them, without what is invisible. */
function toPlain(written: string): string {
  return toAsciiDigits(written).replace(unwritten, '').replace(hyphens, '-').replace(/\s+/g, ' ').trim();
}

/** Hours since midnight; 24 for what is no hour of its half: «15:00 صباحًا». */
function toHour(written: number, halfStart: 0 | 12 | undefined): number {
  if (halfStart === undefined || (halfStart === 12 && written > 12)) return written;
  return written < 1 || written > 12 ? 24 : (written % 12) + halfStart;
}

/** A day with the name of its week day, which must be its own. */
function parseNamedDay(dayText: string, text: string): DayResult {
  const [before, name = ''] = dayNamed.exec(dayText) ?? [];
  const weekday = weekdays.get(fold(name));
  if (before === undefined || weekday === undefined) return parseDay(dayText, text);
  const day = parseDay(dayText.slice(before.length), text);
  if (!day.ok) return day;
  const right = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
  return right === weekday ? day : { ok: false, message: wrongWeekday(text, day, weekday, right) };
}

function parseDay(dayText: string, text: string): DayResult {
  const iso = yearFirst.exec(dayText);
  if (iso !== null) return checkDay(Number(iso[1]), Number(iso[3]), Number(iso[4]), text);
  const turned = yearLast.exec(dayText);
  if (turned !== null) return parseTurnedDay(Number(turned[1]), Number(turned[3]), Number(turned[4]), text);
  const named = monthNamed.exec(dayText);
  const month = monthNumber(named?.[2] ?? '');
  if (named === null) return { ok: false, message: unknownForm(text) };
  const year = Number(named[3]);
  if (month === undefined) return { ok: false, message: isHijri(year) ? hijriYear(text, year) : unknownForm(text) };
  return checkDay(year, month, Number(named[1]), text);
}

/** `14-03-2026` has one reading, `04-03-2026` two. */
function parseTurnedDay(first: number, second: number, year: number, text: string): DayResult {
  if (first > 12 || first === second) return checkDay(year, second, first, text);
  if (second > 12) return checkDay(year, first, second, text);
  return { ok: false, message: twoReadings(text, toIsoDay(year, second, first), toIsoDay(year, first, second)) };
}

function checkDay(year: number, month: number, day: number, text: string): DayResult {
  if (year < firstYear) return { ok: false, message: (isHijri(year) ? hijriYear : impossibleYear)(text, year) };
  if (month < 1 || month > 12) return { ok: false, message: impossibleMonth(text, year, month, day) };
  const last = daysIn(year, month);
  if (day < 1 || day > last) return { ok: false, message: impossibleDay(text, year, month, day, last) };
  return { ok: true, year, month, day };
}

/** Days of a Gregorian month; day 0 of a month is the last of the month before. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parseOffset(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', ''));
  return text.startsWith('-') ? -minutes : minutes;
}

function toIsoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function unknownForm(found: string): Message {
  return {
    ar: `«${found}» تاريخ لا يُفهم؛ اكتب السنة ثم الشهر ثم اليوم هكذا: 2026-03-14 أو 2026-03-14T09:30.`,
    en: `“${found}” can't be read as a date; write year, month, day like 2026-03-14 or 2026-03-14T09:30.`,
  };
}

function timeWithoutDay(found: string, plain: string): Message {
  const right = `2026-03-14T${plain.padStart(5, '0')}`;
  return {
    ar: `«${found}» ساعة بلا يوم؛ اكتب اليوم قبلها، هكذا: ${right}.`,
    en: `“${found}” is a time without its day; write the day before it, like ${right}.`,
  };
}

function wrongWeekday(
  found: string,
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  written: number,
  right: number,
): Message {
  const isoDay = toIsoDay(year, month, day);
  return {
    ar: `${isoDay} يوافق ${arabicWeekdays[right - 1] ?? ''} لا ${arabicWeekdays[written - 1] ?? ''} («${found}»)؛ صحّح أحدهما، أو احذف اسم اليوم.`,
    en: `${isoDay} is a ${englishWeekdays[right - 1] ?? ''}, not a ${englishWeekdays[written - 1] ?? ''} (“${found}”); correct one of them, or leave out the name of the day.`,
  };
}

function twoReadings(found: string, one: string, other: string): Message {
  return {
    ar: `«${found}» يُقرأ على وجهين؛ اكتب السنة أولًا: ${one} أو ${other}.`,
    en: `“${found}” can be read in two ways; write the year first: ${one} or ${other}.`,
  };
}

/** Years that are Hijri in a newspaper: 1300 began in 1882, 1500 begins in 2076. */
function isHijri(year: number): boolean {
  return year >= 1300 && year <= 1500;
}

function hijriYear(found: string, year: number): Message {
  return {
    ar: `السنة ${year} في «${found}» هجرية؛ اكتب التاريخ الميلادي، مثل 2026-03-14. والموقع يطبع الهجري معه إذا طُلب في site.yaml.`,
    en: `The year ${year} in “${found}” is a Hijri one; write the Gregorian date, like 2026-03-14. The site prints the Hijri one with it where site.yaml asks for it.`,
  };
}

function impossibleYear(found: string, year: number): Message {
  return {
    ar: `السنة ${year} في «${found}» قبل ${firstYear}؛ اكتب السنة بأربعة أرقام، مثل 2026-03-14.`,
    en: `The year ${year} in “${found}” is before ${firstYear}; write the year in four digits, like 2026-03-14.`,
  };
}

function impossibleMonth(found: string, year: number, month: number, day: number): Message {
  const swapped = day >= 1 && day <= 12 && month <= 31;
  const right = swapped ? toIsoDay(year, day, month) : `${year}-03-14`;
  return {
    ar: `لا شهر رقمه ${month} («${found}»)؛ الأشهر من 01 إلى 12، والشهر قبل اليوم، مثل ${right}.`,
    en: `There is no month ${month} (“${found}”); months are 01 to 12 and stand before the day, like ${right}.`,
  };
}

function impossibleDay(found: string, year: number, month: number, day: number, last: number): Message {
  const monthText = `${year}-${String(month).padStart(2, '0')}`;
  return {
    ar: `لا يوم رقمه ${day} في الشهر ${monthText} («${found}»)؛ آخر أيامه ${toIsoDay(year, month, last)}.`,
    en: `There is no day ${day} in ${monthText} (“${found}”); its last day is ${toIsoDay(year, month, last)}.`,
  };
}

function impossibleHour(found: string, hour: string): Message {
  return {
    ar: `لا ساعة هي ${hour} («${found}»)؛ الساعات من 00:00 إلى 23:59، ومنتصف الليل 00:00 من اليوم التالي.`,
    en: `There is no time ${hour} (“${found}”); times run from 00:00 to 23:59, and midnight is 00:00 of the next day.`,
  };
}

function impossibleOffset(found: string, offset: string): Message {
  return {
    ar: `لا منطقة زمنية فارقها ${offset} («${found}»)؛ اكتب الفارق مثل +03:00 أو احذفه ليُعتمد توقيت الموقع.`,
    en: `No time zone is ${offset} from UTC (“${found}”); write the offset like +03:00, or leave it out for the site's own zone.`,
  };
}
