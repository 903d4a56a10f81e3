import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createArticleMemory } from '../../../../scripts/content/articles/article-memory.ts';
import { articleSource, makeContentFolder, readFolder } from '../make-content-folder.ts';

/** Late enough for every file to have settled. */
const later = (): number => Date.now() + 60_000;

/** So many that a second thread reads some of them. */
const COUNT = 1_250;
const numbers = Array.from({ length: COUNT }, (_, number) => number);
const articles = Object.fromEntries(
  numbers.map((number) => [
    `articles/story-${number}.md`,
    articleSource(
      { title: `"جلسة المجلس ${number}"`, tags: `[وسم ${number % 7}]` },
      `نص المادة ${number}.\n\n![صورة](/media/picture-${number % 5}.jpg)`,
    ),
  ]),
);
const media = Object.fromEntries(numbers.slice(0, 5).map((number) => [`media/picture-${number}.jpg`, '']));

describe('articles read in two threads', () => {
  test('are those that one thread reads, in the same order', async () => {
    const folder = makeContentFolder({ ...articles, ...media });
    const alone = await readFolder(folder);
    const shared = await readFolder(folder, { memory: createArticleMemory(later) });
    assert.equal(alone.newsroom?.articles.length, COUNT + 1);
    assert.deepEqual(shared.newsroom, alone.newsroom);
  });

  test('have the same faults at the same places', async () => {
    const folder = makeContentFolder({
      ...articles,
      'articles/story-7.md': articleSource({ title: '""' }),
      'articles/story-612.md': articleSource({ date: '2026-02-31' }),
      'articles/story-700.md': Buffer.from([0xff, 0xfe, 0x00]),
      'articles/story-1249.md': '---\ntitle: "بلا نهاية',
    });
    const alone = await readFolder(folder);
    const shared = await readFolder(folder, { memory: createArticleMemory(later) });
    assert.equal(new Set(alone.problems.map(({ file }) => file)).size, COUNT);
    assert.deepEqual(shared.problems, alone.problems);
  });

  test('are remembered by the next build', async () => {
    const folder = makeContentFolder({ ...articles, ...media });
    const memory = createArticleMemory(later);
    const first = await readFolder(folder, { memory });
    const next = createArticleMemory(later, Buffer.concat([...(memory.save() ?? [])]));
    const second = await readFolder(folder, { memory: next });
    assert.deepEqual(second.newsroom, first.newsroom);
    assert.equal(next.save(), null);
  });
});
