import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { createAddresses, routes } from '../../scripts/routes.ts';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
const demo = await buildFixture({ content: path.join(projectRoot, 'content') });
after(() => Promise.all([site.remove(), demo.remove()]));
const { toHref, toAbsoluteUrl } = createAddresses('https://marfa.example.org/');
const files = await site.files();
const slugs = files.flatMap((file) => /^lite\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);

describe('the text-only edition', () => {
  test('has a page for every article that has one, and for nothing else', () => {
    const articles = files.flatMap((file) => /^articles\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    assert.ok(slugs.includes('port-reopens') && slugs.includes('الموازنة-في-أرقام'));
    assert.deepEqual(
      articles.filter((slug) => !slugs.includes(slug)),
      ['false-alarm'],
      'only a withdrawn article has none',
    );
    assert.equal(slugs.length, articles.length - 1);
    for (const withheld of ['secret-plan', 'state-visit']) assert.ok(!slugs.includes(withheld));
  });

  for (const slug of slugs) {
    test(`${slug} holds the text of the article, loads nothing but a style sheet and leaves search to the full page`, async () => {
      const full = await site.page(routes.article(slug));
      const lite = await site.page(routes.lite(slug));
      assert.equal(lite('html').attr('lang'), full('html').attr('lang'));
      assert.equal(lite('html').attr('dir'), full('html').attr('dir'));
      assert.equal(lite('h1').text(), full('h1').text());
      assert.equal(lite('link[rel=canonical]').attr('href'), toAbsoluteUrl(routes.article(slug)));
      assert.equal(lite('script, img, picture, iframe, [style], link[rel=preload]').length, 0);
      assert.equal(lite('link[rel=stylesheet]').length, 1);
      assert.equal(lite(`header a[href="${toHref(routes.article(slug))}"]`).length, 1);
      const paragraphs = full('.body > p')
        .map((_, paragraph) => full(paragraph).text().trim())
        .get();
      for (const paragraph of paragraphs) assert.ok(lite('main').text().includes(paragraph), paragraph);
      const isKeptOut = full('meta[name=robots]').attr('content')?.includes('noindex') ?? false;
      assert.equal(lite('meta[name=robots][content*=noindex]').length, isKeptOut ? 1 : 0);
      assert.equal(full(`a[href="${toHref(routes.lite(slug))}"]`).length, 1);
    });
  }

  test('keeps corrections, sources, the verdict of a fact-check, quotes and the words of pictures', async () => {
    const toWords = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const port = toWords((await site.page('/lite/port-reopens/'))('main').text());
    const full = await site.page('/articles/port-reopens/');
    for (const part of ['.sources li', '.quote cite', '.figure figcaption span']) {
      const words = toWords(full(part).first().text());
      assert.ok(words !== '' && port.includes(words), `${part}: ${words}`);
    }
    const amended = toWords((await site.page('/articles/council-session/'))('.corrections p').first().text());
    assert.ok(toWords((await site.page('/lite/council-session/'))('main').text()).includes(amended));
    assert.notEqual(amended, '');
    assert.equal((await site.text('/lite/port-reopens/')).includes('data-callout'), false);
    const claim = await site.page('/lite/bridge-claim/');
    assert.equal(
      claim('dl dd b').text(),
      (await site.page('/articles/bridge-claim/'))('.fact-check-rating').text().trim(),
    );
  });

  test('says of an expired article that it is one', async () => {
    assert.match((await site.page('/lite/summer-registration/'))('main').text(), /انتهت مدة هذه المادة/);
  });

  test('leads from one text-only page to another, from its front to each of the latest', async () => {
    const front = await site.page(routes.liteHome());
    const links = front('main a')
      .map((_, link) => decodeURI(front(link).attr('href') ?? ''))
      .get();
    assert.ok(links.length > 5);
    for (const link of links) assert.ok(slugs.includes(link.split('/')[2] ?? ''), link);
    assert.equal((await site.page('/lite/port-reopens/'))('main a[href^="/lite/"]').length > 0, true);
  });

  test('stands in no sitemap and no feed', async () => {
    for (const file of files.filter((one) => /\.(?:xml|json|txt)$/.test(one))) {
      assert.ok(!(await site.text(`/${file}`)).includes('/lite/'), file);
    }
  });

  test('weighs at most six kilobytes a page of the demo newspaper as it travels, style sheet included', async () => {
    const all = await demo.files();
    const styles = all.find((file) => /^assets\/lite-.*\.css$/.test(file)) ?? '';
    const stylesSize = brotliCompressSync(await demo.text(`/${styles}`)).length;
    const pages = all.filter((file) => file.startsWith('lite/'));
    assert.ok(pages.length > 30);
    for (const page of pages) {
      const size = brotliCompressSync(await demo.text(`/${page}`)).length + stylesSize;
      assert.ok(size <= 6_144, `${page}: ${size} bytes`);
    }
  });
});
