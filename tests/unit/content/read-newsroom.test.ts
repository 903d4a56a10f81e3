import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Article, Newsroom } from '../../../scripts/content/newsroom.ts';
import type { ReadOptions } from '../../../scripts/content/read-newsroom.ts';
import type { Files } from './make-content-folder.ts';
import { articleSource, listProblems, makeContentFolder, readContent, readFolder } from './make-content-folder.ts';

async function readSound(files: Files, options: Partial<ReadOptions> = {}): Promise<Newsroom> {
  const result = await readContent(files, options);
  assert.ok(result.newsroom !== null, listProblems(result).join('\n'));
  return result.newsroom;
}

async function readArticle(source: string, more: Files = {}): Promise<Article> {
  const { articles } = await readSound({ 'articles/one.md': source, ...more });
  const article = articles.find(({ slug }) => slug === 'one');
  assert.ok(article !== undefined);
  return article;
}

const english = `---
title: "التحقق من رقم الموازنة"
date: 2026-03-14T09:30
author: [salma-haddad, desk]
agency: "وكالات"
section: economy
tags: [الموازنة، البرلمان، "سورية"]
summary: "ملخص قصير."
related:
  - sound
  - /about/
  - title: "نص القانون"
    url: https://law.example.org/1
kind: fact-check
updated: 2026-03-15
image:
  src: /media/photo.jpg
  alt: "قاعة"
  caption: "القاعة"
  credit: "مداد"
expires: 2027-01-01
pinned: 2026-12-01
breaking: 2026-03-14T12:00
series: "كيف تُقرّ الموازنة"
part: 2
corrections:
  - date: 2026-03-16
    text: "صُحّح الرقم."
sources:
  - title: "الجريدة الرسمية"
    url: https://gazette.example.org/
    publisher: "الحكومة"
rating: misleading
claim: "تضاعفت الموازنة"
claimant: "منشور متداول"
lang: ar
aliases: ["/2026/%D9%85/", "https://news.example.org/old.html"]
comments: false
revisions: false
legacy: {comments: 3, views: 701}
noindex: true
---

نص المادة.
`;

const arabic = `---
العنوان: "التحقق من رقم الموازنة"
التاريخ: ٢٠٢٦-٠٣-١٤ ٠٩:٣٠
الكتّاب: salma-haddad، desk
الوكالة: "وكالات"
القسم: economy
الوسوم: الموازنة، البرلمان، سورية
الملخص: "ملخص قصير."
روابط:
  - sound
  - /about/
  - العنوان: "نص القانون"
    الرابط: https://law.example.org/1
النوع: تحقق
التحديث: 15 آذار 2026
الصورة:
  المصدر: photo.jpg
  الوصف: "قاعة"
  التعليق: "القاعة"
  المصور: "مداد"
ينتهي: 2027/01/01
مثبت: 2026-12-01
عاجل: 2026-03-14T12:00
الملف: "كيف تُقرّ الموازنة"
الجزء: ٢
التصحيحات:
  التاريخ: 2026-03-16
  النص: "صُحّح الرقم."
المصادر:
  - العنوان: "الجريدة الرسمية"
    الرابط: https://gazette.example.org/
    الناشر: "الحكومة"
التقييم: مضلل
الادعاء: "تضاعفت الموازنة"
المدعي: "منشور متداول"
اللغة: ar
روابط_قديمة: ["/2026/م/", "/old.html"]
التعليقات: لا
التعديلات: لا
قديم: {التعليقات: ٣, المشاهدات: ٧٠١}
بلا_فهرسة: نعم
---

نص المادة.
`;

/** Characters that do not show, and have no business inside an Arabic word. */
const invisible = [
  ['a space without width', '\u200B'],
  ['a soft hyphen', '\u00AD'],
  ['a byte order mark', '\uFEFF'],
  ['a word joiner', '\u2060'],
  ['a tag character', '\u{E0041}'],
] as const;

describe('readNewsroom', () => {
  test('reads every field of an article', async () => {
    const article = await readArticle(english);
    const { authors, tags, date, updated, expires, pinnedUntil, breakingUntil, corrections, body, ...rest } = article;
    assert.deepEqual(rest, {
      slug: 'one',
      title: 'التحقق من رقم الموازنة',
      agency: 'وكالات',
      section: 'economy',
      summary: 'ملخص قصير.',
      hasOwnSummary: true,
      related: [
        { type: 'article', slug: 'sound' },
        { type: 'page', path: '/about/' },
        { type: 'outside', title: 'نص القانون', url: 'https://law.example.org/1' },
      ],
      kind: 'fact-check',
      image: { file: 'photo.jpg', alt: 'قاعة', caption: 'القاعة', credit: 'مداد' },
      publication: 'published',
      series: { name: 'كيف تُقرّ الموازنة', slug: 'كيف-تقر-الموازنة', part: 2 },
      sources: [{ title: 'الجريدة الرسمية', url: 'https://gazette.example.org/', publisher: 'الحكومة' }],
      factCheck: { rating: 'misleading', claim: 'تضاعفت الموازنة', claimant: 'منشور متداول' },
      lang: 'ar',
      dir: 'rtl',
      aliases: ['/2026/م/', '/old.html'],
      commentsOpen: false,
      revisionsOpen: false,
      legacy: { comments: 3, views: 701 },
      noindex: true,
      file: 'articles/one.md',
    });
    assert.deepEqual(
      authors.map(({ slug }) => slug),
      ['salma-haddad', 'desk'],
    );
    assert.deepEqual(
      tags.map(({ name }) => name),
      ['الموازنة', 'البرلمان', 'سورية'],
    );
    const times = [date, updated, expires, pinnedUntil, breakingUntil, corrections[0]?.date];
    assert.deepEqual(
      times.map((time) => time?.iso.slice(0, 16)),
      [
        '2026-03-14T09:30',
        '2026-03-15T00:00',
        '2027-01-01T00:00',
        '2026-12-01T00:00',
        '2026-03-14T12:00',
        '2026-03-16T00:00',
      ],
    );
    assert.equal(body.text, 'نص المادة.');
  });

  test('reads the same from front matter that is wholly Arabic', async () => {
    assert.deepEqual(await readArticle(arabic), await readArticle(english));
  });

  test('fills in what a short article leaves out', async () => {
    const article = await readArticle(articleSource({}, 'فقرة أولى.\n\nفقرة ثانية.'));
    assert.equal(article.summary, 'فقرة أولى.');
    assert.equal(article.hasOwnSummary, false);
    assert.deepEqual(
      [article.kind, article.commentsOpen, article.noindex, article.lang, article.dir],
      ['news', true, false, 'ar', 'rtl'],
    );
    assert.deepEqual(
      [article.tags, article.related, article.corrections, article.sources, article.aliases],
      [[], [], [], [], []],
    );
  });

  test('keeps no plain text of bodies where nobody searches it, and reads it again for whoever asks', async () => {
    const folder = makeContentFolder({ 'articles/one.md': articleSource({}, 'قال **الوزير** كلمته.') });
    const { newsroom } = await readFolder(folder, { keepsText: false });
    const body = newsroom?.articles.find(({ slug }) => slug === 'one')?.body;
    assert.equal(body?.words, 3);
    assert.equal(body.text, 'قال الوزير كلمته.');
    writeFileSync(path.join(folder, 'articles', 'one.md'), articleSource({}, 'متن آخر.'));
    assert.equal(body.text, 'متن آخر.');
  });

  test('leaves out fields that are empty, and takes blank lines and comments between them', async () => {
    const article = await readArticle(articleSource({ summary: '', tags: '', image: '', '# tags': 'x' }));
    assert.equal(article.hasOwnSummary, false);
    assert.equal(article.image, undefined);
  });

  test('takes notes on lines of their own for what they are, wherever they begin', async () => {
    const noted = articleSource({
      title: 'البرلمان يبدأ المناقشة\n  # للمحرر\n# وللمصحح',
      series: 'ملف الموازنة\n  # آخر',
    });
    const { title, series } = await readArticle(noted);
    assert.deepEqual([title, series?.name], ['البرلمان يبدأ المناقشة', 'ملف الموازنة']);
  });

  test('cleans texts silently: invisible characters, tatweel, presentation forms, line ends', async () => {
    const article = await readArticle(
      articleSource({ title: '"البر\u200Bلمـــان\u00AD ﻳﺒﺪأ  المناقشة"', summary: '>\n  سطر أول\n  سطر ثان' }),
    );
    assert.equal(article.title, 'البرلمان يبدأ المناقشة');
    assert.equal(article.summary, 'سطر أول سطر ثان');
  });

  for (const [what, sign] of invisible) {
    test(`takes ${what} out of the words of fields and of the text, without a word`, async () => {
      const spoilt = `سور${sign}ية`;
      const result = await readContent({
        'articles/one.md': articleSource(
          { title: `"أخبار ${spoilt} اليوم"`, summary: `"${spoilt}"`, tags: `["${spoilt}"]`, series: `"${spoilt}"` },
          `${spoilt} و[${spoilt}](/about/)\n\n## ${spoilt}\n\n:::quote{speaker="${spoilt}"}\n${spoilt}\n:::`,
        ),
      });
      assert.deepEqual(listProblems(result), []);
      const article = result.newsroom?.articles.find(({ slug }) => slug === 'one');
      const { title, summary, tags, series, body } = article!;
      assert.deepEqual(
        [title, summary, tags[0]?.name, tags[0]?.slug, series?.name],
        ['أخبار سورية اليوم', 'سورية', 'سورية', 'سورية', 'سورية'],
      );
      const printed = JSON.stringify(body);
      assert.ok(!printed.includes(sign) && printed.includes('سورية'), printed);
      assert.equal(body.headings[0]?.fragment, 'سورية');
    });
  }

  test('takes out of a text what entities stand for, and lets it be in code', async () => {
    const { body } = await readArticle(articleSource({}, 'سو&shy;ر&#x200B;ية ثم `سو\u200Bرية`'));
    assert.deepEqual(body.parts, [{ type: 'html', html: '<p>سورية ثم <code dir="auto">سو\u200Bرية</code></p>\n' }]);
  });

  test('takes an address for the same with and without invisible characters', async () => {
    const { newsroom, problems } = await readContent({ 'articles/a.md': articleSource({ slug: 'سو\u200Bر\u00ADية' }) });
    assert.deepEqual(problems, []);
    assert.ok(newsroom?.articles.some(({ slug }) => slug === 'سورية'));
  });

  test('takes an image on a host that the site allows, by its address', async () => {
    const site =
      'name: "صحيفة"\nurl: https://news.example.org\nsections: [{slug: politics, name: "سياسة"}]\nimages: {hosts: [img.example.org]}\n';
    const image = '{src: "https://img.example.org/a.jpg", alt: "قاعة"}';
    const article = await readArticle(articleSource({ image }), { 'site.yaml': site });
    assert.equal(article.image?.file, 'https://img.example.org/a.jpg');
  });

  test('sets the direction by the language of the article', async () => {
    assert.equal((await readArticle(articleSource({ title: '"How a budget is made"', lang: 'en' }))).dir, 'ltr');
    assert.equal(
      (await readArticle(articleSource({ title: '"بودجه چگونه تصویب می‌شود"', lang: 'fa' }))).title,
      'بودجه چگونه تصویب می‌شود',
    );
    assert.equal((await readArticle(articleSource({ lang: 'he-IL' }))).dir, 'rtl');
  });

  test('lists articles newest first, authors and pages in Arabic order', async () => {
    const newsroom = await readSound({
      'articles/a/old.md': articleSource({ date: '2020-01-01' }),
      'articles/b/new.md': articleSource({ date: '2026-05-01' }),
      'articles/twin.md': articleSource({ date: '2026-05-01' }),
      'authors/amal.md': '---\nname: "أمل"\n---\n',
    });
    assert.deepEqual(
      newsroom.articles.map(({ slug }) => slug),
      ['new', 'twin', 'sound', 'old'],
    );
    assert.deepEqual(
      newsroom.authors.map(({ name }) => name),
      ['أمل', 'سلمى حداد', 'فريق التحرير'],
    );
  });

  test('gives the site its defaults', async () => {
    const { site, dates, now } = await readSound({});
    assert.deepEqual(
      { ...site, sections: site.sections.length },
      {
        name: 'صحيفة التجربة',
        tagline: '',
        url: 'https://news.example.org/',
        lang: 'ar',
        dir: 'rtl',
        zone: 'Asia/Damascus',
        region: 'levant',
        digits: 'latn',
        calendars: ['gregory'],
        sections: 2,
        menu: [
          { type: 'section', section: 'politics' },
          { type: 'section', section: 'economy' },
        ],
        channels: { rss: true },
        redirects: [],
        callouts: {},
        publisher: { legalName: 'صحيفة التجربة' },
        comments: { provider: 'none' },
        views: { provider: 'none' },
        embeds: { load: 'never' },
        home: [
          { slot: 'lead', count: 1 },
          { slot: 'pinned', count: 3 },
          { slot: 'latest', count: 8 },
          { slot: 'section', section: 'politics', count: 4 },
          { slot: 'section', section: 'economy', count: 4 },
          { slot: 'opinion', count: 4 },
          { slot: 'series', count: 4 },
        ],
        search: { synonyms: [], boosts: {} },
        images: { hosts: [], sizes: [400, 800, 1200] },
        publish: { headers: {}, listed: true },
        revisions: { show: false },
        archive: { parts: 'none' },
        editor: null,
      },
    );
    assert.deepEqual(dates, { region: 'levant', digits: 'latn', calendars: ['gregory'], lang: 'ar' });
    assert.equal(now.iso, '2026-06-01T03:00:00+03:00');
  });

  test('says that site.yaml is missing, and nothing that follows from it', async () => {
    const folder = makeContentFolder();
    rmSync(path.join(folder, 'site.yaml'));
    assert.deepEqual(listProblems(await readFolder(folder)), ['site.yaml:1:1 missing-site-file']);
  });

  test('says what is wrong in a site.yaml that cannot be read, and nothing that follows from it', async () => {
    const body = '::callout{name="telegram"}\n\n![قاعة](https://images.example.org/hall.jpg)';
    const files = { 'site.yaml': 'name: "صحيفة"\nsections: [\n', 'articles/one.md': articleSource({}, body) };
    assert.deepEqual(listProblems(await readContent(files)), ['site.yaml:2:11 unclosed-bracket']);
  });

  test('says that there is no content folder, or a file in its place, and nothing that follows from it', async () => {
    const folder = makeContentFolder();
    const wanted = ['site.yaml:1:1 missing-content-folder'];
    assert.deepEqual(listProblems(await readFolder(path.join(folder, 'nowhere'))), wanted);
    assert.deepEqual(listProblems(await readFolder(path.join(folder, 'site.yaml'))), wanted);
  });
});

describe('what word processors and social networks leave in front matter', () => {
  test('no-break spaces before and after names, colons and hyphens are blanks there, and stay in values', async () => {
    const nbsp = '\u00A0';
    const lines = [`title:${nbsp}"خبر${nbsp}المدينة"`, `date${nbsp}:${nbsp}2026-03-14`, 'author: desk'];
    const list = ['section: politics', 'tags:', `${nbsp}${nbsp}-${nbsp}المرفأ`, '  - الأسعار'];
    const text = ['---', ...lines, ...list, '---', '', 'نص المادة.'].join('\n');
    const { newsroom, problems } = await readContent({ 'articles/pasted.md': text });
    assert.deepEqual(problems, []);
    const article = newsroom?.articles.find(({ slug }) => slug === 'pasted');
    assert.match(article?.title ?? '', /^خبر\sالمدينة$/u);
    assert.deepEqual(
      article?.tags.map(({ name }) => name),
      ['المرفأ', 'الأسعار'],
    );
  });

  test('hashtags are tags without their signs, with and without commas between them', async () => {
    for (const tags of [
      '"#سورية #اللجنة_الدستورية"',
      '["#سورية", "#اللجنة_الدستورية"]',
      '"#سورية، #اللجنة_الدستورية"',
    ]) {
      const { newsroom, problems } = await readContent({ 'articles/pasted.md': articleSource({ tags }) });
      assert.deepEqual(problems, []);
      const article = newsroom?.articles.find(({ slug }) => slug === 'pasted');
      assert.deepEqual(
        article?.tags.map(({ name }) => name),
        ['سورية', 'اللجنة الدستورية'],
        tags,
      );
    }
  });
});

describe('a day without an hour', () => {
  const amendments = {
    corrections: '[{ date: 2026-03-14, text: "صُحح الرقم." }]',
    withdrawn: '{ date: 2026-03-14, reason: "لم يثبت." }',
  };
  for (const [name, value] of Object.entries(amendments)) {
    test(`is not before the article of that day where it is that of ${name}`, async () => {
      const source = articleSource({ date: '2026-03-14T09:30', [name]: value });
      assert.deepEqual(listProblems(await readContent({ 'articles/one.md': source })), []);
    });
  }
});

describe('what is not public', () => {
  const files: Files = {
    'articles/one.md': articleSource(
      { related: '[hidden, later, sound]' },
      'فقرة.\n\n::related{slug="hidden"}\n\n::related{slug="sound"}',
    ),
    'articles/hidden.md': articleSource(
      { title: '"سر المسودة الأول"', draft: 'true', tags: '[سري]', series: '"ملف سري"' },
      '',
    ),
    'articles/later.md': articleSource({ title: '"خبر الغد المؤجل"', date: '2026-07-01', tags: '[مؤجل]' }),
    'articles/latest.md': articleSource({ title: '"خبر بعد الغد"', date: '2026-06-02' }),
    'articles/past.md': articleSource({ title: '"دعوة انتهى موعدها"', expires: '2026-05-01' }),
  };

  test('is counted, and told when it is due', async () => {
    const { counts, nextDue, problems } = await readContent(files);
    assert.deepEqual(counts, {
      articles: 6,
      published: 2,
      drafts: 1,
      scheduled: 2,
      expired: 1,
      withdrawn: 0,
      authors: 2,
      pages: 1,
    });
    assert.equal(nextDue?.iso, '2026-06-02T00:00:00+03:00');
    assert.deepEqual(problems.map(({ severity, rule }) => `${severity} ${rule}`).sort(), [
      'warning related-to-draft',
      'warning related-to-draft',
      'warning related-to-scheduled',
      'warning scheduled',
      'warning scheduled',
    ]);
  });

  test('leaves no trace in what is published', async () => {
    const newsroom = await readSound(files);
    const written = JSON.stringify(newsroom);
    for (const secret of ['سر المسودة', 'سري', 'خبر الغد', 'مؤجل', 'hidden.md'])
      assert.ok(!written.includes(secret), secret);
    const one = newsroom.articles.find(({ slug }) => slug === 'one');
    assert.deepEqual(one?.related, [{ type: 'article', slug: 'sound' }]);
    assert.deepEqual(
      one.body.parts.filter(({ type }) => type === 'related'),
      [{ type: 'related', slug: 'sound' }],
    );
    assert.equal(newsroom.articles.find(({ slug }) => slug === 'past')?.publication, 'expired');
  });

  test('is linked from no menu, call-out or author, which is told at each', async () => {
    const url = (slug: string): string => `https://news.example.org/articles/${slug}/`;
    const site = [
      'name: "صحيفة"',
      'url: https://news.example.org/',
      'sections: [{slug: politics, name: "سياسة"}]',
      'menu: [politics, {title: "خطة", url: /articles/hidden/}, {title: "مادة", url: /articles/sound/}]',
      'callouts:',
      `  plan: {text: "خطة قادمة", action: "اقرأ", url: "${url('later')}"}`,
      `  sound: {text: "مادة منشورة", action: "اقرأ", url: "${url('sound')}"}`,
    ].join('\n');
    const author = `---\nname: "سامي قدور"\nlinks: ["${url('hidden')}", "${url('sound')}"]\n---\n`;
    const all = { ...files, 'site.yaml': site, 'authors/sami.md': author };
    const result = await readContent(all);
    assert.deepEqual(
      listProblems(result).filter((problem) => /^(?:site|authors)/.test(problem)),
      ['authors/sami.md:3:10 link-to-draft', 'site.yaml:4:38 link-to-draft', 'site.yaml:6:50 link-to-scheduled'],
    );
    assert.doesNotMatch(JSON.stringify([result.newsroom?.site, result.newsroom?.authors]), /hidden|later|خطة/);
    assert.match(JSON.stringify(result.newsroom?.site), /مادة منشورة/);
    const preview = await readSound(all, { include: 'all' });
    assert.equal(preview.site.menu.length, 3);
  });

  test('is shown with its state where all is asked for', async () => {
    const { articles } = await readSound(files, { include: 'all' });
    const states = articles.map(({ slug, publication }) => `${slug} ${publication}`).sort();
    assert.deepEqual(states, [
      'hidden draft',
      'later scheduled',
      'latest scheduled',
      'one published',
      'past expired',
      'sound published',
    ]);
    assert.equal(articles.find(({ slug }) => slug === 'one')?.related.length, 3);
  });
});

describe('tags', () => {
  const withTags = (tags: string): string => articleSource({ tags });

  test('that differ by hamza, tashkeel, tatweel, ة/ه or ى/ي are one, named as most articles write it', async () => {
    const { articles } = await readSound({
      'articles/a.md': withTags('[إدارة، مصطفى]'),
      'articles/b.md': withTags('[إدارة, مصطفي]'),
      'articles/c.md': withTags('"ادارة، مُصطفى، إدارهـــ"'),
    });
    const tags = new Set(articles.flatMap((article) => article.tags.map(({ name, slug }) => `${name} ${slug}`)));
    assert.deepEqual(tags, new Set(['إدارة إدارة', 'مصطفى مصطفى']));
    assert.ok(articles.every((article) => article.slug === 'sound' || article.tags.length === 2));
  });

  test('of equally many spellings take the first in code point order', async () => {
    const { articles } = await readSound({
      'articles/a.md': withTags('[ادارة]'),
      'articles/b.md': withTags('[إدارة]'),
    });
    assert.deepEqual(new Set(articles.flatMap(({ tags }) => tags.map(({ name }) => name))), new Set(['إدارة']));
  });

  test('keep the address that their first article gave them, whatever most articles write later', async () => {
    const { articles } = await readSound({
      'articles/a.md': articleSource({ tags: '[إدارة]', date: '2026-03-05' }),
      'articles/b.md': articleSource({ tags: '[ادارة]', date: '2026-03-02' }),
      'articles/c.md': articleSource({ tags: '[إدارة]', date: '2026-03-04' }),
    });
    const tags = new Set(articles.flatMap((article) => article.tags.map(({ name, slug }) => `${name} ${slug}`)));
    assert.deepEqual(tags, new Set(['إدارة ادارة']));
  });

  test('may be called as JavaScript calls its own things, or by a number', async () => {
    const { tags } = await readArticle(withTags('[constructor, __proto__, toString, 2011, true, 24/7, page]'));
    assert.deepEqual(
      tags.map(({ name }) => name),
      ['constructor', '__proto__', 'toString', '2011', 'true', '24/7', 'page'],
    );
    assert.equal(new Set(tags.map(({ slug }) => slug)).size, 7);
    assert.ok(
      tags.every(({ slug }) => slug !== 'page'),
      'the further pages of a list have that address',
    );
  });

  test('with one slug get numbers in the order of their articles', async () => {
    const { tags } = await readArticle(withTags('["C++", "C", "C#"]'));
    assert.equal(new Set(tags.map(({ slug }) => slug)).size, 3);
  });
});

describe('series', () => {
  test('number the parts that have no number after those that have, by date', async () => {
    const { articles } = await readSound({
      'articles/a.md': articleSource({ series: '"كيف تُقرّ الموازنة"', date: '2026-03-03' }),
      'articles/b.md': articleSource({ series: '"كيف تقر الموازنه"', date: '2026-03-02' }),
      'articles/c.md': articleSource({ series: '"كيف تُقرّ الموازنة"', date: '2026-03-04', part: '1' }),
    });
    const parts = articles.flatMap(({ slug, series }) =>
      series === undefined ? [] : [`${slug} ${series.part} ${series.name}`],
    );
    assert.deepEqual(parts.sort(), ['a 3 كيف تُقرّ الموازنة', 'b 2 كيف تُقرّ الموازنة', 'c 1 كيف تُقرّ الموازنة']);
  });

  const slugsOf = async (articles: readonly (readonly [name: string, date: string])[]): Promise<readonly string[]> => {
    const files = articles.map(([name, date], place) => {
      const source = articleSource({ series: `"${name}"`, date });
      return [`articles/${'abc'.charAt(place)}.md`, source] as const;
    });
    const read = await readSound(Object.fromEntries(files));
    const ordered = read.articles.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
    return ordered.flatMap(({ series }) => series?.slug ?? []);
  };

  test('keep the address that their first article gave them, whatever most call them later', async () => {
    const slugs = await slugsOf([
      ['لجنة الدستوريه', '2026-03-01'],
      ['لجنة الدستورية', '2026-03-02'],
      ['لجنة الدستورية', '2026-03-03'],
    ]);
    assert.deepEqual(slugs, ['لجنة-الدستوريه', 'لجنة-الدستوريه', 'لجنة-الدستوريه']);
  });

  test('whose names come to one address are told apart, and the older keeps its own', async () => {
    const slugs = await slugsOf([
      ['ملف، سورية', '2026-03-02'],
      ['ملف سورية', '2026-03-01'],
      ['ملف: سورية', '2026-03-03'],
    ]);
    assert.deepEqual(slugs, ['ملف-سورية-2', 'ملف-سورية', 'ملف-سورية-3']);
  });
});

describe('addresses', () => {
  test('come from the name of the file, whatever its Unicode form', async () => {
    const name = 'مؤتمر-إدلب';
    const { articles } = await readSound({ [`articles/2026/${name.normalize('NFD')}.md`]: articleSource() });
    assert.ok(articles.some(({ slug }) => slug === name));
  });

  test('that differ only in Unicode form are one', async () => {
    const slug = 'مؤتمر';
    const result = await readContent({
      'articles/a.md': articleSource({ slug }),
      'articles/b.md': articleSource({ slug: slug.normalize('NFD') }),
    });
    assert.deepEqual(listProblems(result), ['articles/b.md:6:7 same-address']);
  });
});

describe('what was withdrawn', () => {
  const withdrawnFor = async (instead: string): Promise<readonly (string | undefined)[]> => {
    const { newsroom } = await readContent({
      'articles/one.md': articleSource({ withdrawn: `{ date: 2026-03-15, reason: "لم يثبت.", instead: ${instead} }` }),
      'articles/idea.md': articleSource({ title: '"فكرة لم تكتمل"', draft: 'true' }),
    });
    return newsroom?.withdrawals.map((withdrawal) => withdrawal.instead) ?? [];
  };

  test('leads to what stands in its place, and to nothing that is not public', async () => {
    assert.deepEqual(await withdrawnFor('sound'), ['sound']);
    assert.deepEqual(await withdrawnFor('idea'), [undefined]);
  });
});
