import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { buildFixture, type BuiltSite } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile, type ContentFolder } from './make-content.ts';

describe('what readers are told of an article before they read it', () => {
  let content: ContentFolder;
  let site: BuiltSite;

  before(async () => {
    content = await makeContent({
      ...smallNewspaper,
      'articles/paid.md': toArticleFile({
        title: '"جسر جديد للمدينة"',
        date: '2026-11-19T10:00',
        sponsor: '"شركة الجسر"',
      }),
      'articles/plain.md': toArticleFile({
        title: '"يوم في المستشفى"',
        date: '2026-11-19T09:00',
        contentNote: '"في النص وصف لجرحى."',
        agency: '"وكالة المرفأ"',
      }),
    });
    site = await buildFixture({ content: content.dir });
  });

  after(async () => {
    await site.remove();
    await content.remove();
  });

  const noticesOf = (page: CheerioAPI): readonly string[] =>
    page('[role=note]')
      .toArray()
      .map((notice) => page(notice).text());
  const jsonOf = (page: CheerioAPI): string => page('script[type="application/ld+json"]').text();

  test('is that somebody paid for it: on its page, on lists, in feeds and for machines', async () => {
    const page = await site.page('/articles/paid/');
    assert.deepEqual(noticesOf(page), ['محتوى مدفوع برعاية شركة الجسر، ولم تكتبه هيئة التحرير.']);
    assert.match(jsonOf(page), /"sponsor":\{"@type":"Organization","name":"شركة الجسر"\}/);
    const section = await site.page('/sections/politics/');
    assert.equal(section('.card:has(a[href="/articles/paid/"]) .kicker-sponsored').first().text(), 'محتوى مدفوع');
    assert.match(await site.text('/feed.xml'), /محتوى مدفوع: جسر جديد للمدينة/);
    assert.match(await site.text('/lite/paid/index.html'), /محتوى مدفوع برعاية/);
  });

  test('leads neither the front nor the page of its section, where it comes first of the others', async () => {
    for (const address of ['/', '/sections/politics/']) {
      const page = await site.page(address);
      assert.equal(page('.card-lead .card-title a').attr('href'), '/articles/plain/', address);
    }
    const section = await site.page('/sections/politics/');
    assert.equal(section('.front-rest .card-title a').first().attr('href'), '/articles/paid/');
  });

  test('keeps what is paid for out of the news sitemap', async () => {
    const sitemap = await site.text('/news-sitemap.xml');
    assert.ok(sitemap.includes('/articles/plain/') && !sitemap.includes('/articles/paid/'));
  });

  test('is what the text shows that not everybody wants to see, and from whom it was taken', async () => {
    const page = await site.page('/articles/plain/');
    assert.deepEqual(noticesOf(page), ['تنبيه: في النص وصف لجرحى.']);
    assert.equal(page('.byline-agency').text(), 'نقلًا عن وكالة المرفأ');
    assert.doesNotMatch(jsonOf(page), /"sponsor"/);
  });
});
