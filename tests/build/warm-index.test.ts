import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand, type Ending } from './run-command.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-warm-index-'));
const output = path.join(parent, 'site');
const clean = path.join(parent, 'clean');
const years = { ...smallNewspaper, 'site.yaml': `${smallNewspaper['site.yaml']}archive: { parts: year }\n` };
const older = toArticleFile({ title: '"خبر المدينة الأول"', date: '2025-11-01' });
const newer = toArticleFile({ title: '"خبر المدينة الثاني"', date: '2026-11-02' });
const content = await makeContent({ ...years, 'articles/older.md': older, 'articles/newer.md': newer });
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

/** With this a build fails that makes an index. */
const withoutPagefind = { PAGEFIND_BINARY_PATH: parent, PAGEFIND_EXTENDED_BINARY_PATH: parent };
const build = (
  to: string,
  words: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Ending> => {
  const given = ['--content', content.dir, '--output', to, '--now', new Date(FIXTURE_NOW).toISOString(), '--no-cards'];
  return runCommand('build', [...given, ...words], environment === undefined ? {} : { environment });
};

async function assertBuilt(ending: Promise<Ending>): Promise<void> {
  const { code, said } = await ending;
  assert.equal(code, 0, said);
}

async function assertSameAsClean(): Promise<void> {
  await assertBuilt(build(clean, ['--no-cache']));
  assert.equal(await hashTree(output), await hashTree(clean));
}

describe('the index of a build over what the last builds left', () => {
  test('is not made again where no text that can be found was edited', async () => {
    await assertBuilt(build(output, []));
    await content.write('pages/about.md', '---\ntitle: "من نحن"\n---\n\nصحيفة المدينة.\n');
    await assertBuilt(build(output, [], withoutPagefind));
    await assertSameAsClean();
  });

  test('is made again where an article was edited, and holds what it says now', async () => {
    await content.write('articles/newer.md', `${newer}\nوأضيفت فقرة عن الجسر.\n`);
    assert.equal((await build(output, [], withoutPagefind)).code, 1);
    await assertBuilt(build(output, []));
    await assertSameAsClean();
  });

  test('is made of the years alone that were edited, where the archive is in parts by year', async () => {
    await rm(path.join(content.dir, 'articles', 'newer.md'));
    await assertBuilt(build(output, ['--allow-fewer'], withoutPagefind));
    await assertSameAsClean();
  });

  test('is made again by a build that keeps nothing', async () => {
    assert.equal((await build(output, ['--no-cache'], withoutPagefind)).code, 1);
  });
});
