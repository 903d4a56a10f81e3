import { toAsciiDigits } from '../../../assets/shared/arabic/digits.ts';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import {
  algerianMonths,
  arabicWeekdays,
  egyptianMonths,
  englishMonths,
  englishWeekdays,
  hijriMonths,
  levantineMonths,
  moroccanMonths,
} from '../../../assets/shared/arabic/month-names.ts';
import { fromHijri } from './hijri-day.ts';

/** A date that a line of a page shows. */
export interface PageDate {
  /** ISO 8601: wall time, or with the offset that the page shows. */
  readonly iso: string;
  /** What the line says besides the date, its hour and the words that go with them. */
  readonly rest: string;
  /** «آخر تحديث» rather than «نُشر». */
  readonly isUpdate: boolean;
  readonly confidence: number;
}

/** Spellings that newspapers use beside those of the site's own tables. */
const otherMonths: Readonly<Record<string, number>> = {
  'كانون ثاني': 1,
  'تشرين اول': 10,
  'تشرين ثاني': 11,
  'كانون اول': 12,
  ابرايل: 4,
  يونيه: 6,
  يوليه: 7,
  يونية: 6,
  يولية: 7,
  مايس: 5,
  جوليه: 7,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const otherHijriMonths: Readonly<Record<string, number>> = {
  المحرم: 1,
  'ربيع اول': 3,
  'ربيع الثاني': 4,
  'ربيع ثاني': 4,
  'جمادى الاول': 5,
  'جمادى الثانية': 6,
  'جمادى الاخر': 6,
  'ذي القعدة': 11,
  'ذي الحجة': 12,
};

const months = toNumbers([levantineMonths, egyptianMonths, moroccanMonths, algerianMonths, englishMonths], otherMonths);
const hijri = toNumbers([hijriMonths], otherHijriMonths);
const monthName = toAlternatives([...months.keys()]);
const hijriName = toAlternatives([...hijri.keys()]);
const weekday = toAlternatives([...arabicWeekdays, ...englishWeekdays, 'الاثنين', 'الإثنين', 'احد'].map(fold));

const gap = String.raw`\s*[،,/\-–]?\s*`;
const dayMonth = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${gap}(${monthName})(?:\s*/\s*(?:${monthName}))?${gap}(\d{4})(?!\d)(?:\s*م(?!\S))?`,
  'u',
);
const monthDay = new RegExp(
  String.raw`(?<!\p{L})(${monthName})\.?\s+(\d{1,2})(?:st|nd|rd|th)?${gap}(\d{4})(?!\d)`,
  'u',
);
const yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const hijriDate = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${gap}(${hijriName})${gap}(1[34]\d{2})(?!\d)(?:\s*هـ?(?!\p{L}))?`,
  'u',
);
const clock =
  /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:(ص|صباحا|صباح|am|a\.m\.)|(م|مساء|مساءا|ظهرا|pm|p\.m\.))?(?![\p{L}\d])/u;
const offset = /(?<=\d)\s?(z|[+-]\d{2}:?\d{2})(?!\d)/u;
const update = /تحديث|تعديل|updated|modified/u;
const labels = new RegExp(
  String.raw`(?<!\p{L})(?:${weekday}|تم|النشر|نشر|نشرت|نشره|تاريخ|التاريخ|كتب|اخر|تحديث|التحديث|حدث|محدث|تعديل|الموافق|يوم|في|(?:علي )?الساعه|عند|منشور|posted|published|updated|last|on|at|date|بتوقيت|غرينتش|جرينتش|gmt|utc|[صمه]|هـ|صباحا|مساء)(?!\p{L})`,
  'gu',
);

/**
 * Finds the date in a line of a saved page, in the month names of every Arab country, in the Hijri calendar, or in
 * digits. Of `5/9/2021` the day is taken to come first, as Arab sites write it. The line is folded, so that `rest` is
 * told only of what stands between dates.
 *
 * @example findPageDate('الخميس 18 شباط 2021 - 2:30 م')?.iso // '2021-02-18T14:30'
 * @example findPageDate('١٧ رجب ١٤٤٢ هـ')?.iso // '2021-03-01T00:00'
 */
export function findPageDate(line: string): PageDate | undefined {
  if (line.length > 300 || !/[\d\u0660-\u0669\u06F0-\u06F9]/.test(line)) return undefined;
  const plain = toPlain(line);
  const found = findGregorian(plain) ?? findHijri(plain);
  if (found === undefined) return undefined;
  const withoutDay = plain
    .replace(found.text, ' ')
    .replace(hijriDate, ' ')
    .replace(/(?<=\d)t(?=\d)/, ' ');
  const time = clock.exec(withoutDay);
  const hour = time === null ? '00:00' : toHour(time);
  if (hour === undefined) return undefined;
  const zone = time === null ? null : offset.exec(withoutDay);
  const rest = withoutDay
    .replace(zone?.[0] ?? '\uFFFF', ' ')
    .replace(time?.[0] ?? '\uFFFF', ' ')
    .replace(labels, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const shift = zone?.[1] === undefined ? '' : zone[1].toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return { iso: `${found.day}T${hour}${shift}`, rest, isUpdate: update.test(plain), confidence: found.confidence };
}

interface FoundDay {
  readonly day: string;
  readonly text: string;
  readonly confidence: number;
}

function findGregorian(plain: string): FoundDay | undefined {
  const named = dayMonth.exec(plain);
  if (named !== null) return toDay(named[0], Number(named[3]), months.get(named[2] ?? ''), Number(named[1]), 0.98);
  const english = monthDay.exec(plain);
  if (english !== null)
    return toDay(english[0], Number(english[3]), months.get(english[1] ?? ''), Number(english[2]), 0.98);
  const iso = yearFirst.exec(plain.replace(/(?<=\d)t(?=\d)/, ' '));
  if (iso !== null) return toDay(iso[0], Number(iso[1]), Number(iso[3]), Number(iso[4]), 0.98);
  const turned = yearLast.exec(plain);
  if (turned === null) return undefined;
  const [first, second, year] = [Number(turned[1]), Number(turned[3]), Number(turned[4])];
  if (second > 12) return toDay(turned[0], year, first, second, 0.9);
  return toDay(turned[0], year, second, first, first > 12 || first === second ? 0.95 : 0.7);
}

function findHijri(plain: string): FoundDay | undefined {
  const match = hijriDate.exec(plain);
  if (match === null) return undefined;
  const day = fromHijri({ year: Number(match[3]), month: hijri.get(match[2] ?? '') ?? 0, day: Number(match[1]) });
  return day === undefined ? undefined : toDay(match[0], day.year, day.month, day.day, 0.85);
}

function toDay(text: string, year: number, month = 0, day = 0, confidence = 0): FoundDay | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  if (!exists || year < 1900 || year > 2200) return undefined;
  return { day: moment.toISOString().slice(0, 10), text, confidence };
}

function toHour([, hours, minutes, morning, evening]: RegExpExecArray): string | undefined {
  const written = Number(hours);
  const isHalf = morning !== undefined || evening !== undefined;
  if (written > 23 || Number(minutes) > 59) return undefined;
  const hour = !isHalf || written > 12 ? written : (written % 12) + (evening === undefined ? 0 : 12);
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}

function toPlain(line: string): string {
  return toAsciiDigits(fold(line))
    .replace(/[\u200B-\u200F\u061C\u2066-\u2069]/g, '')
    .replace(/[\u2010-\u2015]/g, '-');
}

function toNumbers(
  tables: readonly (readonly string[])[],
  others: Readonly<Record<string, number>>,
): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const names of tables) names.forEach((name, index) => numbers.set(fold(name), index + 1));
  for (const [name, number] of Object.entries(others)) numbers.set(fold(name), number);
  return numbers;
}

/** Longer names first, so that «تشرين الأول» is not read as another. */
function toAlternatives(names: readonly string[]): string {
  return [...new Set(names)].sort((a, b) => b.length - a.length).join('|');
}
