import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { buildFixture } from './build-fixture.ts';
import { buildWithServices } from './build-with-services.ts';

const server = 'https://readers.example.org/';
const everything = `comments: { provider: waline, server: "${server}", place: "حلب", kept: "عامين" }
views: { provider: waline }
embeds: { load: click }`;
const ownText = `---
title: "خصوصية القراء"
menu: header
---

لا حساب عندنا ولا إعلان.
`;

const [quiet, open, own] = await Promise.all([
  buildFixture(),
  buildWithServices({ server, settings: everything }),
  buildWithServices({
    server,
    settings: `comments: { provider: none }\nviews: { provider: waline, server: "https://counter.example.org/" }`,
    files: { 'pages/privacy.md': ownText },
  }),
]);
after(() => Promise.all([quiet, open, own].map((site) => site.remove())));

/** What the policy says under the name of a service: its rows, by their terms. */
function rowsOf($: CheerioAPI, name: string): ReadonlyMap<string, string> {
  const heading = $('h3').filter((_, element) => $(element).text() === name);
  const rows = heading
    .next('dl')
    .find('div')
    .toArray()
    .map((row) => [$(row).find('dt').text(), $(row).find('dd').text()] as const);
  return new Map(rows);
}

const terms = ['الغرض', 'البيانات', 'المكان', 'مدة الحفظ', 'كيف تسحب موافقتك'];

describe('the privacy policy writes itself', () => {
  test('every service that is on is told in full: purpose, data, place, time kept, way out', async () => {
    const $ = await open.page('/privacy/');
    for (const name of ['التعليقات', 'عدّ القراءات', 'محتوى المواقع الأخرى']) {
      const rows = rowsOf($, name);
      assert.deepEqual([...rows.keys()], terms, name);
      for (const [term, text] of rows) assert.notEqual(text.trim(), '', `${name}: ${term}`);
    }
    assert.equal(rowsOf($, 'التعليقات').get('المكان'), 'خادم الصحيفة readers.example.org، حلب');
    assert.equal(rowsOf($, 'التعليقات').get('مدة الحفظ'), 'عامين');
    assert.match(rowsOf($, 'محتوى المواقع الأخرى').get('المكان') ?? '', /www\.youtube-nocookie\.com/);
  });

  test('a service that is off is not mentioned, and another server of the counter is named as itself', async () => {
    const $ = await own.page('/privacy/');
    assert.equal(rowsOf($, 'التعليقات').size, 0);
    assert.equal(rowsOf($, 'محتوى المواقع الأخرى').size, 0);
    assert.equal(rowsOf($, 'عدّ القراءات').get('المكان'), 'خادم الصحيفة counter.example.org');
    assert.ok($('main').text().includes('sessionStorage: read'));
  });

  test('with everything off it names no service, no consent and nothing to open', async () => {
    const $ = await quiet.page('/privacy/');
    assert.equal($('[data-consent-open], .consent').length, 0);
    assert.equal(rowsOf($, 'التعليقات').size, 0);
    const text = $('main').text();
    assert.ok(!text.includes('consent') && !text.includes('sessionStorage'));
    assert.ok(text.includes('localStorage: theme'));
  });

  test('hosts of pictures are named, for they are asked without a question', async () => {
    const $ = await quiet.page('/privacy/');
    assert.match(rowsOf($, 'صور محفوظة خارج الموقع').get('المكان') ?? '', /images\.example\.org/);
  });

  test('the newsroom’s own title and text come first', async () => {
    const $ = await own.page('/privacy/');
    assert.equal($('h1').text(), 'خصوصية القراء');
    const text = $('main').text();
    assert.ok(text.indexOf('لا حساب عندنا') < text.indexOf('عدّ القراءات'));
  });

  test('every page leads to it and to the settings, from its foot', async () => {
    for (const path of ['/', '/articles/port-reopens/', '/tags/', '/search/', '/404.html', '/about/']) {
      const $ = await open.page(path);
      assert.equal($('footer a[href="/privacy/"]').length, 1, path);
      assert.equal($('footer [data-consent-open]').length, 1, path);
    }
  });

  test('readers of English get it in English', async () => {
    const $ = await open.page('/articles/harbour-in-brief/');
    assert.equal($('footer a[href="/privacy/en/"]').length, 1);
    assert.equal($('footer a[href="/privacy/"]').length, 0);
    assert.ok($('.consent a[href="/privacy/en/"]').length > 0);
    const policy = await open.page('/privacy/en/');
    assert.equal(policy('html').attr('dir'), 'ltr');
    assert.equal(rowsOf(policy, 'comments').get('Place'), 'The newspaper’s server readers.example.org, حلب');
  });
});
