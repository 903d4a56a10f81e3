import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

const body = [
  'راجع [الميناء](https://small.example.org/articles/port#الأرصفة) و[الموازنة](/articles/budget/) و[القمة](/articles/summit/).',
  'ثم [الاقتصاد](/sections/economy) و[خلاصته](/sections/economy/feed.xml) و[يومه](/archive/2026/11/18/) و[موقعًا](https://example.com/x).',
  '![سفينة في الميناء](https://img.example.org/ship.jpg)',
].join('\n\n');
const content = await makeContent({
  ...smallNewspaper,
  'site.yaml': `${smallNewspaper['site.yaml'] ?? ''}images: { hosts: [img.example.org] }\n`,
  'articles/links.md': toArticleFile(
    {
      title: 'روابط النص كلها',
      date: '2026-11-19T08:00',
      sources:
        '[{ title: "مشروع الموازنة", url: "https://small.example.org/articles/budget/" }, { title: "المرفأ", url: "https://small.example.org/articles/port/" }]',
    },
    body,
  ),
  'articles/port.md': toArticleFile({ title: 'الميناء يفتح', date: '2026-11-18T08:00' }, '## الأرصفة\n\nمتن.'),
  'articles/budget.md': toArticleFile({ title: 'مسودة الموازنة', date: '2026-11-18T08:00', draft: 'true' }),
  'articles/summit.md': toArticleFile({ title: 'قمة الغد', date: '2026-12-18T08:00' }),
});
after(() => content.remove());
const site = await buildFixture({ content: content.dir });
after(() => site.remove());
const page = await site.page('/articles/links/');

describe('links of a text', () => {
  test('into the site are written from its root, with the slash that ends a page’s address', () => {
    const links = page('.body a')
      .map((_, link) => decodeURI(page(link).attr('href') ?? ''))
      .get();
    assert.deepEqual(links, [
      '/articles/port/#الأرصفة',
      '/sections/economy/',
      '/sections/economy/feed.xml',
      '/archive/2026/11/18/',
      'https://example.com/x',
    ]);
  });

  test('to a draft and to a scheduled article are printed as their text, with a warning each', () => {
    assert.match(page('.body').text(), /والموازنة والقمة\./);
    const rules = site.warnings.map(({ rule }) => rule).filter((rule) => rule.startsWith('link-'));
    assert.deepEqual(rules, ['link-to-draft', 'link-to-draft', 'link-to-scheduled']);
  });

  test('of its sources lead to what is published alone', () => {
    const sources = page('.sources li');
    assert.equal(sources.first().text(), 'مشروع الموازنة');
    assert.equal(sources.first().find('a').length, 0);
    assert.equal(sources.last().find('a').attr('href'), 'https://small.example.org/articles/port/');
  });
});

test('a picture on a host that the site allows is shown from there, which is not told who reads what', () => {
  const picture = page('.body img');
  assert.equal(picture.attr('src'), 'https://img.example.org/ship.jpg');
  assert.equal(picture.attr('alt'), 'سفينة في الميناء');
  assert.equal(picture.attr('referrerpolicy'), 'no-referrer');
  assert.equal(picture.attr('width'), undefined);
});
