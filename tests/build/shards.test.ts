import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { searchSite } from '../../scripts/search/search-site.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand, type Ending } from './run-command.ts';

const years = ['2023', '2024', '2025', '2026'] as const;
const articles = Object.fromEntries(
  years.flatMap((year) =>
    [1, 2, 3, 4].map((n) => [
      `articles/${year}/story-${year}-${n}.md`,
      toArticleFile(
        {
          title: `"المفاوضات في عام ${year} يومها ${n}"`,
          date: `${year}-0${n}-10T08:00`,
          tags: n % 2 === 0 ? 'مفاوضات، هدنة' : 'هدنة',
          ...(year === '2025' && n === 1 ? { related: '[story-2023-2]' } : {}),
          ...(n > 2 ? { series: '"مسار الهدنة"', part: String((Number(year) - 2023) * 10 + n) } : {}),
        },
        `استؤنفت المفاوضات في الميناء رقم ${n}.\n\n[ما سبق](/articles/story-2023-1/)\n\n::related{slug="story-${year === '2024' ? '2023' : '2024'}-${n}"}`,
      ),
    ]),
  ),
);
const settings = `${smallNewspaper['site.yaml'] ?? ''}archive: { parts: year }\n`;
const content = await makeContent({ ...smallNewspaper, ...articles, 'site.yaml': settings });
const folder = await mkdtemp(path.join(tmpdir(), 'midad-shards-'));
const at = (name: string): string => path.join(folder, name);
after(() => Promise.all([content.remove(), rm(folder, { recursive: true, force: true })]));

function build(output: string, ...words: readonly string[]): Promise<Ending> {
  return runCommand('build', ['--content', content.dir, '--output', at(output), '--now', '2026-11-20', ...words]);
}

async function succeed(ending: Promise<Ending>): Promise<string> {
  const { code, said } = await ending;
  assert.equal(code, 0, said);
  return said;
}

describe('a site built year by year', () => {
  test('is the site that is built whole, byte for byte', async () => {
    await succeed(build('whole'));
    for (const year of ['2023', '2024']) await succeed(build(year, '--shard', `year=${year}`));
    await succeed(build('joined', '--assemble', at('2023'), at('2024')));
    const [whole, joined] = await Promise.all(
      ['whole', 'joined'].map((name) => readFile(path.join(at(name), 'SHA256SUMS'), 'utf8')),
    );
    assert.equal(joined, whole);
    assert.match(whole ?? '', /articles\/story-2023-1\/index\.html/);
    assert.match(whole ?? '', /pagefind\/2024\/fragment\//);
    assert.equal(await hashTree(at('joined')).then((hash) => hash.length), 64);
  });

  test('finds articles of every year', async () => {
    const { results, total } = await searchSite(path.join(at('joined'), 'pagefind'), 'المفاوضات', { limit: 50 });
    assert.equal(total, 16);
    assert.deepEqual([...new Set(results.map(({ date }) => date.slice(0, 4)))].sort(), [...years]);
  });

  test('leaves a shard alone that would be built the same', async () => {
    const before = await hashTree(at('2023'));
    assert.match(await succeed(build('2023', '--shard', 'year=2023')), /as it would be built/);
    assert.equal(await hashTree(at('2023')), before);
  });

  test('joins the same shards after an article of another year was added', async () => {
    await content.write(
      'articles/2026/new.md',
      toArticleFile({ title: '"مفاوضات جديدة"', date: '2026-10-01', tags: 'هدنة' }),
    );
    await succeed(build('joined', '--assemble', at('2023'), at('2024')));
    const { results } = await searchSite(path.join(at('joined'), 'pagefind'), 'جديدة', { limit: 5 });
    assert.equal(results[0]?.url, '/articles/new/');
  });

  test('refuses a shard whose articles changed since, naming the command, and leaves the last site', async () => {
    const before = await hashTree(at('joined'));
    await appendFile(path.join(content.dir, 'articles/2024/story-2024-1.md'), '\nفقرة أخرى.\n');
    const { code, said } = await build('joined', '--assemble', at('2023'), at('2024'));
    assert.equal(code, 1);
    assert.match(said, /--shard year=2024/);
    assert.doesNotMatch(said, /--shard year=2023/);
    assert.equal(await hashTree(at('joined')), before);
    await succeed(build('2024', '--shard', 'year=2024'));
    await succeed(build('joined', '--assemble', at('2023'), at('2024')));
  });

  describe('whose articles stand as they were filed', () => {
    const file = 'articles/2024/port.md';
    const other = 'articles/2026/quay.md';
    const portrait = '---\nname: "سليم حداد"\nimage: { src: salim.png, alt: "سليم حداد" }\n---\n';
    const quay = { title: '"رصيف جديد"', date: '2026-09-01' };
    const writeMedia = async (name: string, bytes: string | Buffer): Promise<void> => {
      await mkdir(path.join(content.dir, 'media'), { recursive: true });
      await writeFile(path.join(content.dir, 'media', name), bytes);
    };
    const paint = (background: string): Promise<Buffer> =>
      sharp({ create: { width: 300, height: 200, channels: 3, background } })
        .png()
        .toBuffer();

    before(async () => {
      for (const name of ['lead.png', 'berth.png', 'salim.png', 'far.png']) await writeMedia(name, await paint('#888'));
      await writeMedia('report.pdf', 'تقرير');
      await content.write('authors/salim.md', portrait);
      await content.write(other, toArticleFile(quay));
      const far = { title: '"الميناء البعيد"', date: '2023-09-01', image: '{ src: far.png, alt: "الميناء" }' };
      await content.write('articles/2023/far.md', toArticleFile(far));
      const fields = { title: '"المرفأ القديم"', date: '2024-09-01', image: '{ src: lead.png, alt: "المرفأ" }' };
      const links = '[التقرير](/media/report.pdf) و[الرصيف الجديد](/articles/quay/).';
      await content.write(file, toArticleFile(fields, `${links}\n\n![الرصيف](berth.png)\n\n::related{slug="far"}`));
      for (const year of ['2023', '2024']) await succeed(build(year, '--shard', `year=${year}`));
      await succeed(build('joined', '--assemble', at('2023'), at('2024')));
    });

    const changes: Readonly<Record<string, () => Promise<void>>> = {
      'its picture was replaced': async () => writeMedia('lead.png', await paint('#a11')),
      'a picture in its text was replaced': async () => writeMedia('berth.png', await paint('#1a1')),
      'the portrait of its author was replaced': async () => writeMedia('salim.png', await paint('#11a')),
      'the picture of an article that it names was replaced': async () => writeMedia('far.png', await paint('#aa1')),
      'a file that it offers was replaced': () => writeMedia('report.pdf', 'تقرير منقّح'),
      'an article that it links to is a draft': () => content.write(other, toArticleFile({ ...quay, draft: 'true' })),
    };
    for (const [name, change] of Object.entries(changes)) {
      test(`is not joined again where ${name}`, async () => {
        await change();
        assert.match((await build('joined', '--assemble', at('2023'), at('2024'))).said, /--shard year=2024/);
        for (const year of ['2023', '2024']) await succeed(build(year, '--shard', `year=${year}`));
        await succeed(build('joined', '--assemble', at('2023'), at('2024')));
        await succeed(build('whole'));
        assert.equal(await hashTree(at('joined')), await hashTree(at('whole')));
      });
    }
  });

  test('says what is wrong with a year that is not there, a folder without a shard, and a word that is no year', async () => {
    const [noYear, noShard, noWord] = [
      await build('none', '--shard', 'year=1999'),
      await build('none', '--assemble', content.dir),
      await build('none', '--shard', '2024'),
    ];
    assert.match(noYear.said, /No published article is of 1999.*2023, 2024/);
    assert.match(noShard.said, /holds no shard/);
    assert.match(noWord.said, /year=2024/);
    assert.ok([noYear, noShard, noWord].every(({ code }) => code === 1));
  });

  test('asks for the setting without which pages depend on the whole archive', async () => {
    const undivided = await makeContent({ ...smallNewspaper, ...articles });
    const { code, said } = await runCommand('build', [
      ...['--content', undivided.dir, '--output', at('undivided'), '--now', '2026-11-20', '--shard', 'year=2024'],
    ]);
    await undivided.remove();
    assert.equal(code, 1);
    assert.match(said, /archive: \{ parts: year \}/);
  });
});
