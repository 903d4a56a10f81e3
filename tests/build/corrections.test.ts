import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { parseFeed } from 'feedsmith';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

const days = Array.from({ length: 45 }, (_, index) => `2026-10-${String((index % 28) + 1).padStart(2, '0')}`);
const content = await makeContent({
  ...smallNewspaper,
  'articles/words.md': toArticleFile({
    title: '"مادة صُحح نصها"',
    date: '2026-11-03',
    corrections: [
      '[{ date: 2026-11-05T10:00, text: "خطأ في الرقم.", before: "عشرة <b>أصوات</b>", after: "أحد عشر صوتًا" },',
      '{ التاريخ: 2026-11-04, النوع: توضيح, النص: "المقصود مجلس المدينة." }]',
    ].join(' '),
  }),
  ...Object.fromEntries(
    days.map((date, index) => [
      `articles/old-${index}.md`,
      toArticleFile({
        title: `"مادة قديمة رقم ${index}"`,
        date: '2026-09-01',
        corrections: `[{ date: ${date}, text: "تصحيح ${index}." }]`,
      }),
    ]),
  ),
});
const site = await buildFixture({ content: content.dir });
after(() => Promise.all([site.remove(), content.remove()]));

describe('a correction', () => {
  test('says on the article what stood there and what stands there now', async () => {
    const $ = await site.page('/articles/words/');
    assert.equal($('#correction-1 time').attr('datetime'), '2026-11-05T10:00:00+03:00');
    assert.equal($('.corrections del').text(), 'عشرة <b>أصوات</b>');
    assert.equal($('.corrections ins').text(), 'أحد عشر صوتًا');
    assert.match($('#correction-2').text(), /توضيح: المقصود مجلس المدينة\./);
  });

  test('stands on the list of corrections, in pages that never shift', async () => {
    const front = await site.page('/corrections/');
    assert.equal(front('.correction-list > li').length, 27);
    assert.equal(front('.correction-of a').first().attr('href'), '/articles/words/#correction-1');
    const oldest = await site.page('/corrections/page/1/');
    assert.equal(oldest('.correction-list > li').length, 20);
    assert.match(oldest('title').text(), /التصحيحات، صفحة/);
    assert.equal(front('.correction-list del').text(), 'عشرة <b>أصوات</b>');
  });

  test('comes to those who follow the feed of corrections, in each format', async () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
      const parsed = parseFeed(await site.text(`/corrections/${file}`));
      const feed = parsed.feed as { readonly items?: readonly unknown[]; readonly entries?: readonly unknown[] };
      const entries = feed.items ?? feed.entries ?? [];
      assert.equal(entries.length, 30, file);
      assert.match(JSON.stringify(entries[0]), /articles\/words\/#correction-1/, file);
      assert.match(JSON.stringify(entries[0]), /أحد عشر صوتًا/, file);
    }
    const $ = await site.page('/corrections/');
    assert.equal($('link[type="application/rss+xml"]').attr('href'), '/corrections/feed.xml');
  });
});
