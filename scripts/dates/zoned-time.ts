import { IANAZone } from 'luxon';
import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { Message } from '../problem.ts';
import type { WallTime } from './wall-time.ts';
import { parseWallTime } from './wall-time.ts';

export type ZonedTimeResult =
  { readonly ok: true; readonly time: ZonedTime } | { readonly ok: false; readonly message: Message };

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * Offsets are asked for in stretches of so many days: a stretch whose two ends agree has one offset throughout, for no
 * zone of the tz database has changed its clocks and back within four days.
 */
const stretchMs = 4 * dayMs;

interface ZoneClock {
  readonly zone: IANAZone;
  /** Offset at the start of each stretch asked for so far, by its number since 1970. */
  readonly starts: Map<number, number>;
}

const clocks = new Map<string, ZoneClock>();

/** Whether a name is an IANA time zone that this machine knows: `Asia/Damascus`. */
export function isZone(name: string): boolean {
  return name.includes('/') || name === 'UTC' ? IANAZone.isValidZone(name) : false;
}

/**
 * Shows a moment as the clocks of a zone do.
 *
 * @param epochMs milliseconds since 1970-01-01T00:00Z
 * @param zone IANA name; an unknown one throws a RangeError
 * @example toZonedTime(Date.UTC(2021, 1, 18, 10), 'Asia/Damascus').iso // '2021-02-18T12:00:00+02:00'
 */
export function toZonedTime(epochMs: number, zone: string): ZonedTime {
  const offset = offsetAt(clockOf(zone), epochMs);
  const wall = new Date(epochMs + offset * minuteMs);
  return {
    epoch: epochMs,
    iso: `${wall.toISOString().slice(0, 19)}${formatOffset(offset)}`,
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: wall.getUTCDay() || 7,
  };
}

/**
 * Reads a date as {@link parseWallTime} does and places it in a zone. A text without an offset is wall time there; of
 * an hour that comes twice when clocks go back the first is meant (RFC 5545 §3.3.5, Temporal's «compatible»); an hour
 * that is skipped when they go forward is an error that names the next one that exists.
 *
 * @example parseZonedTime('2026-03-14', 'Asia/Damascus') // 2026-03-14T00:00:00+03:00
 */
export function parseZonedTime(text: string, zone: string): ZonedTimeResult {
  const parsed = parseWallTime(text);
  if (!parsed.ok) return parsed;
  const { time } = parsed;
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.offset !== undefined) return { ok: true, time: toZonedTime(utc - time.offset * minuteMs, zone) };
  return placeInZone(text, time, utc, zone);
}

function placeInZone(text: string, wall: WallTime, utc: number, zone: string): ZonedTimeResult {
  const clock = clockOf(zone);
  const before = offsetAt(clock, utc - dayMs);
  const after = offsetAt(clock, utc + dayMs);
  const candidates = [utc - before * minuteMs, utc - after * minuteMs].sort((a, b) => a - b);
  const found = candidates.find((epoch) => epoch + offsetAt(clock, epoch) * minuteMs === utc);
  if (found !== undefined) return { ok: true, time: toZonedTime(found, zone) };
  return { ok: false, message: skippedTime(text, wall, toZonedTime(utc - before * minuteMs, zone), zone) };
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  if (!isZone(zone)) throw new RangeError(`Unknown time zone: ${zone}`);
  const clock = { zone: IANAZone.create(zone), starts: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

/** Minutes east of UTC at a moment. */
function offsetAt(clock: ZoneClock, epochMs: number): number {
  const stretch = Math.floor(epochMs / stretchMs);
  const start = offsetAtStart(clock, stretch);
  return start === offsetAtStart(clock, stretch + 1) ? start : clock.zone.offset(epochMs);
}

function offsetAtStart(clock: ZoneClock, stretch: number): number {
  const known = clock.starts.get(stretch);
  if (known !== undefined) return known;
  const offset = clock.zone.offset(stretch * stretchMs);
  clock.starts.set(stretch, offset);
  return offset;
}

function formatOffset(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`;
}

function skippedTime(found: string, wall: WallTime, next: ZonedTime, zone: string): Message {
  const hour = `${String(wall.hour).padStart(2, '0')}:${String(wall.minute).padStart(2, '0')}`;
  const right = next.iso.slice(0, 16);
  return {
    ar: `الساعة ${hour} لم تمرّ في ذلك اليوم بتوقيت ${zone} («${found}»)، فقد قُدّمت الساعات؛ اكتب ${right}.`,
    en: `${hour} did not exist on that day in ${zone} (“${found}”): the clocks went forward; write ${right}.`,
  };
}
