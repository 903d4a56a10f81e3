/** A day of a calendar; `month` from 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The Umm al-Qura calendar of Saudi Arabia, 1356–1500 AH: three hexadecimal digits a year, one bit a month from
 * Muharram to Dhu al-Hijjah, 1 for 30 days and 0 for 29. Source: the month lengths in ICU 78 (islamcal.cpp, after the
 * tables of R. H. van Gent, Utrecht), written down once, so that no other ICU can print other dates.
 */
const monthLengths =
  '55729754b6a3752b6556aaab52bc95d4ada55caad69574ab94baa5b52b6a5752768b745b5555a95b49da4dd26e936aaad54db25d52da' +
  '95b4aba55b49b64b715b4ab5a55d25e92ec96d4ae996b4aba93d49da4db2ab94baa5b52ba95b2ab5555c4bd23d91da95b4ab5a56d2b6' +
  '93b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56e4db25b52b6a5ad2ae92f49764b6a56acad655d' +
  '49da4dd16d955aa5b52da95b4ad5956ca6e4aea4f52b6956aaab54bd25d92ea96d4ada95b4aba55b29b54d6a97547693749b5556aa6b' +
  '52b';

const firstYear = 1356;
const lastYear = 1500;
const millisecondsInDay = 86_400_000;
const meanMonth = 29.530588;

/** 14 March 1937, which is 1 Muharram 1356, in days since 1970. */
const firstDay = -11_981;

/** The day since {@link firstDay} on which each month begins, and the day after the last. */
const monthStarts: readonly number[] = /* @__PURE__ */ toMonthStarts(monthLengths);

/**
 * The Hijri date of a Gregorian one, by the Umm al-Qura calendar.
 *
 * @param adjustment days to add, −1 to 1, where the sighting of the moon is announced otherwise
 * @throws RangeError when the date is not of the years 1356–1500 AH; the message says so
 * @example toHijri({ year: 2021, month: 2, day: 20 }) // { year: 1442, month: 7, day: 8 }
 */
export function toHijri(date: CalendarDay, adjustment = 0): CalendarDay {
  const day = toDayNumber(date) + adjustment - firstDay;
  const last = monthStarts.length - 1;
  if (!(day >= 0 && day < (monthStarts[last] ?? 0))) {
    throw new RangeError(
      `Hijri dates are known from 14 March 1937 to 16 November 2077 (${firstYear}–${lastYear} AH), not for ${date.year}-${date.month}-${date.day}.`,
    );
  }
  let index = Math.min(Math.floor(day / meanMonth), last - 1);
  while ((monthStarts[index] ?? 0) > day) index -= 1;
  while ((monthStarts[index + 1] ?? Infinity) <= day) index += 1;
  return {
    year: firstYear + Math.floor(index / 12),
    month: (index % 12) + 1,
    day: day - (monthStarts[index] ?? 0) + 1,
  };
}

/** Whether {@link toHijri} knows the date. */
export function hasHijri(date: CalendarDay, adjustment = 0): boolean {
  const day = toDayNumber(date) + adjustment - firstDay;
  return day >= 0 && day < (monthStarts.at(-1) ?? 0);
}

/** Days since 1 January 1970. */
function toDayNumber({ year, month, day }: CalendarDay): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsInDay;
}

function toMonthStarts(packed: string): number[] {
  const starts = [0];
  for (const digit of packed) {
    const bits = Number.parseInt(digit, 16);
    for (const bit of [8, 4, 2, 1]) starts.push((starts.at(-1) ?? 0) + ((bits & bit) === 0 ? 29 : 30));
  }
  return starts;
}
