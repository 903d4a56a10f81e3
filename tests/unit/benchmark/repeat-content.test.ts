import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { repeatContent } from '../../../scripts/benchmark/repeat-content.ts';
import { articleSource, makeContentFolder, readFolder } from '../content/make-content-folder.ts';

const source = makeContentFolder({
  'articles/2024/a.md': articleSource({ title: '"اتفاق في الميناء"', date: '2024-02-29', related: '[b]' }),
  'articles/2025/b.md': articleSource({ title: '"جلسة في البرلمان"', date: '2025-06-01' }),
  'articles/2025/c.md': articleSource({ title: '"هدوء بعد الهدنة"', date: '2025-07-01' }),
});
await unlink(path.join(source, 'articles', 'sound.md'));
const folder = await mkdtemp(path.join(tmpdir(), 'midad-repeat-'));
after(() => rm(folder, { recursive: true, force: true }));

describe('content that is repeated', () => {
  const to = path.join(folder, 'archive');

  test('has whole copies, spread evenly over the years, and is in parts', async () => {
    const made = await repeatContent(source, to, { articles: 5, years: 3, newest: 2022 });
    assert.deepEqual(made, { articles: 6, years: [2020, 2021, 2022] });
    assert.deepEqual((await readdir(path.join(to, 'articles'), { recursive: true })).sort(), [
      '2020',
      ...['a.md', 'b.md'].map((name) => path.join('2020', name)),
      '2021',
      ...['a-copy-2.md', 'c.md'].map((name) => path.join('2021', name)),
      '2022',
      ...['b-copy-2.md', 'c-copy-2.md'].map((name) => path.join('2022', name)),
    ]);
    assert.match(await readFile(path.join(to, 'site.yaml'), 'utf8'), /^archive:\n {2}parts: year$/m);
  });

  test('passes the gate, every article in its year', async () => {
    const { newsroom, problems } = await readFolder(to);
    assert.deepEqual(problems, []);
    assert.deepEqual(newsroom?.articles.map(({ slug, date }) => `${date.year} ${slug}`).sort(), [
      '2020 a',
      '2020 b',
      '2021 a-copy-2',
      '2021 c',
      '2022 b-copy-2',
      '2022 c-copy-2',
    ]);
  });
});
