import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { buildFixture } from './build-fixture.ts';
import { englishLabels } from '../../scripts/labels/english-labels.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

const english = { section: 'world', lang: 'en', agency: 'وكالات' };
const reports: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 45 }, (_, n): readonly [string, string] => [
    `articles/report-${n}.md`,
    toArticleFile(
      { ...english, title: `"Report ${n} from the harbour"`, date: `2026-10-${String((n % 28) + 1).padStart(2, '0')}` },
      'A short text.',
    ),
  ]),
);
const content = await makeContent({
  ...smallNewspaper,
  'site.yaml': `${smallNewspaper['site.yaml'] ?? ''}  - { slug: world, name: "World", description: "The harbour for readers abroad." }\n`,
  ...reports,
  'articles/port.md': toArticleFile({ title: 'الميناء يفتح أبوابه', date: '2026-11-18' }),
  'articles/port-en.md': toArticleFile(
    { title: '"The harbour opens"', date: '2026-11-18', lang: 'en', breaking: '2026-12-31' },
    'A short text.[^1]\n\n[^1]: A note.',
  ),
  'articles/quay.md': toArticleFile({ title: 'رصيف جديد للصيادين', date: '2026-11-16' }),
  'articles/quay-fr.md': toArticleFile(
    {
      title: '"Un quai neuf"',
      date: '2026-11-16',
      lang: 'fr',
      kind: 'opinion',
      series: '"Les quais"',
      part: '1',
      sources: '[{ title: "Le port" }]',
      corrections: '[{ date: 2026-11-17, text: "Le quai est long." }]',
    },
    [
      ...['note', 'keypoints', 'timeline'].map((name) => `:::${name}\n- Un mot : un texte court.\n:::`),
      ':::correction{date="2026-11-17"}\nUn texte court.\n:::',
      '::related{slug="port"}',
    ].join('\n\n'),
  ),
  'articles/quay-two-fr.md': toArticleFile(
    { title: '"Deux quais"', date: '2026-11-15', lang: 'fr', series: '"Les quais"', part: '2' },
    'Un texte court.',
  ),
  'articles/budget.md': toArticleFile({ title: 'الموازنة بالأرقام', date: '2026-11-17' }),
  'articles/budget-en.md': toArticleFile(
    { title: '"The budget"', date: '2026-11-17', lang: 'en', draft: 'true' },
    'Text.',
  ),
});
const site = await buildFixture({ content: content.dir });
after(() => Promise.all([site.remove(), content.remove()]));

/** Arabic words that are not said to be Arabic. */
const findUnmarked = ($: CheerioAPI): readonly string[] =>
  $('body *')
    .filter((_, element) => {
      const own = $(element).clone().children().remove().end().text();
      return /[\u0621-\u064A]/.test(own) && $(element).closest('[lang]').attr('lang') !== 'ar';
    })
    .map((_, element) => $.html(element))
    .get();

const englishWords = new Set(Object.values(englishLabels).filter((words) => typeof words === 'string'));

/** Elements whose own text is of the English interface, or of its dates. */
const findEnglish = ($: CheerioAPI) =>
  $('body *').filter((_, element) => {
    const own = $(element).contents().not('*').text().replace(/[:·]/g, '').trim();
    return englishWords.has(own) || /\b(November 2026|minutes? to read|Part \d)/.test(own);
  });

describe('an English article of an Arabic newspaper', () => {
  test('says of every Arabic word that it is one', async () => {
    const $ = await site.page('/articles/port-en/');
    assert.deepEqual(findUnmarked($), []);
    assert.ok($('[lang=ar]').length > 10);
    assert.equal($('.byline [lang=ar]').text(), 'سليم حداد');
    assert.equal($('.footnotes').attr('aria-label'), englishLabels.footnotes);
    assert.equal($('.footnote-ref').text(), '[1]');
  });

  test('does so in its text-only edition, where names stand in the order of the page', async () => {
    const $ = await site.page('/lite/port-en/');
    assert.deepEqual(findUnmarked($), []);
    assert.deepEqual(
      $('bdi[lang=ar]')
        .get()
        .map((name) => $(name).text()),
      ['المرفأ', 'سياسة', 'سليم حداد'],
    );
    assert.match($('.meta').first().text(), /^By سليم حداد · /);
  });
});

describe('an article in a language that the interface does not speak', () => {
  test('has English words, as it is read from left to right, and says so of them', async () => {
    const $ = await site.page('/articles/quay-fr/');
    assert.deepEqual([$('html').attr('lang'), $('html').attr('dir')], ['fr', 'ltr']);
    assert.equal($('.skip-link').text(), 'Skip to content');
    assert.match($('.dateline').text(), /Published\sMonday,\s16\sNovember\s2026/);
    for (const words of ['.skip-link', '.site-header', '.site-footer', '.article-meta', '.article-tools'])
      assert.equal($(words).attr('lang'), 'en', words);
    assert.deepEqual(findUnmarked($), []);
  });

  for (const path of ['/articles/quay-fr/', '/lite/quay-fr/', '/sections/politics/', '/series/les-quais/']) {
    test(`says so of every English word, within its text and on lists: ${path}`, async () => {
      const $ = await site.page(path);
      const found = findEnglish($);
      assert.ok(found.length > 1, `${found.length} words`);
      assert.deepEqual(
        found
          .filter((_, words) => $(words).closest('[lang]').attr('lang') !== 'en')
          .map((_, words) => $.html(words))
          .get(),
        [],
      );
    });
  }

  test('says nothing of the kind on pages whose language it speaks', async () => {
    for (const path of ['/articles/quay/', '/articles/port-en/']) {
      const $ = await site.page(path);
      assert.equal($('.site-header[lang], .site-footer[lang], .article-meta[lang]').length, 0, path);
    }
  });
});

describe('a section whose every article is in English', () => {
  for (const path of ['/sections/world/', '/sections/world/page/1/']) {
    test(`${path} is printed from left to right with English words`, async () => {
      const $ = await site.page(path);
      assert.deepEqual([$('html').attr('lang'), $('html').attr('dir')], ['en', 'ltr']);
      assert.ok($('.card-authors bdi').length > 0);
      assert.deepEqual([...new Set($('.card-authors bdi').map((_, name) => $(name).attr('lang') ?? 'none'))], ['ar']);
      assert.equal($('.skip-link').text(), 'Skip to content');
      assert.equal($('.list-label').text(), 'Section');
      const words = $('main').text();
      assert.doesNotMatch(words.replaceAll(/سليم حداد|وكالات/g, ''), /[\u0621-\u064A\u0660-\u0669]/);
      assert.match(words, path.includes('page') ? /Page 1 of \d/i : /45 articles/);
    });
  }

  test('leaves the sections of the house’s language as they are, though an English article stands there', async () => {
    const $ = await site.page('/sections/politics/');
    assert.deepEqual([$('html').attr('lang'), $('html').attr('dir')], ['ar', 'rtl']);
    assert.equal($('article[lang=en] .kicker-breaking').text(), englishLabels.breaking);
    assert.deepEqual(findUnmarked($), []);
  });

  test('tells readers of feeds that it is in English', async () => {
    const rss = async (section: string): Promise<string> => site.text(`/sections/${section}/feed.xml`);
    assert.match(await rss('world'), /<language>en<\/language>/);
    assert.match(await rss('politics'), /<language>ar<\/language>/);
  });
});

describe('an article and its translation, named by its file', () => {
  test('lead to each other, and tell search engines of each other', async () => {
    const alternates = [
      ['ar', 'https://small.example.org/articles/port/'],
      ['en', 'https://small.example.org/articles/port-en/'],
    ];
    for (const [path, other, words] of [
      ['/articles/port/', '/articles/port-en/', 'Read in English'],
      ['/articles/port-en/', '/articles/port/', 'اقرأ بالعربية'],
    ] as const) {
      const $ = await site.page(path);
      const links = $('link[rel=alternate][hreflang]')
        .get()
        .map((link) => [$(link).attr('hreflang'), $(link).attr('href')]);
      assert.deepEqual(
        links.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
        alternates,
      );
      assert.equal($(`.tools a[href="${other}"]`).text(), words);
    }
  });

  test('do so in a language that the interface does not speak, under the name of that language', async () => {
    const $ = await site.page('/articles/quay/');
    assert.deepEqual(
      $('link[rel=alternate][hreflang]')
        .get()
        .map((link) => $(link).attr('hreflang')),
      ['ar', 'fr'],
    );
    assert.equal($('.tools a[hreflang=fr]').text(), 'français');
  });

  test('say nothing of a translation that is not published', async () => {
    const $ = await site.page('/articles/budget/');
    assert.equal($('[hreflang]').length, 0);
  });
});
