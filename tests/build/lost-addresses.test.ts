import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { runBuild, type BuildOptions } from '../../scripts/commands/run-build.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile, type ContentFolder } from './make-content.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-lost-'));
const output = path.join(parent, 'site');
const made: ContentFolder[] = [];
after(() => Promise.all([...made.map((content) => content.remove()), rm(parent, { recursive: true, force: true })]));

const port = { title: '"الميناء يعود إلى العمل"', date: '2026-11-01' };
const filed: Readonly<Record<string, string>> = {
  ...smallNewspaper,
  'articles/port.md': toArticleFile(port),
  'articles/market.md': toArticleFile({ title: '"أسعار السوق اليوم"', date: '2026-11-02' }),
  'pages/team.md': '---\ntitle: "فريق العمل"\n---\n\nنص.\n',
  'authors/samer.md': '---\nname: "سامر قدور"\n---\n',
};
let content: ContentFolder;
const at = (file: string): string => path.join(content.dir, ...file.split('/'));

async function build(options: Partial<BuildOptions> = {}): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): unknown => lines.push(text);
  const code = await runBuild(
    { ...{ content: content.dir, output, now: FIXTURE_NOW, index: false, cards: false, cache: true }, ...options },
    { step: say, succeed: say, fail: say, print: say },
  );
  const said = stripVTControlCharacters(lines.join('\n'));
  assert.equal(code, 0, said);
  return said;
}

const warning = /where nothing stands any more|nothing stands there any more/;

describe('an address that was published', () => {
  beforeEach(async () => {
    await rm(output, { recursive: true, force: true });
    content = await makeContent(filed);
    made.push(content);
    assert.doesNotMatch(await build(), warning);
  });

  test('is not told where it stays', async () => {
    await content.write('articles/port.md', toArticleFile({ ...port, title: '"عنوان جديد تمامًا"' }, 'متن آخر.'));
    await content.write('articles/new.md', toArticleFile({ title: '"خبر آخر من المدينة"', date: '2026-11-03' }));
    assert.doesNotMatch(await build(), warning);
  });

  test('is told at the article that has another name now, with what to write there', async () => {
    await rename(at('articles/port.md'), at('articles/الميناء.md'));
    const said = await build();
    const place = path.relative('.', at('articles/الميناء.md')).split(path.sep).join('/');
    assert.ok(said.includes(`${place}:1:1\n  تنبيه: كانت هذه المادة منشورة في /articles/port/`), said);
    assert.match(said, /warning: This article was published at \/articles\/port\/.* aliases: \["\/articles\/port\/"\]/);
    assert.ok(!existsSync(path.join(output, 'articles', 'port')));
  });

  test('is not told where an old address leads from it to the article', async () => {
    await rm(at('articles/port.md'));
    await content.write('articles/الميناء.md', toArticleFile({ ...port, aliases: '["/articles/port/"]' }));
    assert.doesNotMatch(await build(), warning);
  });

  test('is told again when the old address is taken out', async () => {
    await rm(at('articles/port.md'));
    await content.write('articles/الميناء.md', toArticleFile({ ...port, aliases: '["/articles/port/"]' }));
    await build();
    await content.write('articles/الميناء.md', toArticleFile(port));
    assert.match(await build(), /^ {2}\/articles\/port\/$/m);
  });

  test('is told with all others that are gone, and what to write instead, in both languages', async () => {
    for (const file of ['articles/market.md', 'pages/team.md', 'authors/samer.md']) await rm(at(file));
    const said = await build();
    const list = ['/articles/market/', '/authors/samer/', '/team/'].map((address) => `  ${address}`).join('\n');
    assert.ok(said.includes(`إلى redirects في site.yaml:\n${list}\nThese addresses were published`), said);
    for (const name of ['articles/market', 'authors/samer', 'team']) assert.ok(!existsSync(path.join(output, name)));
  });

  test('is told of a section whose slug was changed, until a redirect leads on from it', async () => {
    const rename = (text: string): string => text.replace(/(slug|section): politics/, '$1: siyasa');
    for (const [file, text] of Object.entries(filed)) await content.write(file, rename(text));
    assert.match(await build(), /^ {2}\/sections\/politics\/$/m);
    const redirects = 'redirects:\n  - { from: "/sections/politics/", to: "/sections/siyasa/" }\n';
    await content.write('site.yaml', `${rename(filed['site.yaml'] ?? '')}${redirects}`);
    await rm(output, { recursive: true });
    await build();
    const stub = await readFile(path.join(output, 'sections', 'politics', 'index.html'), 'utf8');
    assert.match(stub, /http-equiv="refresh" content="0; url=\/sections\/siyasa\/"/);
    const moves = await readFile(path.join(output, '_redirects'), 'utf8');
    assert.match(moves, /^\/sections\/politics\/ \/sections\/siyasa\/ 301$/m);
    assert.doesNotMatch(await build(), warning);
  });

  test('is told of a tag and a series that no article carries any more, as each is spelt, and not of one that expired', async () => {
    const write = (tag: string, series: string, more: Readonly<Record<string, string>> = {}): Promise<void> =>
      content.write('articles/port.md', toArticleFile({ ...port, tags: `["${tag}"]`, series, part: '1', ...more }));
    await write('إدلب', 'ملف المرفأ 2026');
    await build();
    assert.doesNotMatch(await build(), warning);
    await write('ادلب', 'ملف الموانئ');
    const list = ['/series/ملف-المرفأ-2026/', '/tags/إدلب/'].map((address) => `  ${address}\n`).join('');
    assert.ok((await build()).includes(list));
    await write('ادلب', 'ملف الموانئ', { expires: '2026-11-10' });
    assert.doesNotMatch(await build(), warning);
  });

  test('is told where its article is a draft again, and not where it was withdrawn', async () => {
    await content.write('articles/port.md', toArticleFile({ ...port, draft: 'true' }));
    await content.write(
      'articles/market.md',
      toArticleFile({
        title: '"أسعار السوق اليوم"',
        date: '2026-11-02',
        withdrawn: '{ date: 2026-11-10, reason: "أرقام غير صحيحة" }',
      }),
    );
    const said = await build({ allowFewer: true });
    assert.match(said, /^ {2}\/articles\/port\/$/m);
    assert.doesNotMatch(said, /^ {2}\/articles\/market\/$/m);
  });

  test('is none where a preview or another newspaper stood there', async () => {
    await content.write(
      'articles/plan.md',
      toArticleFile({ title: '"خطة لم تكتمل"', date: '2026-11-03', draft: 'true' }),
    );
    await build({ drafts: true });
    assert.doesNotMatch(await build(), warning);
    await rm(at('articles/port.md'));
    assert.doesNotMatch(await build({ url: 'https://other.example.org/' }), warning);
  });

  test('is told up to the twentieth', async () => {
    for (let n = 10; n < 40; n += 1)
      await content.write(`articles/story-${n}.md`, toArticleFile({ title: `"قصة ${n}"`, date: '2026-11-03' }));
    await build();
    for (let n = 10; n < 40; n += 1) await rm(at(`articles/story-${n}.md`));
    const said = await build({ allowFewer: true });
    assert.match(said, /story-29\/\n {2}… \(\+10\)\n/);
  });
});
