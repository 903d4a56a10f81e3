import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand, type Ending, type RunOptions } from './run-command.ts';

const content = await makeContent({
  ...smallNewspaper,
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, i) => [
      `articles/story-${i}.md`,
      toArticleFile({ title: `"خبر المدينة ${i}"`, date: `2026-11-${String(i + 1).padStart(2, '0')}` }),
    ]),
  ),
});
const parent = await mkdtemp(path.join(tmpdir(), 'midad-killed-'));
const output = path.join(parent, 'site');
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

/** What builds leave in the folder of the site, but the spare that the next one begins in. */
const listKept = async (): Promise<readonly string[]> =>
  (await readdir(parent)).filter((name) => name !== '.site.spare');
const now = new Date(FIXTURE_NOW).toISOString();

/** Runs `npm run build` as a user does, and stops it after some time. */
const build = (url: string, stop?: RunOptions['stop']): Promise<Ending> =>
  runCommand(
    'build',
    ['--content', content.dir, '--output', output, '--url', url, '--now', now],
    stop === undefined ? {} : { stop },
  );

/** The folder of the site: between two renames, for some microseconds, the one that the next build puts back. */
async function findSite(): Promise<string> {
  const names = await readdir(parent);
  return path.join(
    parent,
    names.find((name) => name === 'site') ?? names.find((name) => name.includes('.last-')) ?? '',
  );
}

/** Waits until a build opens its folder. */
async function findOpened(): Promise<void> {
  for await (const { filename } of watch(parent)) if (filename?.includes('.next-')) return;
}

const oldUrl = 'https://old.example.org/';
const newUrl = 'https://new.example.org/';
const whole = await build(newUrl);
const newHash = await hashTree(output);
await build(oldUrl);
const oldHash = await hashTree(output);

describe('a site while it is built', () => {
  test('is another after a build with another address, or these tests would show nothing', () => {
    assert.equal(whole.code, 0, whole.said);
    assert.notEqual(newHash, oldHash);
  });

  const moments = 24;
  test(`is wholly old or wholly new at each of ${moments} random moments of a kill, and the next build leaves no trace`, async () => {
    for (let i = 0; i < moments; i += 1) {
      const after = Math.random() * whole.milliseconds * 1.2;
      await build(newUrl, { after, signal: 'SIGKILL' });
      assert.ok([oldHash, newHash].includes(await hashTree(await findSite())), `killed after ${after} ms`);
    }
    const { code, said } = await build(oldUrl);
    assert.equal(code, 0, said);
    assert.equal(await hashTree(output), oldHash);
    assert.deepEqual(await listKept(), ['site']);
  });

  test('is whole, with nothing beside it, when somebody stops the build', async () => {
    for (let i = 1; i <= 4; i += 1) {
      // Ctrl-C sends the first of them, whoever runs builds for others the second.
      const [signal, own] = i % 2 === 0 ? (['SIGINT', 130] as const) : (['SIGTERM', 143] as const);
      const { code } = await build(newUrl, { after: (whole.milliseconds * i) / 4, signal });
      // No code: ended by the signal itself, on Windows or before the build listens; 0: the build was faster.
      assert.ok([null, own, 0].includes(code), String(code));
      assert.ok([oldHash, newHash].includes(await hashTree(output)));
      if (process.platform !== 'win32') assert.deepEqual(await listKept(), ['site']);
    }
    await build(oldUrl);
    assert.deepEqual(await listKept(), ['site']);
  });

  test('has nothing beside it when the build is stopped the moment it opened its folder', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const opened = findOpened();
      const { code } = await build(newUrl, { after: opened, signal });
      assert.ok([null, 130, 143].includes(code), String(code));
      assert.deepEqual(await listKept(), ['site']);
    }
  });

  test('stays byte for byte when the content has an error, and every error is told', async () => {
    await content.write('articles/faulty.md', toArticleFile({ title: '""', date: '2026-02-31' }));
    await content.write(
      'articles/unknown.md',
      toArticleFile({ title: '"خبر المدينة"', date: '2026-11-01', tgas: 'x' }),
    );
    const { code, said } = await build(newUrl);
    assert.equal(code, 1);
    assert.match(said, /faulty\.md:4:/);
    assert.match(said, /faulty\.md:5:/);
    assert.match(said, /unknown\.md:6:1/);
    assert.match(said, /لم يُبنَ شيء/);
    assert.equal(await hashTree(output), oldHash);
    assert.deepEqual(await listKept(), ['site']);
    await Promise.all(['faulty.md', 'unknown.md'].map((file) => rm(path.join(content.dir, 'articles', file))));
  });

  test('stays when the archive is lost, until somebody says that it is meant', async () => {
    const articles = path.join(content.dir, 'articles');
    for (const file of (await readdir(articles)).filter((name) => name !== 'story-1.md'))
      await rm(path.join(articles, file));
    const { code, said } = await build(oldUrl);
    assert.equal(code, 1);
    assert.match(said, /would shrink from \d+ pages and feeds to \d+/);
    assert.match(said, /سينكمش.*--allow-fewer/s);
    assert.equal(await hashTree(output), oldHash);
  });
});
