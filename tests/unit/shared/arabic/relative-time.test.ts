import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRelative } from '../../../../assets/shared/dates.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test('says how long ago in the largest full unit, with the noun after its preposition', () => {
  const table: readonly (readonly [number, string])[] = [
    [0, 'الآن'],
    [59_999, 'الآن'],
    [minute, 'قبل دقيقة'],
    [2 * minute, 'قبل دقيقتين'],
    [3 * minute, 'قبل 3 دقائق'],
    [11 * minute, 'قبل 11 دقيقة'],
    [59 * minute, 'قبل 59 دقيقة'],
    [hour, 'قبل ساعة'],
    [2 * hour, 'قبل ساعتين'],
    [10 * hour, 'قبل 10 ساعات'],
    [23 * hour, 'قبل 23 ساعة'],
    [day, 'قبل يوم'],
    [2 * day, 'قبل يومين'],
    [6 * day, 'قبل 6 أيام'],
    [7 * day, 'قبل أسبوع'],
    [14 * day, 'قبل أسبوعين'],
    [22 * day, 'قبل 3 أسابيع'],
    [31 * day, 'قبل شهر'],
    [61 * day, 'قبل شهرين'],
    [340 * day, 'قبل 11 شهرًا'],
    [366 * day, 'قبل سنة'],
    [731 * day, 'قبل سنتين'],
    [4020 * day, 'قبل 11 سنة'],
    [36_600 * day, 'قبل 100 سنة'],
  ];
  for (const [age, text] of table) assert.equal(formatRelative(0, age, { digits: 'latn' }), text);
});

test('says how far ahead, in the digits of the site', () => {
  assert.equal(formatRelative(3 * hour, 0, { digits: 'arab' }), 'بعد ٣ ساعات');
  assert.equal(formatRelative(2 * day, 0, { digits: 'arab' }), 'بعد يومين');
});

test('speaks English on an English page', () => {
  assert.equal(formatRelative(0, hour, { digits: 'arab', lang: 'en' }), '1 hour ago');
  assert.equal(formatRelative(3 * day, 0, { digits: 'latn', lang: 'en' }), 'in 3 days');
  assert.equal(formatRelative(0, 0, { digits: 'latn', lang: 'en' }), 'now');
});

test('says nothing about what is no time', () => {
  assert.equal(formatRelative(Number.NaN, 0, { digits: 'latn' }), '');
});
