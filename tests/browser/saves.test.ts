import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { measureSaves } from '../../scripts/benchmark/measure-saves.ts';
import { FIXTURE_NOW } from '../build/build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from '../build/make-content.ts';
import { launchBrowser } from './launch-browser.ts';

const article = toArticleFile({ title: '"خبر المدينة"', date: '2026-11-01' });
const [browser, scratch, content] = await Promise.all([
  launchBrowser(),
  mkdtemp(path.join(tmpdir(), 'midad-saves-')),
  makeContent({ ...smallNewspaper, 'articles/first.md': article, 'articles/second.md': article }),
]);
after(async () => {
  await browser.close();
  await Promise.all([content.remove(), rm(scratch, { recursive: true, force: true })]);
});

describe('npm start, in a browser', () => {
  test('a page that is open shows what is saved without a touch, and the measured content stays as it was', async () => {
    const options = { contentDir: content.dir, scratch, rounds: 2, browser, now: FIXTURE_NOW };
    const { start, saves } = await measureSaves(options);
    assert.ok(start > 0);
    assert.equal(saves.length, 2);
    assert.deepEqual(await readdir(path.join(content.dir, 'articles')), ['first.md', 'second.md']);
    assert.equal(await readFile(path.join(content.dir, 'articles', 'first.md'), 'utf8'), article);
    assert.notEqual(await readFile(path.join(scratch, 'content', 'articles', 'first.md'), 'utf8'), article);
  });
});
