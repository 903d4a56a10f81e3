import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { runCommand, type Ending } from './run-command.ts';

const content = await makeContent({
  ...smallNewspaper,
  'articles/story.md': toArticleFile({ title: '"خبر المدينة"', date: '2026-11-01' }),
});
const parent = await mkdtemp(path.join(tmpdir(), 'midad-ready-'));
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));
const output = path.join(parent, 'site');

const run = (name: string, ...words: readonly string[]): Promise<Ending> => runCommand(name, words);

const now = '2026-11-20T09:00:00Z';
const built = await run('build', '--content', content.dir, '--output', output, '--now', now);
const otherUrl = path.join(parent, 'other');
await run('build', '--content', content.dir, '--output', otherUrl, '--now', now, '--url', 'https://other.example.org/');

describe('npm run publish:check', () => {
  test('lets a site through as it was built', async () => {
    assert.equal(built.code, 0, built.said);
    const { code, said } = await run('publish-check', '--output', output, '--same-as', output);
    assert.equal(code, 0, said);
    assert.match(said, /for https:\/\/small\.example\.org\/ on github-pages: 0 faults/);
  });

  test('names what was changed, added and taken away since', async () => {
    const changed = path.join(parent, 'changed');
    await cp(output, changed, { recursive: true });
    await appendFile(path.join(changed, 'robots.txt'), 'Disallow: /\n');
    await writeFile(path.join(changed, 'shell.html'), 'planted');
    await rm(path.join(changed, 'articles', 'story'), { recursive: true });
    const { code, said } = await run('publish-check', '--output', changed);
    assert.equal(code, 1);
    assert.match(said, /robots\.txt: Not as it was built\. Build again\.\n {2}ليس كما بُني/);
    assert.match(said, /shell\.html: Not as it was built/);
    assert.match(said, /articles\/story\/index\.html, which is not there/);
    assert.match(said, /articles\/story\/index\.html: Not as it was built/);
  });

  test('tells two builds that differ apart', async () => {
    const { code, said } = await run('publish-check', '--output', output, '--same-as', otherUrl);
    assert.equal(code, 1);
    assert.match(said, /^index\.html: Not the same in both builds/m);
  });

  test('asks for a build where there is none', async () => {
    const { code, said } = await run('publish-check', '--output', parent);
    assert.equal(code, 1);
    assert.match(said, /npm run build/);
  });
});
