import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { toRfc822 } from '../../../scripts/feeds/feed.ts';

const zoneBefore = process.env.TZ;
after(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

describe('toRfc822', () => {
  const cases: readonly (readonly [iso: string, wanted: string])[] = [
    ['2026-11-18T23:30:00Z', 'Wed, 18 Nov 2026 23:30:00 GMT'],
    ['2026-11-19T02:30:00+03:00', 'Wed, 18 Nov 2026 23:30:00 GMT'],
    ['2021-02-01T00:05:09+02:00', 'Sun, 31 Jan 2021 22:05:09 GMT'],
  ];
  for (const zone of ['UTC', 'Asia/Damascus', 'America/St_Johns', 'Pacific/Kiritimati']) {
    for (const [iso, wanted] of cases) {
      test(`writes ${iso} in GMT with English names on a machine in ${zone}`, () => {
        process.env.TZ = zone;
        assert.equal(toRfc822(Date.parse(iso)), wanted);
      });
    }
  }
});
