import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
const afterBreaking = await buildFixture({ now: Date.parse('2026-12-02T09:00:00Z') });
after(() => Promise.all([site.remove(), afterBreaking.remove()]));

const $ = await site.page('/');
const slugs = (page: CheerioAPI, selector: string): readonly string[] =>
  page(selector)
    .map((_, link) => /^\/articles\/(.+)\/$/.exec(decodeURI(page(link).attr('href') ?? ''))?.[1] ?? '')
    .get();

describe('the home page', () => {
  test('has the slots of the settings in their order, without those that would be empty', () => {
    const bands = $('.front > .band').map(
      (_, band) => /band-(lead|pinned|latest|section|series|opinion)/.exec($(band).attr('class') ?? '')?.[1],
    );
    assert.deepEqual(bands.get(), ['lead', 'pinned', 'latest', 'section', 'series']);
    assert.equal($('.band-section').attr('data-section'), 'economy');
  });

  test('leads with the newest of what is pinned, and beside it the newest of all', () => {
    assert.deepEqual(slugs($, '.band-lead .card-title a'), ['quiet-diplomacy', 'port-reopens']);
  });

  test('gives each slot what no slot before it has, newest first', () => {
    assert.deepEqual(slugs($, '.band-pinned .card-title a'), ['harbour-master']);
    assert.deepEqual(slugs($, '.band-latest .card-title a'), ['الموازنة-في-أرقام', 'harbour-file-2', 'harbour-file-1']);
    assert.deepEqual(slugs($, '.band-section .card-title a'), ['old-market', 'harbour-in-brief']);
  });

  test('shows a series whole, in the order of its parts', () => {
    assert.deepEqual(slugs($, '.band-series .card-title a'), ['harbour-file-1', 'harbour-file-2']);
    assert.equal(decodeURI($('.band-series h2 a').attr('href') ?? ''), '/series/ملف-الميناء/');
  });

  test('links each band to its list', () => {
    assert.equal($('.band-section h2 a').attr('href'), '/sections/economy/');
    assert.equal($('.band-latest h2 a').attr('href'), '/archive/');
  });

  test('runs what is breaking above all, until its time', async () => {
    assert.deepEqual(slugs($, '.breaking a'), ['port-reopens']);
    assert.equal((await afterBreaking.page('/'))('.breaking').length, 0);
  });

  test('names no moment and brings no script where nothing is younger than a day', () => {
    for (const time of $('.card time')) assert.match($(time).attr('datetime') ?? '', /^[\d-]{10}$/);
    assert.equal($('[data-fresh], script[src*=relative-times]').length, 0);
  });

  test('names the moment of what is younger than a day, and brings the script that tells its age', async () => {
    const now = Date.parse('2026-11-19T12:00:00Z');
    const site = await buildFixture({ now, index: false });
    const page = await site.page('/');
    await site.remove();
    const fresh = page('.card time[data-fresh]').map((_, time) => Date.parse(page(time).attr('datetime') ?? ''));
    assert.ok(fresh.length > 0);
    assert.ok(fresh.get().every((moment) => moment <= now && now - moment < 86_400_000));
    assert.equal(page('script[src*=relative-times]').length, 1);
  });

  test('leads with the newest picture story once nothing is pinned any more, and opinion has its own slot', async () => {
    const page = await afterBreaking.page('/');
    assert.equal(slugs(page, '.band-lead .card-title a')[0], 'port-reopens');
    assert.deepEqual(slugs(page, '.band-opinion .card-title a'), ['quiet-diplomacy']);
    assert.equal(page('.band-opinion h2 a').attr('href'), '/sections/opinion/');
  });

  test('shows the day of the build in both calendars, and tears neither date apart', () => {
    assert.equal($('.front-date time').attr('datetime'), '2026-11-20T12:00:00+03:00');
    const lines = $('.front-date').text().split(' ');
    assert.deepEqual(
      lines.map((line) => line.replaceAll('\u00A0', ' ')),
      ['الجمعة،', '20 تشرين الثاني 2026،', '9 جمادى الآخرة 1448 هـ'],
    );
  });

  test('has the menu, the channels and the lists of the newspaper', () => {
    const hrefs = (selector: string): readonly string[] =>
      $(selector)
        .map((_, link) => $(link).attr('href') ?? '')
        .get();
    assert.deepEqual(hrefs('.site-nav li:not(.site-nav-pages) a'), [
      '/sections/politics/',
      '/sections/economy/',
      '/sections/opinion/',
      '/about/',
      'https://photos.example.org/',
    ]);
    assert.deepEqual(hrefs('footer h2:contains("تابعنا") + ul a'), [
      'https://telegram.example.org/marfa',
      'https://whatsapp.example.org/marfa',
      'https://x.example.org/marfa',
      'https://facebook.example.org/marfa',
      'https://youtube.example.org/marfa',
      '/feed.xml',
    ]);
    assert.deepEqual(hrefs('footer h2:contains("تصفّح") + ul a'), [
      '/archive/',
      '/authors/',
      '/tags/',
      '/series/',
      '/corrections/',
      '/saved/',
    ]);
  });
});

describe("the page of an address that is nobody's", () => {
  test('offers search, sections, lists and the latest', async () => {
    const page = await site.page('/404.html');
    assert.equal(page('main form[role="search"]').attr('action'), '/search/');
    const links = page('main .tags a')
      .map((_, link) => page(link).attr('href'))
      .get();
    assert.ok(links.includes('/sections/politics/') && links.includes('/archive/'));
    assert.equal(slugs(page, '.card-title a').length, 6);
  });

  test('works at any depth: every address in it begins at the root', async () => {
    const page = await site.page('/404.html');
    page('[href], [src], [action]').each((_, element) => {
      const address = page(element).attr('href') ?? page(element).attr('src') ?? page(element).attr('action') ?? '';
      assert.match(address, /^(?:\/|#|https:)/);
    });
  });
});
