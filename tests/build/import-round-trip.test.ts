import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import { makeImportFolder } from '../unit/import/import-folder.ts';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
const first = await makeImportFolder();
const again = await makeImportFolder();
const source = await first.source('feed.xml', await site.text('/feed.xml'));
await first.run('feed', source);
const rebuilt = await buildFixture({ content: first.dir });
after(() => Promise.all([site.remove(), rebuilt.remove(), first.remove(), again.remove()]));

/** What readers of a feed get of each article, without what only the old site has. */
function readItems(text: string): readonly Readonly<Record<string, unknown>>[] {
  const items = parseRssFeed(text).items ?? [];
  return items.map(({ title, link, pubDate, description, dc, content }) => {
    const $ = load(content?.encoded ?? '');
    $('figure').remove();
    return {
      title,
      link,
      pubDate,
      description,
      authors: dc?.creators,
      words: $.text()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' '),
    };
  });
}

describe('our own feed, imported and built again', () => {
  test('passes the gate', async () => {
    assert.deepEqual(
      (await first.check()).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  test('gives the same articles at the same addresses, with the same moments, authors and words', async () => {
    const [before, now] = [readItems(await site.text('/feed.xml')), readItems(await rebuilt.text('/feed.xml'))];
    assert.ok(before.length > 10);
    assert.deepEqual(now, before);
  });

  test('gives the same files when it is exported and imported once more', async () => {
    await again.run('feed', await again.source('feed.xml', await rebuilt.text('/feed.xml')));
    const articles = (files: readonly string[]): readonly string[] =>
      files.filter((file) => file.startsWith('articles/'));
    assert.deepEqual(articles(await again.files()), articles(await first.files()));
    for (const file of articles(await first.files()))
      assert.equal(await again.read(file), await first.read(file), file);
  });

  test('gives the same articles as RSS, Atom and JSON Feed', async () => {
    for (const name of ['atom.xml', 'feed.json']) {
      const other = await makeImportFolder();
      await other.run('feed', await other.source(name, await site.text(`/${name}`)));
      for (const file of await first.files()) {
        if (!file.startsWith('articles/')) continue;
        const body = (text: string): string => text.slice(text.indexOf('\n---\n'));
        assert.equal(body(await other.read(file)), body(await first.read(file)), `${name} ${file}`);
      }
      await other.remove();
    }
  });
});
