import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { checkSite } from '../../scripts/publish/check-site.ts';
import { createAddresses, routes } from '../../scripts/routes.ts';
import { weighPages } from '../../scripts/measure/weigh-pages.ts';
import { buildFixture, type BuiltSite } from './build-fixture.ts';
import { makeContent, type ContentFolder } from './make-content.ts';
import { longArticles } from './make-long-articles.ts';

const { toAbsoluteUrl } = createAddresses('https://small.example.org/');

describe('a long article in the text-only edition', () => {
  let content: ContentFolder;
  let site: BuiltSite;
  let files: readonly string[];

  before(async () => {
    content = await makeContent(longArticles);
    site = await buildFixture({ content: content.dir });
    files = await site.files();
  });

  after(async () => {
    await site.remove();
    await content.remove();
  });

  /** The pages of an article, walked from the first by the way to the next. */
  const walk = async (slug: string): Promise<readonly (readonly [address: string, page: CheerioAPI])[]> => {
    const pages: (readonly [string, CheerioAPI])[] = [];
    for (let address: string | undefined = routes.lite(slug); address !== undefined;) {
      assert.ok(pages.length < 10, 'the way on leads round');
      const page: CheerioAPI = await site.page(address);
      pages.push([address, page]);
      address = page('nav a[rel=next]').attr('href');
    }
    return pages;
  };

  for (const slug of ['long', 'live', 'english']) {
    test(`${slug} is read from its first page to its last, there and back`, async () => {
      const pages = await walk(slug);
      assert.ok(pages.length > 1);
      pages.forEach(([address, page], index) => {
        assert.equal(address, routes.lite(slug, index + 1));
        assert.equal(page('nav a[rel=prev]').attr('href'), pages[index - 1]?.[0]);
        assert.equal(page('link[rel=canonical]').attr('href'), toAbsoluteUrl(routes.article(slug)));
        assert.equal(page('script, img, link[rel=preload]').length, 0);
      });
      const built = files.filter((file) => file.startsWith(`lite/${slug}/`));
      assert.equal(built.length, pages.length, 'a page that no way leads to');
    });

    test(`${slug} has each of its paragraphs once, in order`, async () => {
      const full = await site.page(routes.article(slug));
      const toTexts = (page: CheerioAPI, where: string): readonly string[] =>
        page(where)
          .toArray()
          .map((paragraph) => page(paragraph).text().trim())
          .filter((text) => /^\(?\d+\)/.test(text));
      const wanted = toTexts(full, '.body p');
      assert.ok(wanted.length >= 25);
      assert.deepEqual(
        (await walk(slug)).flatMap(([, page]) => toTexts(page, 'main p')),
        wanted,
      );
    });

    test(`${slug} weighs at most six kilobytes a page, and the pages are even`, async () => {
      const weights = await weighPages(site.dir, routes.lite(slug), () => ({}));
      assert.ok(weights.length > 1);
      for (const { path: page, bytes } of weights) assert.ok(bytes <= 6_000, `${page}: ${bytes} bytes`);
    });
  }

  test('says on each page which of how many it is, and on the first what the others begin with', async () => {
    const pages = await walk('long');
    assert.deepEqual(
      pages.map(([, page]) => page('main .meta').eq(1).text()),
      ['الجزء ١ من ٣', 'الجزء ٢ من ٣', 'الجزء ٣ من ٣'],
    );
    assert.match(pages[1]?.[1]('title').text() ?? '', /محضر جلسة طويلة \(الجزء ٢ من ٣\)/);
    const [first, second] = pages.map(([, page]) => page);
    const contents = first!('main > ul').first().find('a');
    assert.deepEqual(
      contents.toArray().map((link) => [first!(link).attr('href'), first!(link).text()]),
      [
        ['/lite/long/2/', 'الجزء ٢: الأرقام'],
        ['/lite/long/3/', 'الجزء ٣: ما بعد الجلسة'],
      ],
    );
    assert.equal(second!('main > ul').length, 0);
    assert.equal(second!('nav a[rel=prev]').text(), 'الجزء السابق');
    assert.equal((await walk('english'))[1]?.[1]('main .meta').eq(1).text(), 'Part 2 of 2');
  });

  test('has its standfirst on the first page, its corrections and sources on the last, and who paid on all', async () => {
    const texts = (await walk('long')).map(([, page]) => page('main').text());
    const isOn = (words: RegExp): readonly boolean[] => texts.map((text) => words.test(text));
    assert.deepEqual(isOn(/ملخص الجلسة/), [true, false, false]);
    assert.deepEqual(isOn(/صُحح رقم/), [false, false, true]);
    assert.deepEqual(isOn(/محضر البلدية/), [false, false, true]);
    assert.deepEqual(isOn(/محتوى مدفوع برعاية بلدية المرفأ/), [true, true, true]);
  });

  test('leads to the page that has a heading or a note, and to the full page for what no text-only page has', async () => {
    const [first] = (await walk('long')).map(([, page]) => page);
    const links = first!('main > p')
      .first()
      .nextAll('p')
      .find('a')
      .toArray()
      .map((link) => decodeURIComponent(first!(link).attr('href') ?? ''));
    assert.deepEqual(links, ['/lite/long/2/#الأرقام', '/articles/long/#sources', '/lite/long/3/#fn1']);
    const last = await site.page('/lite/long/3/');
    assert.deepEqual(
      last('[role=doc-backlink]')
        .toArray()
        .map((link) => last(link).attr('href')),
      ['/lite/long/#fnref1', '#fnref2'],
    );
    const short = await site.text('/lite/short/');
    assert.match(short, /<a href="\/articles\/short\/#sources">/);
  });

  test('has no link that leads nowhere, nor a place that is not there', async () => {
    const { faults } = await checkSite(path.resolve(site.dir), { siteUrl: 'https://small.example.org/', index: false });
    assert.deepEqual(faults, []);
  });

  test('is reached at its first page alone from lists, and stands in no sitemap or feed', async () => {
    const front = await site.page(routes.liteHome());
    assert.equal(front('a[href="/lite/long/"]').length, 1);
    assert.equal(front('a[href^="/lite/long/2"]').length, 0);
    for (const file of files.filter((one) => /\.(?:xml|json|txt)$/.test(one))) {
      assert.ok(!(await site.text(`/${file}`)).includes('/lite/'), file);
    }
  });

  test('leaves a short article on one page that says nothing of parts', async () => {
    const [[, page] = []] = await walk('short');
    assert.ok(page);
    assert.equal(page('main nav').length, 0);
    assert.equal(page('main').text().includes('الجزء'), false);
  });
});
