import type { DigitPolicy } from './arabic/digits.ts';
import { formatDigits } from './arabic/digits.ts';

/** A moment as the site's zone shows it. */
export interface ZonedTime {
  readonly epoch: number;
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

export type Region = 'levant' | 'egypt' | 'maghreb-ma' | 'maghreb-dz' | 'gulf' | 'dual';
export type Calendar = 'gregory' | 'islamic-umalqura';
export const regions: readonly Region[] = ['levant', 'egypt', 'maghreb-ma', 'maghreb-dz', 'gulf', 'dual'];
export const calendars: readonly Calendar[] = ['gregory', 'islamic-umalqura'];

export interface DatePolicy {
  readonly region: Region;
  readonly digits: DigitPolicy;
  readonly calendars: readonly Calendar[];
  readonly hijriAdjustment?: number;
  readonly lang?: 'ar' | 'en';
}

const levant = 'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',');
const weekdays = 'الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,الأحد'.split(',');

export function formatDate(time: ZonedTime, policy: DatePolicy): string {
  return `${weekdays[time.weekday - 1] ?? ''}، ${formatShortDate(time, policy)}`;
}
export function formatShortDate(time: ZonedTime, policy: DatePolicy): string {
  return formatDigits(`${time.day} ${levant[time.month - 1] ?? ''} ${time.year}`, policy.digits);
}
export function formatTime(time: ZonedTime, policy: DatePolicy): string {
  return formatDigits(time.iso.slice(11, 16), policy.digits);
}
export function formatDateTime(time: ZonedTime, policy: DatePolicy): string {
  return `${formatDate(time, policy)}، ${formatTime(time, policy)}`;
}
export function formatMonth(year: number, month: number, policy: DatePolicy): string {
  return formatDigits(`${levant[month - 1] ?? ''} ${year}`, policy.digits);
}
export function formatYear(year: number, policy: DatePolicy): string {
  return formatDigits(String(year), policy.digits);
}
export function formatRelative(then: number, now: number, policy: DatePolicy): string {
  return formatDigits(String(Math.round((now - then) / 60000)), policy.digits);
}
export function toHijri(date: { readonly year: number; readonly month: number; readonly day: number }, adjustment = 0) {
  return { year: date.year, month: date.month, day: date.day + adjustment };
}
