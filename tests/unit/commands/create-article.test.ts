import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { createArticle } from '../../../scripts/commands/create-article.ts';
import { articleKinds } from '../../../scripts/content/newsroom.ts';
import { makeContentFolder, readFolder } from '../content/make-content-folder.ts';

const now = Date.UTC(2026, 5, 1, 7);
const order = {
  title: 'ما وراء «الموازنة»: سؤال وجواب',
  author: 'desk',
  section: 'politics',
  kind: 'news',
  draft: false,
} as const;

describe('a new article', () => {
  for (const kind of articleKinds) {
    test(`of the kind ${kind} is a file that the gate takes`, async () => {
      const folder = makeContentFolder();
      const { newsroom } = await readFolder(folder);
      assert.ok(newsroom);
      const file = await createArticle({ ...order, kind, slug: 'made' }, newsroom, folder, now);
      const { problems } = await readFolder(folder, { prose: 'all' });
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error'),
        [],
        readFileSync(file, 'utf8'),
      );
    });
  }

  test('stands in the folder of its own month, by the clock of the site', async () => {
    const folder = makeContentFolder();
    const { newsroom } = await readFolder(folder);
    assert.ok(newsroom);
    const today = await createArticle(order, newsroom, folder, Date.UTC(2026, 4, 31, 22, 30));
    assert.equal(path.relative(folder, today), path.join('articles', '2026', '06', 'ما-وراء-الموازنة-سؤال-وجواب.md'));
    assert.match(readFileSync(today, 'utf8'), /^date: 2026-06-01T01:30$/m);
    const later = await createArticle({ ...order, slug: 'later', date: '٢٠٢٦-٠٧-٠٢' }, newsroom, folder, now);
    assert.equal(path.relative(folder, later), path.join('articles', '2026', '07', 'later.md'));
  });

  test('takes an author and a section by name, in any spelling', async () => {
    const folder = makeContentFolder();
    const { newsroom } = await readFolder(folder);
    assert.ok(newsroom);
    const named = { ...order, author: 'سلمى حدّاد', section: 'سياسه' };
    const file = await createArticle(named, newsroom, folder, now);
    assert.match(readFileSync(file, 'utf8'), /^author: salma-haddad\nsection: politics$/m);
  });

  test('says how to file an author while there is none', async () => {
    const folder = makeContentFolder();
    const { newsroom } = await readFolder(folder);
    assert.ok(newsroom);
    await assert.rejects(
      createArticle(order, { ...newsroom, authors: [] }, folder, now),
      /لا كاتب في content\/authors بعد/,
    );
  });

  test('names its language and asks in it where it is not that of the site', async () => {
    const folder = makeContentFolder();
    const { newsroom } = await readFolder(folder);
    assert.ok(newsroom);
    const file = await createArticle({ ...order, title: 'The Budget', lang: 'en' }, newsroom, folder, now);
    assert.match(readFileSync(file, 'utf8'), /^lang: en$[^]+\n\nWrite the opening here\.\n$/m);
  });

  for (const kind of articleKinds) {
    test(`of the kind ${kind} is told of what nobody has written yet once it is no draft`, async () => {
      const folder = makeContentFolder();
      const { newsroom } = await readFolder(folder);
      assert.ok(newsroom);
      const warned = async (draft: boolean): Promise<boolean> => {
        await createArticle({ ...order, kind, draft, slug: `made-${String(draft)}` }, newsroom, folder, now);
        const { problems } = await readFolder(folder, { prose: 'all' });
        return problems.some(({ rule }) => rule === 'unfilled-blank');
      };
      assert.equal(await warned(true), false);
      assert.equal(await warned(false), true);
    });
  }

  test('is not written with a headline that the gate refuses', async () => {
    const folder = makeContentFolder();
    const { newsroom } = await readFolder(folder);
    assert.ok(newsroom);
    for (const title of ['أبي', ' أبي   ', 'ع'.repeat(201)]) {
      await assert.rejects(
        createArticle({ ...order, title, slug: 'made' }, newsroom, folder, now),
        /من 5 أحرف إلى 200/,
      );
    }
    assert.deepEqual((await readFolder(folder)).problems, []);
  });

  test('never takes the place of another, and names nobody unknown', async () => {
    const folder = makeContentFolder();
    const { newsroom } = await readFolder(folder);
    assert.ok(newsroom);
    await assert.rejects(
      createArticle({ ...order, slug: 'sound' }, newsroom, folder, now),
      /sound\.md has this slug already/,
    );
    await assert.rejects(
      createArticle({ ...order, author: 'salma-hadad' }, newsroom, folder, now),
      /لا كاتب باسم «salma-hadad»\. لعلك تقصد «salma-haddad»\./,
    );
    await assert.rejects(createArticle({ ...order, date: '2026-02-31' }, newsroom, folder, now), /2026-02-28/);
  });
});
