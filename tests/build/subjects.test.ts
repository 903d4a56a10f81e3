import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';
import { linksOf, textsOf } from './read-page.ts';

const site = await buildFixture();
after(() => site.remove());

describe('a tag', () => {
  test('gathers articles that spell it differently, under the spelling that most use', async () => {
    const $ = await site.page('/tags/مرفأ-المدينة/');
    assert.deepEqual(textsOf($, 'h1'), ['مرفأ المدينة']);
    assert.deepEqual(linksOf($, '.card-title a'), [
      '/articles/port-reopens/',
      '/articles/الموازنة-في-أرقام/',
      '/articles/harbour-file-2/',
      '/articles/harbour-file-1/',
      '/articles/harbour-master/',
      '/articles/harbour-in-brief/',
      '/articles/old-harbour-agreement/',
    ]);
    assert.deepEqual(textsOf($, '.list-count'), ['7 مواد']);
  });

  test('has one address, which its first article gave it, whatever its spellings', async () => {
    const folders = (await site.files()).flatMap((file) => /^tags\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    assert.deepEqual(
      folders.toSorted(),
      ['الامم-المتحده', 'السوق', 'الموازنة', 'مجلس-المدينة', 'مرفأ-المدينة'].toSorted(),
    );
  });

  test('is printed on every article by its one name', async () => {
    const $ = await site.page('/articles/الموازنة-في-أرقام/');
    assert.deepEqual(textsOf($, '.tags a'), ['الموازنة', 'مرفأ المدينة', 'الأمم المتحدة']);
  });
});

describe('the page of all tags', () => {
  test('lists them under their letters without «ال», with counts', async () => {
    const $ = await site.page('/tags/');
    assert.deepEqual(textsOf($, '.list-count'), ['5 وسوم']);
    const groups = $('.letter').map((_, section) => {
      const names = $(section)
        .find('li')
        .map((__, li) => $(li).text().replace(/\s+/g, ' ').trim())
        .get();
      return `${$(section).find('h2').text()}: ${names.join('، ')}`;
    });
    assert.deepEqual(groups.get(), [
      'ا: الأمم المتحدة، مادتان',
      'س: السوق، مادة واحدة',
      'م: مجلس المدينة، 3 مواد، مرفأ المدينة، 7 مواد، الموازنة، مادتان',
    ]);
  });

  test('begins with those that most articles carry', async () => {
    assert.deepEqual(textsOf(await site.page('/tags/'), '.top-tags a').slice(0, 2), ['مرفأ المدينة', 'مجلس المدينة']);
  });
});

describe('an author', () => {
  test('is introduced with portrait, role, biography, mail and links', async () => {
    const $ = await site.page('/authors/salim-haddad/');
    assert.equal($('.author-header img').length, 1);
    assert.deepEqual(textsOf($, '.author-role'), ['مراسل المرفأ']);
    assert.deepEqual(textsOf($, '.author-biography strong'), ['العاملين']);
    assert.deepEqual(linksOf($, '.author-links a'), [
      'mailto:salim@marfa.example.org',
      'https://social.example.org/salim',
      'https://salim.example.org/',
    ]);
  });

  test('is named once by what they do', async () => {
    const $ = await site.page('/authors/salim-haddad/');
    assert.equal($('.author-header').text().split('مراسل المرفأ').length - 1, 1);
  });

  test('has every article that they signed, alone or with others', async () => {
    assert.deepEqual(linksOf(await site.page('/authors/maryam-qasim/'), '.card-title a'), [
      '/articles/port-reopens/',
      '/articles/الموازنة-في-أرقام/',
      '/articles/harbour-master/',
    ]);
  });

  test('stands on the page of all authors, those without articles too', async () => {
    const $ = await site.page('/authors/');
    assert.deepEqual(textsOf($, '.people a'), ['أديب الغائب', 'سليم حداد', 'فريق التحرير', 'مريم القاسم']);
    assert.deepEqual(textsOf($, '.people .count'), ['لا مواد', '5 مواد', '5 مواد', '3 مواد']);
  });
});

describe('a series', () => {
  test('has its parts in order with their numbers', async () => {
    const $ = await site.page('/series/ملف-الميناء/');
    assert.deepEqual(linksOf($, '.card-title a'), ['/articles/harbour-file-1/', '/articles/harbour-file-2/']);
    assert.deepEqual(textsOf($, '.kicker-part'), ['الجزء 1', 'الجزء 2']);
    assert.deepEqual(textsOf($, '.list-count'), ['جزءان']);
  });

  test('stands on the page of all series with its first part', async () => {
    const $ = await site.page('/series/');
    assert.deepEqual(linksOf($, '.series-list .card-title a'), ['/series/ملف-الميناء/']);
    assert.deepEqual(linksOf($, '.series-list-last a'), ['/articles/harbour-file-1/']);
  });
});

describe('the page of corrections', () => {
  test('lists corrections and withdrawals newest first, each with its place in its article and its day', async () => {
    const $ = await site.page('/corrections/');
    assert.deepEqual(linksOf($, '.correction-of a'), [
      '/articles/council-session/#correction-1',
      '/articles/false-alarm/',
      '/articles/old-harbour-agreement/#correction-2',
      '/articles/old-harbour-agreement/#correction-1',
    ]);
    assert.deepEqual(
      $('.correction-of time')
        .map((_, time) => $(time).attr('datetime'))
        .get(),
      [
        '2026-11-12T09:00:00+03:00',
        '2026-11-10T12:00:00+03:00',
        '2021-03-01T10:00:00+02:00',
        '2021-02-21T00:00:00+02:00',
      ],
    );
    assert.deepEqual(textsOf($, '.correction-list .box-label').slice(0, 2), ['تصحيح', 'سحب']);
    assert.equal(textsOf($, '.correction-list li > p')[1], 'ورد أن عدد الحاضرين 20، والصواب 21.');
  });

  test('links to the policy of the newspaper', async () => {
    assert.deepEqual(linksOf(await site.page('/corrections/'), '.list-note a'), ['/corrections-policy/']);
  });
});

describe('a standing page', () => {
  test('prints its summary, the day it changed, its contents and its body', async () => {
    const $ = await site.page('/about/');
    assert.deepEqual(textsOf($, '.list-description'), ['صحيفة صغيرة لمدينة على البحر.']);
    assert.equal($('.list-header time').attr('datetime'), '2026-09-01T00:00:00+03:00');
    assert.deepEqual(linksOf($, '.contents a'), ['#ماذا-ننشر', '#كيف-نعمل', '#من-يمولنا']);
    assert.deepEqual(linksOf($, '.body a'), ['/ethics/', '/corrections-policy/']);
  });

  test('stands in the menu that it asks for, in its order, or in none', async () => {
    const $ = await site.page('/');
    assert.deepEqual(linksOf($, '.site-nav-pages a'), ['/about/']);
    assert.deepEqual(textsOf($, 'footer h2:contains("صفحات") + ul a'), [
      'سياسة التصحيح',
      'ميثاق التحرير',
      'سياسة الخصوصية',
    ]);
    assert.equal($('a[href="/thanks/"]').length, 0);
  });
});
