import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

/** Articles in the section: three pages, the front with 25. */
const COUNT = 65;
const slugOf = (number: number): string => `story-${String(number).padStart(3, '0')}`;

function toFiled(number: number): readonly [file: string, text: string] {
  const day = new Date(Date.parse('2026-06-01T09:00:00Z') + number * 86_400_000).toISOString().slice(0, 10);
  const fields = { author: 'desk', title: `"الخبر رقم ${number}"`, date: `${day}T12:00`, tags: '[مدينة]' };
  return [`articles/${slugOf(number)}.md`, toArticleFile(fields)];
}

const content = await makeContent({
  ...smallNewspaper,
  'authors/desk.md': '---\nname: "فريق التحرير"\n---\n',
  'articles/apart.md': toArticleFile(
    { title: '"سوق الخضار"', date: '2026-06-01', section: 'economy', tags: '[سوق]' },
    'بندورة وخيار.',
  ),
  ...Object.fromEntries(Array.from({ length: COUNT }, (_, index) => toFiled(index + 1))),
});
const site = await buildFixture({ content: content.dir });
await content.write(...toFiled(COUNT + 1));
const grown = await buildFixture({ content: content.dir });
after(() => Promise.all([content.remove(), site.remove(), grown.remove()]));

function articles($: CheerioAPI): readonly number[] {
  return $('.card-title a')
    .map((_, link) => Number(/story-(\d+)/.exec($(link).attr('href') ?? '')?.[1]))
    .get();
}

const from = (newest: number, oldest: number): readonly number[] =>
  Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);

const lists = ['/sections/politics/', '/tags/مدينة/', '/authors/desk/'];

describe('a long list', () => {
  for (const list of lists) {
    test(`${list} puts the newest on its own address and numbers the rest from the oldest`, async () => {
      assert.deepEqual(articles(await site.page(list)), from(65, 41));
      assert.deepEqual(articles(await site.page(`${list}page/2/`)), from(40, 21));
      assert.deepEqual(articles(await site.page(`${list}page/1/`)), from(20, 1));
    });

    test(`${list} has no page beyond its last`, async () => {
      const pages = (await site.files()).filter((file) => file.startsWith(`${list.slice(1)}page/`));
      assert.deepEqual(pages, [`${list.slice(1)}page/1/index.html`, `${list.slice(1)}page/2/index.html`]);
    });
  }

  test('leads from page to page in both directions', async () => {
    const steps = async (path: string): Promise<readonly string[]> => {
      const $ = await site.page(path);
      return $('.pagination a')
        .map((_, link) => `${$(link).text()} ${$(link).attr('href') ?? ''}`)
        .get();
    };
    const list = '/sections/politics/';
    assert.deepEqual(await steps(list), [`أقدم ${list}page/2/`, `الأقدم ${list}page/1/`]);
    assert.deepEqual(await steps(`${list}page/2/`), [`أحدث ${list}`, `أقدم ${list}page/1/`]);
    assert.deepEqual(await steps(`${list}page/1/`), [`الأحدث ${list}`, `أحدث ${list}page/2/`]);
  });

  test('tells browsers and robots the same by link elements', async () => {
    const $ = await site.page('/sections/politics/page/2/');
    assert.equal($('link[rel="prev"]').attr('href'), '/sections/politics/');
    assert.equal($('link[rel="next"]').attr('href'), '/sections/politics/page/1/');
    assert.equal($('link[rel="canonical"]').attr('href'), 'https://small.example.org/sections/politics/page/2/');
  });

  test("names its place in the site's digits, and keeps digits of addresses ASCII", async () => {
    const $ = await site.page('/sections/politics/page/1/');
    assert.equal($('.pagination [aria-current]').text(), 'صفحة ١ من ٢');
    assert.equal($('title').text(), 'سياسة، صفحة ١ من ٢ | المرفأ');
    assert.deepEqual(
      (await site.files()).filter((file) => /[٠-٩]/.test(file)),
      [],
    );
  });

  test('counts its articles on its front', async () => {
    assert.equal((await site.page('/sections/politics/'))('.list-count').text(), '٦٥ مادة');
  });
});

describe('one more article', () => {
  for (const list of lists) {
    test(`changes the front of ${list} and leaves its other pages as they were, byte for byte`, async () => {
      assert.deepEqual(articles(await grown.page(list)), from(66, 41));
      for (const page of ['page/1/', 'page/2/']) {
        assert.equal(await grown.text(`${list}${page}`), await site.text(`${list}${page}`));
      }
    });
  }

  test('leaves the pages of articles it has nothing to do with as they were', async () => {
    assert.equal(await grown.text('/articles/apart/'), await site.text('/articles/apart/'));
  });
});

describe('a short list', () => {
  test('stands on one page without steps', async () => {
    const $ = await site.page('/sections/economy/');
    assert.equal($('.pagination').length, 0);
    assert.equal($('.list-count').text(), 'مادة واحدة');
  });

  test('says so where it holds nothing yet', async () => {
    const $ = await site.page('/sections/sports/');
    assert.equal($('.list-count').text(), 'لا مواد');
    assert.match($('main').text(), /لا مواد هنا بعد/);
  });
});
