import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { DatePolicy, Region, ZonedTime } from '../../../assets/shared/dates.ts';
import {
  calendars,
  formatDate,
  formatDateTime,
  formatDayOfMonth,
  formatMonth,
  formatMonthName,
  formatShortDate,
  formatTime,
  formatYear,
  regions,
  toHijri,
} from '../../../assets/shared/dates.ts';
import { knownDays } from './known-days.ts';

const levant: DatePolicy = { region: 'levant', digits: 'latn', calendars: ['gregory'] };
const both: DatePolicy = { ...levant, calendars };
const zones = ['Asia/Damascus', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC'];

function toZonedTime(time: DateTime<true>): ZonedTime {
  const { year, month, day, hour, minute, weekday } = time;
  return {
    epoch: time.toMillis(),
    iso: time.toISO({ suppressMilliseconds: true }),
    year,
    month,
    day,
    hour,
    minute,
    weekday,
  };
}

function parseTime(iso: string, zone = 'Asia/Damascus'): ZonedTime {
  const time = DateTime.fromISO(iso, { zone });
  assert.ok(time.isValid, iso);
  return toZonedTime(time);
}

const thursday = parseTime('2021-02-18T12:00:00');

describe('dates of the site', () => {
  test('the table has 300 different days', () => {
    assert.equal(new Set(knownDays.map((line) => line.slice(0, 10))).size, 300);
  });

  test('each of the 300 known days is printed as the table says, in any zone', () => {
    knownDays.forEach((line, index) => {
      const [iso = '', hijri = ''] = line.split(' ');
      const time = parseTime(`${iso}T12:34:00`, zones[index % zones.length]);
      assert.equal(formatDate(time, both), line.slice(iso.length + hijri.length + 2));
      const { year, month, day } = toHijri(time);
      assert.deepEqual(hijri.split('-').map(Number), [year, month, day], iso);
    });
  });

  test('each of them is the day that luxon and ICU know', () => {
    const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'short', timeZone: 'UTC' });
    for (const line of knownDays) {
      const [iso = '', known = ''] = line.split(' ');
      const time = DateTime.fromISO(iso, { zone: 'utc', locale: 'en' });
      const english = formatDate(parseTime(iso), { ...levant, lang: 'en' });
      assert.equal(english, time.toFormat('cccc, d LLLL yyyy'));
      const [month, day, year] = (hijri.format(time.toJSDate()).match(/\d+/g) ?? []).map(Number);
      assert.deepEqual(known.split('-').map(Number), [year, month, day], iso);
    }
  });

  test('every day of 140 years has the Hijri date of ICU', () => {
    const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'short', timeZone: 'UTC' });
    let days = 0;
    for (let time = Date.UTC(1937, 2, 14); time <= Date.UTC(2077, 10, 16); time += 86_400_000) {
      const date = new Date(time);
      const { year, month, day } = toHijri({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      assert.ok(hijri.format(date).startsWith(`${month}/${day}/${year}`), date.toISOString());
      days += 1;
    }
    assert.equal(days, 51_383);
  });

  test('months have the names of the region', () => {
    const names: Readonly<Record<Region, string>> = {
      levant: 'كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول تشرين الثاني كانون الأول',
      egypt: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
      gulf: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
      'maghreb-ma': 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
      'maghreb-dz': 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
      dual:
        'كانون الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيو تموز/يوليو آب/أغسطس ' +
        'أيلول/سبتمبر تشرين الأول/أكتوبر تشرين الثاني/نوفمبر كانون الأول/ديسمبر',
    };
    for (const region of regions) {
      const printed = Array.from({ length: 12 }, (_, index) => formatMonth(2021, index + 1, { ...levant, region }));
      assert.equal(printed.join(' ').replaceAll(' 2021', ''), names[region]);
    }
  });

  test('the week and the Hijri months have their names', () => {
    const week = Array.from(
      { length: 7 },
      (_, day) => formatDate(parseTime(`2021-02-${15 + day}`), levant).split('،')[0],
    );
    assert.equal(week.join(' '), 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد');
    const starts =
      '2020-08-20 2020-09-18 2020-10-18 2020-11-16 2020-12-16 2021-01-14 2021-02-13 2021-03-14 2021-04-13 2021-05-13 2021-06-11 2021-07-11';
    const months = starts
      .split(' ')
      .map((iso) => formatDate(parseTime(iso), { ...levant, calendars: ['islamic-umalqura'] }));
    assert.equal(
      months.map((text) => text.replace(/^.*، 1 | 1442 هـ$/g, '')).join(' '),
      'محرم صفر ربيع الأول ربيع الآخر جمادى الأولى جمادى الآخرة رجب شعبان رمضان شوال ذو القعدة ذو الحجة',
    );
  });
});

describe('the forms of a date', () => {
  test('follow the calendars of the site in their order, the short one the Gregorian first', () => {
    const hijriFirst: DatePolicy = { ...levant, calendars: ['islamic-umalqura', 'gregory'] };
    assert.equal(formatDate(thursday, levant), 'الخميس، 18 شباط 2021');
    assert.equal(formatDate(thursday, both), 'الخميس، 18 شباط 2021، 6 رجب 1442 هـ');
    assert.equal(formatDate(thursday, hijriFirst), 'الخميس، 6 رجب 1442 هـ، 18 شباط 2021 م');
    assert.equal(formatDate(thursday, { ...levant, calendars: ['islamic-umalqura'] }), 'الخميس، 6 رجب 1442 هـ');
    assert.equal(formatShortDate(thursday, levant), '18 شباط 2021');
    assert.equal(formatShortDate(thursday, hijriFirst), '18 شباط 2021، 6 رجب 1442 هـ');
  });

  test('have the digits of the site', () => {
    const arab: DatePolicy = { ...both, digits: 'arab' };
    assert.equal(formatDateTime(thursday, arab), 'الخميس، ١٨ شباط ٢٠٢١، ٦ رجب ١٤٤٢ هـ، ١٢:٠٠');
    assert.equal(formatShortDate(thursday, { ...arab, calendars: ['gregory'] }), '١٨ شباط ٢٠٢١');
    assert.equal(formatTime(parseTime('2021-02-18T09:05:00'), arab), '٠٩:٠٥');
    assert.equal(formatTime(parseTime('2021-02-18T09:05:00'), levant), '09:05');
    assert.equal(formatMonth(2021, 2, arab), 'شباط ٢٠٢١');
    assert.equal(formatYear(2021, arab), '٢٠٢١');
    assert.equal(formatDayOfMonth(thursday, arab), 'الخميس ١٨');
    assert.equal(formatMonthName(11, { ...arab, region: 'dual' }), 'تشرين الثاني/نوفمبر');
    assert.equal(formatYear(2021, levant), '2021');
  });

  test('are English on a page in English, whatever the digits of the site', () => {
    const english: DatePolicy = { ...both, digits: 'arab', lang: 'en' };
    assert.equal(formatDateTime(thursday, english), 'Thursday, 18 February 2021, 6 Rajab 1442 AH, 12:00');
    assert.equal(
      formatDate(thursday, { ...english, calendars: ['islamic-umalqura', 'gregory'] }),
      'Thursday, 6 Rajab 1442 AH, 18 February 2021 CE',
    );
    assert.equal(formatShortDate(thursday, english), '18 February 2021, 6 Rajab 1442 AH');
    assert.equal(formatMonth(2021, 2, english), 'February 2021');
    assert.equal(formatYear(2021, english), '2021');
    assert.equal(formatDayOfMonth(thursday, english), 'Thursday 18');
  });

  test('move the Hijri date alone by the adjustment', () => {
    assert.equal(formatDate(thursday, { ...both, hijriAdjustment: 1 }), 'الخميس، 18 شباط 2021، 7 رجب 1442 هـ');
    assert.equal(formatDate(thursday, { ...both, hijriAdjustment: -1 }), 'الخميس، 18 شباط 2021، 5 رجب 1442 هـ');
  });

  test('leave the Hijri date out where the table has none', () => {
    for (const iso of ['1937-03-13', '2077-11-17']) {
      const time = parseTime(iso);
      assert.equal(formatDate(time, both), formatDate(time, levant));
      assert.equal(formatDate(time, { ...levant, calendars: ['islamic-umalqura'] }), formatDate(time, levant));
    }
  });

  test('say what is wrong with an unknown region or month', () => {
    // A region that the settings never checked.
    const unknown = { ...levant, region: 'mars' as Region };
    assert.throws(() => formatDate(thursday, unknown), /Unknown region "mars"; known are levant, egypt/);
    assert.throws(() => formatDate(thursday, { ...levant, region: 'toString' as Region }), /Unknown region/);
    assert.throws(() => formatMonth(2021, 13, levant), /from 1 to 12, not 13/);
  });

  test('the day is that of the zone: midnight in Damascus is the day before elsewhere', () => {
    const midnight = DateTime.fromISO('2021-02-18T00:10:00', { zone: 'Asia/Damascus' });
    assert.ok(midnight.isValid);
    assert.equal(formatShortDate(toZonedTime(midnight), levant), '18 شباط 2021');
    assert.equal(formatShortDate(toZonedTime(midnight.toUTC()), levant), '17 شباط 2021');
  });
});

describe('toHijri', () => {
  test('knows the dates that were printed', () => {
    assert.deepEqual(toHijri({ year: 2021, month: 2, day: 20 }), { year: 1442, month: 7, day: 8 });
    assert.deepEqual(toHijri({ year: 2024, month: 3, day: 11 }), { year: 1445, month: 9, day: 1 });
    assert.deepEqual(toHijri({ year: 2026, month: 2, day: 18 }), { year: 1447, month: 9, day: 1 });
  });

  test('goes over the ends of months and years with the adjustment', () => {
    assert.deepEqual(toHijri({ year: 2021, month: 8, day: 9 }), { year: 1443, month: 1, day: 1 });
    assert.deepEqual(toHijri({ year: 2021, month: 8, day: 9 }, -1), { year: 1442, month: 12, day: 29 });
    assert.deepEqual(toHijri({ year: 2021, month: 8, day: 8 }, 1), { year: 1443, month: 1, day: 1 });
  });

  test('says the range when a date is out of it', () => {
    const range = /from 14 March 1937 to 16 November 2077 \(1356–1500 AH\), not for/;
    for (const [year, month, day] of [
      [1937, 3, 13],
      [2077, 11, 17],
      [37, 5, 1],
      [1900, 1, 1],
      [Number.NaN, 1, 1],
    ] as const) {
      assert.throws(() => toHijri({ year, month, day }), { name: 'RangeError', message: range });
    }
    assert.throws(() => toHijri({ year: 1937, month: 3, day: 14 }, -1), range);
    assert.throws(() => toHijri({ year: 2077, month: 11, day: 16 }, 1), range);
  });

  test('a day later is a day later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 51_381 }), (offset) => {
        const [today, tomorrow] = [offset, offset + 1].map((days) => {
          const date = new Date(Date.UTC(1937, 2, 14 + days));
          return toHijri({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        });
        assert.ok(today !== undefined && tomorrow !== undefined);
        if (tomorrow.day > 1) assert.deepEqual(tomorrow, { ...today, day: today.day + 1 });
        else assert.ok(today.day === 29 || today.day === 30);
      }),
    );
  });
});
