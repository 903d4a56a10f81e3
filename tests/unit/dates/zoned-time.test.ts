import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DateTime } from 'luxon';
import fc from 'fast-check';
import { isZone, parseZonedTime, toZonedTime } from '../../../scripts/dates/zoned-time.ts';

const damascus = 'Asia/Damascus';

function iso(text: string, zone = damascus): string {
  const result = parseZonedTime(text, zone);
  return result.ok ? result.time.iso : `refused: ${result.message.en}`;
}

describe('parseZonedTime', () => {
  const accepted: readonly (readonly [string, string])[] = [
    ['2021-02-18T12:00', '2021-02-18T12:00:00+02:00'],
    ['2021-02-18T12:00:30', '2021-02-18T12:00:30+02:00'],
    ['2021-02-18t12:00', '2021-02-18T12:00:00+02:00'],
    ['2026-03-14', '2026-03-14T00:00:00+03:00'],
    ['2026-3-4', '2026-03-04T00:00:00+03:00'],
    ['2026/03/14', '2026-03-14T00:00:00+03:00'],
    ['2026.03.14', '2026-03-14T00:00:00+03:00'],
    ['2026-03-14 09:30', '2026-03-14T09:30:00+03:00'],
    ['2026-03-14 9:30', '2026-03-14T09:30:00+03:00'],
    ['2026-03-14، 09:30', '2026-03-14T09:30:00+03:00'],
    ['٢٠٢٦-٠٣-١٤', '2026-03-14T00:00:00+03:00'],
    ['۲۰۲۶/۰۳/۱۴ ۰۹:۳۰', '2026-03-14T09:30:00+03:00'],
    ['2026\u201303\u201314', '2026-03-14T00:00:00+03:00'],
    ['\u200F2026-03-14\u200E', '2026-03-14T00:00:00+03:00'],
    ['14-03-2026', '2026-03-14T00:00:00+03:00'],
    ['١٤/٠٣/٢٠٢٦', '2026-03-14T00:00:00+03:00'],
    ['03/14/2026', '2026-03-14T00:00:00+03:00'],
    ['05-05-2026', '2026-05-05T00:00:00+03:00'],
    ['14 آذار 2026', '2026-03-14T00:00:00+03:00'],
    ['14 اذار 2026 09:30', '2026-03-14T09:30:00+03:00'],
    ['14 مارس 2026', '2026-03-14T00:00:00+03:00'],
    ['4 غشت 2026', '2026-08-04T00:00:00+03:00'],
    ['4 جويلية 2026', '2026-07-04T00:00:00+03:00'],
    ['٤ كانون الثاني ٢٠٢٦', '2026-01-04T00:00:00+03:00'],
    ['4 كانون الثاني/يناير 2026', '2026-01-04T00:00:00+03:00'],
    ['4 تشرين الأول، 2026', '2026-10-04T00:00:00+03:00'],
    ['14 March 2026', '2026-03-14T00:00:00+03:00'],
    ['2026-03-14T09:30Z', '2026-03-14T12:30:00+03:00'],
    ['2026-03-14T09:30:00.250+0100', '2026-03-14T11:30:00+03:00'],
    ['2026-03-14 09:30 +03:00', '2026-03-14T09:30:00+03:00'],
    ['2024-02-29', '2024-02-29T00:00:00+03:00'],
    ['4 تشرين اول 2026', '2026-10-04T00:00:00+03:00'],
    ['السبت 14 آذار 2026', '2026-03-14T00:00:00+03:00'],
    ['السبت، ١٤ مارس ٢٠٢٦', '2026-03-14T00:00:00+03:00'],
    ['يوم الاثنين 2026-03-16', '2026-03-16T00:00:00+03:00'],
    ['الإثنين 16/03/2026 09:30', '2026-03-16T09:30:00+03:00'],
    ['Saturday, 14 March 2026', '2026-03-14T00:00:00+03:00'],
    ['2026-03-14 09:30 مساءً', '2026-03-14T21:30:00+03:00'],
    ['2026-03-14 12:05 ص', '2026-03-14T00:05:00+03:00'],
    ['2026-03-14 12:05 م', '2026-03-14T12:05:00+03:00'],
    ['2026-03-14 1:15 ظهرًا', '2026-03-14T13:15:00+03:00'],
    ['2026-03-14 21:30 مساء', '2026-03-14T21:30:00+03:00'],
    ['2026-03-14 9:30am', '2026-03-14T09:30:00+03:00'],
    ['السبت 14 آذار 2026، 9:30 مساءً', '2026-03-14T21:30:00+03:00'],
  ];
  for (const [text, expected] of accepted) {
    test(`reads ${JSON.stringify(text)} as ${expected}`, () => {
      assert.equal(iso(text), expected);
    });
  }

  const refused: readonly (readonly [string, RegExp])[] = [
    ['2026-02-31', /last day is 2026-02-28/],
    ['2026-04-31', /last day is 2026-04-30/],
    ['2025-02-29', /last day is 2025-02-28/],
    ['2026-13-01', /no month 13.*2026-01-13/],
    ['2026-00-10', /no month 0/],
    ['2026-03-00', /no day 0/],
    ['2021-13-45', /no month 13/],
    ['2026-03-14T25:00', /no time 25:00/],
    ['2026-03-14T24:00', /no time 24:00/],
    ['2026-03-14T09:60', /no time 09:60/],
    ['2026-03-14T09:30:61', /no time 09:30:61/],
    ['0026-03-14', /before 1900/],
    ['1899-12-31', /before 1900/],
    ['1447-09-25', /1447.*Hijri.*Gregorian/],
    ['04-03-2026', /2026-03-04 or 2026-04-03/],
    ['26-03-14', /like 2026-03-14/],
    ['20260314', /like 2026-03-14/],
    ['2026-03-14T', /like 2026-03-14/],
    ['2026-03', /like 2026-03-14/],
    ['2026', /like 2026-03-14/],
    ['8 رجب 1442', /1442.*Hijri.*Gregorian/],
    ['14 شباط/آذار 2026', /like 2026-03-14/],
    ['31 شباط 2026', /last day is 2026-02-28/],
    ['2026-03-14T09:30+15:00', /No time zone/],
    ['الأحد 14 آذار 2026', /2026-03-14 is a Saturday, not a Sunday/],
    ['السبت 31 شباط 2026', /last day is 2026-02-28/],
    ['آذار 14 2026', /like 2026-03-14/],
    ['2026-03-14 15:00 صباحًا', /no time 15:00/],
    ['2026-03-14 00:30 م', /no time 00:30/],
    ['2026-03-14 09:30 ليلًا', /like 2026-03-14/],
    ['2026-W11-6', /like 2026-03-14/],
    ['غدًا', /like 2026-03-14/],
    ['', /like 2026-03-14/],
  ];
  for (const [text, reason] of refused) {
    test(`refuses ${JSON.stringify(text)} and says the right form`, () => assert.match(iso(text), reason));
  }

  test('refuses an hour that was skipped when clocks went forward, and names the next one', () => {
    assert.match(iso('2020-03-27T00:30'), /write 2020-03-27T01:30/);
    assert.match(iso('2026-03-29T02:30', 'Europe/Paris'), /write 2026-03-29T03:30/);
  });

  test('takes the first of an hour that came twice when clocks went back', () => {
    assert.equal(iso('2020-10-29T23:30'), '2020-10-29T23:30:00+03:00');
    assert.equal(iso('2026-10-25T02:30', 'Europe/Paris'), '2026-10-25T02:30:00+02:00');
  });

  test('knows that Damascus kept its summer clocks in October 2022', () => {
    assert.equal(iso('2022-10-28T00:30'), '2022-10-28T00:30:00+03:00');
    assert.equal(iso('2021-11-01'), '2021-11-01T00:00:00+02:00');
  });

  test('quotes a long text only in part', () => {
    const result = parseZonedTime('x'.repeat(100_000), damascus);
    assert.ok(!result.ok && result.message.ar.length < 300);
  });
});

describe('toZonedTime', () => {
  test('gives the fields of the zone and an ISO 8601 week day', () => {
    assert.deepEqual(toZonedTime(Date.UTC(2021, 1, 20, 22, 30), damascus), {
      epoch: Date.UTC(2021, 1, 20, 22, 30),
      iso: '2021-02-21T00:30:00+02:00',
      year: 2021,
      month: 2,
      day: 21,
      hour: 0,
      minute: 30,
      weekday: 7,
    });
  });

  test('refuses a zone that does not exist', () => {
    assert.throws(() => toZonedTime(0, 'Asia/Damascs'), RangeError);
    assert.equal(isZone('Asia/Damascs'), false);
    assert.equal(isZone('Asia/Damascus'), true);
  });

  test('agrees with luxon at any moment in zones of all sorts', () => {
    const zone = fc.constantFrom(
      damascus,
      'Africa/Cairo',
      'Africa/Casablanca',
      'Asia/Gaza',
      'Europe/Paris',
      'America/St_Johns',
    );
    const moment = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(moment, zone, (epoch, name) => {
        const expected = DateTime.fromMillis(epoch, { zone: name });
        const { iso: text, weekday, day } = toZonedTime(epoch, name);
        assert.equal(text, expected.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
        assert.deepEqual([day, weekday], [expected.day, expected.weekday]);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads back every time that it writes', () => {
    const moment = fc.integer({ min: Date.UTC(1950, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
    fc.assert(
      fc.property(moment, (minutes) => {
        const time = toZonedTime(minutes * 60_000, damascus);
        const read = parseZonedTime(time.iso, damascus);
        assert.ok(read.ok && read.time.epoch === time.epoch);
      }),
    );
  });
});
