import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';
import { linksOf, textsOf } from './read-page.ts';

const site = await buildFixture();
after(() => site.remove());

describe('the archive', () => {
  test('files an article under the day that the clocks of the site showed', async () => {
    // Published at 23:30 UTC on the 18th, which is 02:30 of the 19th in Damascus.
    assert.deepEqual(linksOf(await site.page('/archive/2026/11/19/'), '.card-title a'), ['/articles/port-reopens/']);
    assert.ok(!(await site.files()).includes('archive/2026/11/18/index.html'));
  });

  test('files a late evening of winter time under its own day', async () => {
    // 23:30 in Damascus was 21:30 UTC.
    assert.deepEqual(linksOf(await site.page('/archive/2021/02/20/'), '.card-title a'), [
      '/articles/old-harbour-agreement/',
    ]);
    assert.ok(!(await site.files()).includes('archive/2021/02/21/index.html'));
  });

  test('begins with the years and their months, newest first, with counts', async () => {
    const $ = await site.page('/archive/');
    assert.deepEqual(linksOf($, '.archive-year h2 a'), ['/archive/2026/', '/archive/2021/']);
    assert.deepEqual(textsOf($, '.archive-year h2'), ['2026، 12 مادة', '2021، مادة واحدة']);
    assert.deepEqual(linksOf($, '.archive-year .calendar a'), ['/archive/2026/11/', '/archive/2021/02/']);
    assert.deepEqual(textsOf($, '.archive-year .calendar li'), ['تشرين الثاني، 12 مادة', 'شباط، مادة واحدة']);
  });

  test('gives a year its months and a month its days', async () => {
    assert.deepEqual(linksOf(await site.page('/archive/2026/'), '.calendar a'), ['/archive/2026/11/']);
    const month = await site.page('/archive/2026/11/');
    const days = ['19', '17', '16', '15', '14', '13', '12', '11', '10', '09', '08', '07'];
    assert.deepEqual(
      linksOf(month, '.calendar a'),
      days.map((day) => `/archive/2026/11/${day}/`),
    );
    assert.equal(month('.card').length, 12);
    assert.equal(textsOf(month, '.calendar li')[0], 'الخميس 19، مادة واحدة');
  });

  test('keeps the day with its month in the headline, and no space but plain ones in what machines read', async () => {
    const day = await site.page('/archive/2026/11/19/');
    assert.equal(day('h1').text().trim(), 'الخميس، 19 تشرين الثاني 2026، 8 جمادى الآخرة 1448 هـ');
    assert.deepEqual(textsOf(day, 'h1 .whole'), ['الخميس،', '19 تشرين الثاني 2026،', '8 جمادى الآخرة 1448 هـ']);
    assert.match(day('title').text(), /^الخميس، 19 تشرين الثاني 2026، 8 جمادى الآخرة 1448 هـ/);
    assert.doesNotMatch(day('head').html() ?? '', /\u00A0|&nbsp;/);
  });

  test('leads from a day, month or year to the ones beside it that hold anything', async () => {
    const day = await site.page('/archive/2026/11/19/');
    assert.deepEqual(linksOf(day, '.neighbours a[rel="prev"]'), ['/archive/2026/11/17/']);
    assert.deepEqual(linksOf(day, '.neighbours a[rel="next"]'), []);
    assert.deepEqual(linksOf(await site.page('/archive/2021/02/'), '.neighbours a[rel="next"]'), ['/archive/2026/11/']);
    assert.deepEqual(linksOf(await site.page('/archive/2026/'), '.neighbours a[rel="prev"]'), ['/archive/2021/']);
  });

  test('shows the way from its front to a day', async () => {
    const $ = await site.page('/archive/2021/02/20/');
    assert.deepEqual(linksOf($, '.breadcrumbs a'), [
      '/',
      '/archive/',
      '/archive/2021/',
      '/archive/2021/02/',
      '/archive/2021/02/20/',
    ]);
    assert.deepEqual(textsOf($, '.breadcrumbs [aria-current]'), ['السبت 20']);
  });

  test('holds nothing that has expired, is a draft or is still to come', async () => {
    const files = (await site.files()).filter((file) => file.startsWith('archive/'));
    assert.deepEqual(
      files.filter((file) => /^archive\/2026\/(?:10|12)/.test(file)),
      [],
    );
    assert.ok(!files.includes('archive/2026/11/05/index.html'));
  });
});
