import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendars, type DatePolicy } from '../../../assets/shared/dates.ts';
import { toZonedTime } from '../../../scripts/dates/zoned-time.ts';
import { toTimeView } from '../../../scripts/pages/time-view.ts';

const time = toZonedTime(Date.UTC(2026, 10, 20, 7), 'Asia/Damascus');
const policy: DatePolicy = { region: 'levant', digits: 'latn', calendars };

/** The runs of a text between which a line may break. */
function lines(dates: DatePolicy, at = time): readonly string[] {
  return toTimeView(at, 'dateTime', dates)
    .text.split(' ')
    .map((run) => run.replaceAll('\u00A0', ' '));
}

describe('the time of an article in a narrow margin', () => {
  test('breaks between its calendars, and keeps the hour to the last of them', () => {
    assert.deepEqual(lines(policy), ['الجمعة،', '20 تشرين الثاني 2026،', '10 جمادى الآخرة 1448 هـ، 10:00']);
  });

  test('keeps the hour to the only date where one calendar is printed', () => {
    assert.deepEqual(lines({ ...policy, calendars: ['gregory'] }), ['الجمعة،', '20 تشرين الثاني 2026، 10:00']);
  });

  test('tells no hour where a bare date was filed', () => {
    const bare = toZonedTime(Date.UTC(2026, 10, 19, 21), 'Asia/Damascus');
    const oneCalendar: DatePolicy = { ...policy, calendars: ['gregory'] };
    assert.deepEqual(lines(oneCalendar, bare), ['الجمعة،', '20 تشرين الثاني 2026']);
    assert.equal(toTimeView(bare, 'breaking', oneCalendar).text, '20 تشرين الثاني 2026');
    const afterMidnight = toZonedTime(Date.UTC(2026, 10, 19, 21, 5), 'Asia/Damascus');
    assert.deepEqual(lines(oneCalendar, afterMidnight), ['الجمعة،', '20 تشرين الثاني 2026، 00:05']);
    assert.equal(toTimeView(afterMidnight, 'breaking', oneCalendar).text, '20 تشرين الثاني 2026، 00:05');
  });

  test('breaks as well in English', () => {
    assert.deepEqual(lines({ ...policy, lang: 'en', calendars: ['gregory'] }), ['Friday,', '20 November 2026, 10:00']);
  });
});
