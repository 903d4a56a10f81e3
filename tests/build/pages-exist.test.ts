import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createAddresses } from '../../scripts/routes.ts';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
const { toAbsoluteUrl } = createAddresses('https://marfa.example.org/');
after(() => site.remove());

/** A page of every kind, with its heading. */
const pages: readonly (readonly [path: string, heading: string])[] = [
  ['/', 'صحيفة المرفأ: أخبار المدينة والبحر'],
  ['/articles/port-reopens/', 'الميناء يعود إلى العمل: أول سفينة ترسو!!'],
  ['/articles/الموازنة-في-أرقام/', 'الموازنة في أرقام'],
  ['/articles/old-harbour-agreement/', 'توقيع اتفاق المرفأ'],
  ['/articles/harbour-in-brief/', 'The harbour in brief: cranes, quays & contracts'],
  ['/articles/summer-registration/', 'التسجيل في دورة السباحة'],
  ['/sections/politics/', 'سياسة'],
  ['/sections/sports/', 'رياضة'],
  ['/tags/', 'كل الوسوم'],
  ['/tags/مرفأ-المدينة/', 'مرفأ المدينة'],
  ['/authors/', 'كل الكتّاب'],
  ['/authors/salim-haddad/', 'سليم حداد'],
  ['/authors/idle-author/', 'أديب الغائب'],
  ['/series/', 'كل الملفات'],
  ['/series/ملف-الميناء/', 'ملف الميناء'],
  ['/archive/', 'الأرشيف'],
  ['/archive/2021/', '2021'],
  ['/archive/2021/02/', 'شباط 2021'],
  ['/archive/2021/02/20/', 'السبت، 20 شباط 2021، 7 رجب 1442 هـ'],
  ['/corrections/', 'التصحيحات'],
  ['/search/', 'بحث'],
  ['/about/', 'من نحن'],
  ['/privacy/', 'سياسة الخصوصية وملفات تعريف الارتباط'],
  ['/privacy/en/', 'Privacy and cookies'],
  ['/404.html', 'الصفحة غير موجودة'],
];

const printed = (await site.files()).filter((file) => file.endsWith('.html'));
const isRedirect = async (file: string): Promise<boolean> =>
  (await site.text(`/${file}`)).includes('http-equiv="refresh"');
const redirects = await Promise.all(printed.map(isRedirect));
/** Pages; what stands at old addresses and short links is a way to one, and the text-only edition has rules of its own. */
const htmlFiles = printed.filter((file, index) => redirects[index] !== true && !file.startsWith('lite/'));

describe('a page stands at its address', () => {
  for (const [path, heading] of pages) {
    test(`${path} is headed «${heading}»`, async () => {
      const $ = await site.page(path);
      assert.deepEqual(
        $('h1')
          .map((_, h1) => $(h1).text())
          .get(),
        [heading],
      );
    });
  }
});

describe('every page', () => {
  for (const file of htmlFiles) {
    test(`${file} has a language, a direction, one heading, a title and its own address`, async () => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const $ = await site.page(path);
      const isEnglish = ['/articles/harbour-in-brief/', '/privacy/en/'].includes(path);
      assert.equal($('html').attr('lang'), isEnglish ? 'en' : 'ar');
      assert.equal($('html').attr('dir'), isEnglish ? 'ltr' : 'rtl');
      assert.equal($('h1').length, 1);
      assert.equal($('main#main').length, 1);
      assert.equal($('a.skip-link').attr('href'), '#main');
      assert.match($('title').text(), path === '/' ? /^صحيفة المرفأ \| / : /\S \| صحيفة المرفأ$/);
      assert.match($('meta[name="description"]').attr('content') ?? '', /\S/);
      assert.equal($('link[rel="canonical"]').attr('href'), toAbsoluteUrl(path));
      assert.equal($('meta[name="robots"]').length, 1);
    });
  }

  test('has a title of its own', async () => {
    const titles = await Promise.all(
      htmlFiles.map(async (file) => (await site.page(`/${file.replace(/(^|\/)index\.html$/, '$1')}`))('title').text()),
    );
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
    assert.ok(titles.length > 40);
  });
});

describe('robots', () => {
  const isKeptOut = async (path: string): Promise<boolean> =>
    ((await site.page(path))('meta[name="robots"]').attr('content') ?? '').includes('noindex');

  for (const path of [
    '/404.html',
    '/saved/',
    '/articles/members-only/',
    '/articles/summer-registration/',
    '/tags/السوق/',
  ]) {
    test(`are kept out of ${path}`, async () => assert.equal(await isKeptOut(path), true));
  }
  for (const path of [
    '/',
    '/articles/port-reopens/',
    '/sections/politics/',
    '/tags/مرفأ-المدينة/',
    '/authors/salim-haddad/',
    '/about/',
    '/search/',
  ]) {
    test(`may keep ${path}`, async () => assert.equal(await isKeptOut(path), false));
  }
});
