import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { load, type CheerioAPI } from 'cheerio';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { assertWellFormed } from './assert-well-formed.ts';
import { setTypography } from '../../assets/shared/arabic/typography.ts';
import { buildFixture } from './build-fixture.ts';
import { makeContent } from './make-content.ts';

/** What would run, close an element, end a section or be taken for a template, if anything let it. */
const payload =
  '</script><script>alert(1)</script><!-- "><img src=x onerror=alert(2)> \' ]]> {{ 7*7 }} {% raw %} ${7*7} &amp; سوق';
const yaml = JSON.stringify(payload);
const short = '"><img src=x onerror=alert(3)> سوق';

/** Character references to what XML 1.0 (§2.2) forbids, and to what ends a line of JavaScript. */
const references = [...Array(32).keys(), 0x7f, 0x2028, 0xd800, 0xfffe, 0xffff, 0x110000]
  .filter((code) => ![0x09, 0x0a, 0x0d].includes(code))
  .map((code) => `&#${code}; &#x${code.toString(16)};`)
  .join(' ');

const content = await makeContent({
  'site.yaml': [
    `name: ${JSON.stringify(`المرفأ ${short}`)}`,
    `tagline: ${yaml}`,
    'url: "https://small.example.org/"',
    'sections:',
    `  - { slug: politics, name: ${JSON.stringify(short)}, description: ${yaml} }`,
    'callouts:',
    `  box: { text: ${yaml}, action: ${JSON.stringify(short)}, url: "https://box.example.org/?a=1&b=2" }`,
    `publisher: { legalName: ${yaml} }`,
    '',
  ].join('\n'),
  'authors/hostile.md': ['---', `name: ${JSON.stringify(short)}`, `role: ${yaml}`, '---', '', payload, ''].join('\n'),
  'pages/hostile-page.md': ['---', `title: ${yaml}`, `summary: ${yaml}`, 'menu: header', '---', '', payload, ''].join(
    '\n',
  ),
  'articles/hostile.md': [
    '---',
    `title: ${yaml}`,
    'date: 2026-11-19T09:00',
    'author: hostile',
    `agency: ${JSON.stringify(short)}`,
    'section: politics',
    `tags: [${JSON.stringify(short)}, "constructor", "__proto__"]`,
    `summary: ${yaml}`,
    `series: ${JSON.stringify(short)}`,
    'part: 1',
    `corrections: [{ date: 2026-11-19, text: ${yaml} }]`,
    `sources: [{ title: ${yaml}, publisher: ${yaml} }]`,
    `related: [{ title: ${yaml}, url: "https://other.example.org/?a=1&b=2" }]`,
    'kind: fact-check',
    'rating: "false"',
    `claim: ${yaml}`,
    `claimant: ${yaml}`,
    '---',
    '',
    payload,
    '',
    '<script>alert(4)</script>',
    '',
    '<iframe src="//evil.example.org/"></iframe>',
    '',
    '## سوق <svg onload=alert(5)>',
    '',
    '[رابط](javascript:alert(6)) و[آخر](JaVaScRiPt&#58;alert(7)) و[ثالث](data:text/html,x) و[رابع](vbscript:x)',
    '',
    '::callout{name="box"}',
    '',
    ':::quote{speaker="<img src=x onerror=alert(8)>" role="</figcaption><script>"}',
    '<b onclick=alert(9)>قول</b>',
    ':::',
    '',
  ].join('\n'),
  'articles/plain.md': `---\ntitle: "مادة عادية"\ndate: 2026-11-18\nauthor: hostile\nsection: politics\n---\n\nمتن ${references} هنا.\n`,
});
const site = await buildFixture({ content: content.dir });
after(() => Promise.all([content.remove(), site.remove()]));

const files = await site.files();
const htmlFiles = files.filter((file) => file.endsWith('.html'));
const toPath = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Fails when a text of the newsroom became an element, an attribute or an address that runs. */
function assertInert($: CheerioAPI, where: string): void {
  $('*').each((_, element) => {
    if (!('attribs' in element)) return;
    const { name, attribs } = element;
    assert.deepEqual(
      Object.keys(attribs).filter((attribute) => attribute.startsWith('on')),
      [],
      `${where}: <${name}>`,
    );
    assert.ok(!['iframe', 'object', 'embed', 'base'].includes(name), `${where}: <${name}>`);
    for (const address of [attribs.href, attribs.src, attribs.action]) {
      assert.doesNotMatch(address ?? '', /^\s*(?:javascript|vbscript|data):|^x$|evil/i, `${where}: <${name}>`);
    }
  });
  $('script').each((_, script) => {
    const { src, type } = script.attribs;
    if (src === undefined) assert.match(type ?? '', /^application\/(?:ld\+)?json$/, where);
    else assert.match(src, /^\/assets\//, where);
  });
}

/** Headlines are printed with the house's quotation marks; every other character as it was written. */
const printed = setTypography(payload);

describe('hostile text', () => {
  test('is printed as it was written', async () => {
    const $ = await site.page('/articles/hostile/');
    assert.equal($('h1').text(), printed);
    assert.equal($('.article-standfirst').text(), printed);
    assert.equal($('meta[property="og:title"]').attr('content'), printed);
    assert.ok($('title').text().startsWith(printed));
    assert.equal($('.fact-check-claim').text(), printed);
    assert.ok($('.corrections').text().includes(printed));
    assert.match($('.body').text(), /<script>alert\(4\)<\/script>/);
    assert.match($('.body').text(), /\{\{ 7\*7 \}\} \{% raw %\} \$\{7\*7\}/);
  });

  for (const file of htmlFiles) {
    test(`runs nothing in ${file}`, async () => assertInert(await site.page(toPath(file)), file));
  }

  test('ends no JSON in a script element', async () => {
    for (const file of htmlFiles) {
      const $ = await site.page(toPath(file));
      $('script[type$="json"]').each((_, script) =>
        assert.doesNotThrow(() => JSON.parse($(script).text()) as unknown, file),
      );
    }
    const $ = await site.page('/articles/hostile/');
    // The first node of an article is the article.
    const node = JSON.parse($('script[type="application/ld+json"]').first().text()) as { readonly headline: string };
    assert.equal(node.headline, payload);
  });

  test('leaves addresses that run something as text without a link', async () => {
    const $ = await site.page('/articles/hostile/');
    const links = $('.body a')
      .map((_, link) => $(link).attr('href'))
      .get();
    assert.deepEqual(links, ['https://box.example.org/?a=1&b=2']);
    assert.match($('.body').text(), /رابط وآخر وثالث ورابع/);
  });

  test('breaks no feed and runs in none', async () => {
    const plain = (text: string | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
    for (const file of files.filter((name) => /(?:feed|atom)\.xml$/.test(name)))
      await assertWellFormed(await site.text(`/${file}`));
    assert.match(await site.text('/feed.xml'), /متن \uFFFD.*\uFFFD هنا/s);
    const rss = parseRssFeed(await site.text('/feed.xml')).items?.[0];
    const atom = parseAtomFeed(await site.text('/atom.xml')).entries?.[0];
    const json = parseJsonFeed(JSON.parse(await site.text('/feed.json'))).items?.[0];
    const $ = await assertWellFormed(await site.text('/feed.xml'));
    assert.equal(plain($('item > title').first().text()), printed);
    assert.equal(plain(json?.title), printed);
    for (const html of [rss?.content?.encoded, atom?.content?.value, json?.content_html]) {
      assert.match(html ?? '', /alert\(4\)/);
      const body = load(html ?? '');
      assertInert(body, 'feed');
      assert.equal(body('script').length, 0);
    }
  });

  test('breaks no sitemap', async () => {
    for (const file of files.filter((name) => name.includes('sitemap')))
      await assertWellFormed(await site.text(`/${file}`));
    const $ = await assertWellFormed(await site.text('/news-sitemap.xml'));
    assert.equal(
      $('news\\:title')
        .first()
        .text()
        .replace(/[\u2066-\u2069]/g, ''),
      payload,
    );
  });

  test('writes no file outside the folders of the site', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]));
    assert.deepEqual(
      [...folders].filter((folder) => folder !== undefined && /[<>"'&\\]|^\.|script/.test(folder)),
      [],
    );
    assert.ok(files.every((file) => !/[<>"'&\\?*|:]/.test(file)));
  });
});

describe('a tag named like a part of JavaScript', () => {
  for (const name of ['constructor', '__proto__']) {
    test(`${name} has a page like any other`, async () => {
      const $ = await site.page('/articles/hostile/');
      const link = $(`.tags a:contains("${name}")`);
      assert.equal(link.length, 1);
      const page = await site.page(decodeURI(link.attr('href') ?? ''));
      assert.equal(page('h1').text(), name);
      assert.equal(page('.card').length, 1);
    });
  }
});
