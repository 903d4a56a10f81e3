import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

/** «أخبار المدينة» with its hamza as a sign of its own, as macOS writes names of files. */
const decomposed = 'أخبار-المدينة'.normalize('NFD');
const composed = decomposed.normalize('NFC');

const content = await makeContent({
  ...smallNewspaper,
  [`articles/2026/${decomposed}.md`]: toArticleFile({
    title: '"بيان المجلس"',
    date: '2026-11-03',
    tags: `["${'مؤتمر'.normalize('NFD')}"]`,
  }),
  'articles/2026/other.md': toArticleFile(
    {
      title: '"ما بعد البيان"',
      date: '٢٠٢٦-١١-٠٤',
      tags: `["${'مؤتمر'.normalize('NFC')}"]`,
      related: `["${composed}"]`,
    },
    `انظر [البيان](/articles/${decomposed}/) و[الوسم](/tags/مؤتمر/).`,
  ),
  'articles/deep/er/still/CamelCase.md': toArticleFile({ title: '"مادة في مجلد عميق"', date: '2026-11-05' }),
});
const site = await buildFixture({ content: content.dir });
after(() => Promise.all([content.remove(), site.remove()]));
const files = await site.files();

describe('an address', () => {
  test('is composed (NFC), however the name of the file is written', () => {
    assert.notEqual(decomposed, composed);
    assert.deepEqual(
      files.filter((file) => file.normalize('NFC') === `articles/${composed}/index.html`),
      [`articles/${composed}/index.html`],
    );
  });

  test('is the same for a tag however its letters are composed', async () => {
    const tags = files.filter((file) => /^tags\/[^/]+\/index\.html$/.test(file));
    assert.deepEqual(tags, ['tags/مؤتمر/index.html']);
    assert.equal((await site.page('/tags/مؤتمر/'))('.card').length, 2);
  });

  test('is found by a related link however that is composed', async () => {
    const $ = await site.page('/articles/other/');
    assert.equal($('.related .card-title a').attr('href'), `/articles/${composed}/`);
  });

  test('is made of the name of the file, wherever the file lies', () => {
    assert.ok(files.some((file) => file.toLowerCase() === 'articles/camelcase/index.html'));
  });

  test('reads Arabic digits of a date as any others', () => {
    assert.ok(files.includes('archive/2026/11/04/index.html'));
  });

  test('in a text leads to the page, however the editor composed it', async () => {
    const $ = await site.page('/articles/other/');
    const targets = $('.body a')
      .map((_, link) => `${decodeURI($(link).attr('href') ?? '').slice(1)}index.html`)
      .get();
    assert.deepEqual(
      targets.filter((target) => !files.includes(target)),
      [],
    );
    assert.equal(targets.length, 2);
  });
});
