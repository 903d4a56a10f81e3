import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { buildFixture, type BuiltSite } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

/** As it stands in pages, and as it is sent. */
const href = '/repo/articles/بيان/';
const target = encodeURI(href);

const content = await makeContent({
  ...smallNewspaper,
  'articles/بيان.md': toArticleFile({
    title: '"بيان المجلس"',
    date: '2026-11-03',
    summary: '"ما قاله المجلس."',
    aliases: '["/2021/%D9%82%D8%AF%D9%8A%D9%85/", "/story/4127", "/old.html", "/page.php", "/articles/bayan/"]',
  }),
  'articles/retracted.md': toArticleFile(
    {
      title: '"خبر لم يثبت"',
      date: '2026-11-02',
      aliases: '["/story/12/"]',
      tags: '["وسمالسحب"]',
      withdrawn: '{ date: 2026-11-05, reason: "تبيّن أن الوثيقة مزورة." }',
    },
    'فرقدون لا يُنشر.',
  ),
  'articles/replaced.md': toArticleFile({
    title: '"خبر حل محله بيان"',
    date: '2026-11-01',
    aliases: '["/story/13/"]',
    withdrawn: '{ date: 2026-11-05, reason: "نشرنا النص الكامل.", instead: بيان }',
  }),
  'articles/later.md': toArticleFile(
    {
      title: '"مادة تُسحب لاحقًا"',
      date: '2026-11-04',
      withdrawn: '{ date: 2026-12-01, reason: "ينتهي الاتفاق مع الناشر." }',
    },
    'انظر [الخبر](/articles/retracted/).',
  ),
});
const build = (): Promise<BuiltSite> => buildFixture({ content: content.dir, url: 'https://small.example.org/repo/' });
const site = await build();
await content.write('site.yaml', `${smallNewspaper['site.yaml'] ?? ''}publish: { target: netlify }\n`);
const netlify = await build();
await content.write('site.yaml', `${smallNewspaper['site.yaml'] ?? ''}publish: { target: cloudflare-pages }\n`);
const cloudflare = await build();
after(() => Promise.all([site, netlify, cloudflare, content].map((one) => one.remove())));

const read = (file: string, from = site): Promise<string> => readFile(path.join(from.dir, file), 'utf8');

describe('an old address', () => {
  for (const file of ['2021/قديم/index.html', 'story/4127/index.html', 'old.html', 'page.php/index.html']) {
    test(`is answered by a page: ${file}`, async () => {
      const $ = await site.page(`/${file}`);
      assert.equal($('meta[http-equiv="refresh"]').attr('content'), `0; url=${href}`);
      assert.equal($('link[rel="canonical"]').attr('href'), `https://small.example.org${target}`);
      assert.equal($('meta[name="robots"]').attr('content'), 'noindex');
      assert.equal($('body a').attr('href'), href);
      assert.equal($('body a').text(), 'بيان المجلس');
      assert.equal($('html').attr('dir'), 'rtl');
      assert.equal($('meta[property="og:description"]').attr('content'), 'ما قاله المجلس.');
    });
  }

  test('is told to hosts encoded and decoded', async () => {
    const lines = (await read('_redirects')).split('\n');
    assert.ok(lines.includes(`/repo/2021/%D9%82%D8%AF%D9%8A%D9%85/ ${target} 301`));
    assert.ok(lines.includes(`/repo/2021/قديم/ ${target} 301`));
    assert.ok(lines.includes(`/repo/story/4127 ${target} 301`));
    assert.ok((await read('_hosts/nginx.conf')).includes(`"/repo/2021/قديم/" "${target}";`));
    assert.ok((await read('_hosts/redirects.caddy')).includes(`"/repo/2021/قديم/" "${target}"`));
  });

  test('is forced where Netlify would find the page first, and said once where Cloudflare counts lines', async () => {
    assert.ok((await read('_redirects', netlify)).includes(`/repo/story/4127 ${target} 301!\n`));
    const lines = (await read('_redirects', cloudflare)).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('/') && line.includes('قديم')),
      [],
    );
    assert.ok(lines.includes(`/repo/2021/%D9%82%D8%AF%D9%8A%D9%85/ ${target} 301`));
  });

  test('of a replaced article leads to what replaces it, without a stop between', async () => {
    assert.ok((await read('_redirects')).includes(`/repo/story/13/ ${target} 301\n`));
    assert.equal((await site.page('/story/13/'))('body a').attr('href'), href);
  });

  test('is in no sitemap, feed or index', async () => {
    for (const file of (await site.files()).filter((name) => name.endsWith('.xml'))) {
      assert.doesNotMatch(await read(file), /4127|old\.html|\/a\//, file);
    }
  });
});

describe('a short link', () => {
  test('stands on the page, is short, and leads to the article', async () => {
    const $ = await site.page('/articles/بيان/');
    const short = $('.short-link a').attr('href') ?? '';
    assert.match(short, /^https:\/\/small\.example\.org\/repo\/a\/[0-9a-z]{7}\/$/);
    assert.equal($('.short-link a').text(), short);
    const stub = await site.page(short.replace('https://small.example.org/repo', ''));
    assert.equal(stub('body a').attr('href'), href);
  });

  test('of an earlier name of the article still leads to it', async () => {
    const stubs = (await site.files()).filter((file) => file.startsWith('a/'));
    const hrefs = await Promise.all(stubs.map(async (file) => (await site.page(`/${file}`))('body a').attr('href')));
    // Its own, that of its old name, and that of the article it replaces.
    assert.equal(hrefs.filter((one) => one === href).length, 3);
    assert.equal(hrefs.length, 5);
  });
});

describe('a withdrawn article', () => {
  test('leaves a note that says when and why, and asks robots to forget it', async () => {
    const $ = await site.page('/articles/retracted/');
    assert.equal($('h1').text(), 'خبر لم يثبت');
    assert.equal($('time').attr('datetime'), '2026-11-05T00:00:00+03:00');
    assert.match($('main').text(), /تبيّن أن الوثيقة مزورة\./);
    assert.match($('meta[name="robots"]').attr('content') ?? '', /noindex/);
    assert.equal($('script[type="application/ld+json"]').length, 0);
  });

  test('leaves no word of its text, no tag and no place on any list', async () => {
    for (const file of await site.files()) {
      if (!/\.(?:html|xml|json)$/.test(file)) continue;
      assert.doesNotMatch(await read(file), /فرقدون|وسمالسحب/, file);
    }
    assert.equal((await site.page('/sections/politics/'))('.card-title').length, 2);
  });

  test('answers 410 where the host can say so', async () => {
    assert.ok((await read('_redirects', netlify)).includes('/repo/articles/retracted/ /repo/articles/retracted/ 410!'));
    assert.doesNotMatch(await read('_redirects', cloudflare), /410/);
    assert.ok((await read('_hosts/nginx.conf')).includes('"/repo/articles/retracted/" 1;'));
    assert.ok((await read('_hosts/redirects.caddy')).includes('"/repo/articles/retracted/" gone'));
  });

  test('leads to what replaces it', async () => {
    assert.equal((await site.page('/articles/replaced/'))('.read-also a').attr('href'), href);
    assert.ok((await read('_redirects')).includes(`/repo/articles/replaced/ ${target} 301\n`));
    assert.doesNotMatch(await read('_hosts/nginx.conf'), /replaced\/" 1;/);
  });

  test('is a text without a link where others linked to it', async () => {
    assert.equal((await site.page('/articles/later/'))('.body a').length, 0);
  });

  test('is published until its time', async () => {
    assert.equal((await site.page('/articles/later/'))('.body p').length, 1);
  });
});
