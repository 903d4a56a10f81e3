import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fixArticle, fixArticles } from '../../../scripts/commands/fix-articles.ts';
import { formatPatch } from '../../../scripts/commands/format-patch.ts';
import { articleSource, makeContentFolder, readFolder } from '../content/make-content-folder.ts';

const wrong = articleSource({ title: '"قال \\"نعم\\" ، ثم صمت..."' }, 'عاد إلى دمشق , ثم\n\n```\nقال "نعم" ,\n```');
const right = articleSource({ title: '"قال «نعم»، ثم صمت…"' }, 'عاد إلى دمشق، ثم\n\n```\nقال "نعم" ,\n```');

describe('mending the articles of a folder', () => {
  const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

  test('writes what is mended and names it', async () => {
    const folder = makeContentFolder({ 'articles/wrong.md': wrong, 'articles/right.md': right });
    const mended = await fixArticles(folder, true);
    assert.deepEqual(
      mended.map(({ file }) => file),
      ['articles/wrong.md'],
    );
    assert.equal(read(folder, 'articles/wrong.md'), right);
    assert.equal(read(folder, 'articles/right.md'), right);
    assert.deepEqual(await fixArticles(folder, true), []);
  });

  test('writes nothing when it is only to look', async () => {
    const folder = makeContentFolder({ 'articles/wrong.md': wrong });
    const [mended] = await fixArticles(folder, false);
    assert.equal(mended?.after, right);
    assert.equal(read(folder, 'articles/wrong.md'), wrong);
  });

  test('makes no new error', async () => {
    const folder = makeContentFolder({ 'articles/wrong.md': wrong });
    await fixArticles(folder, true);
    const { problems } = await readFolder(folder, { prose: 'all' });
    assert.deepEqual(
      problems.filter(({ file }) => file === 'articles/wrong.md'),
      [],
    );
  });

  test('keeps the line ends of Windows and the byte order mark', async () => {
    const folder = makeContentFolder({ 'articles/wrong.md': `\uFEFF${wrong.replaceAll('\n', '\r\n')}` });
    await fixArticles(folder, true);
    assert.equal(read(folder, 'articles/wrong.md'), `\uFEFF${right.replaceAll('\n', '\r\n')}`);
  });

  test('leaves files that are no articles', async () => {
    const broken = {
      'articles/a.md': 'نعم ، لا...',
      'articles/b.md': '---\ntitle: "نعم ، لا\n---\nنعم ، لا...',
      'pages/c.md': 'نعم ، لا...',
    };
    const folder = makeContentFolder(broken);
    assert.deepEqual(await fixArticles(folder, true), []);
    for (const [file, text] of Object.entries(broken)) assert.equal(read(folder, file), text);
  });

  test('goes by the language of the article, else of the site', () => {
    assert.equal(
      fixArticle(articleSource({ lang: 'fa' }, 'نعم ، لا'), 'ar'),
      articleSource({ lang: 'fa' }, 'نعم ، لا'),
    );
    assert.equal(fixArticle(articleSource({ lang: 'ar' }, 'نعم ، لا'), 'en'), articleSource({ lang: 'ar' }, 'نعم، لا'));
    assert.equal(fixArticle(articleSource({}, 'نعم ، لا'), 'en'), articleSource({}, 'نعم ، لا'));
  });
});

describe('the diff', () => {
  test('shows the changed lines of a file', () => {
    const patch = formatPatch({ file: 'articles/a.md', before: 'أ\nنعم ، لا\nب\n', after: 'أ\nنعم، لا\nب\n' });
    const plain = patch.replace(/\u001B\[\d+m/g, '');
    assert.equal(
      plain.trimEnd(),
      '--- a/articles/a.md\n+++ b/articles/a.md\n@@ -1,3 +1,3 @@\n أ\n-نعم ، لا\n+نعم، لا\n ب',
    );
  });
});
