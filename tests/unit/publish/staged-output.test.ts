import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { OutputError } from '../../../scripts/publish/output-error.ts';
import { discardStagedNow, stageOutput, type StagedOutput } from '../../../scripts/publish/staged-output.ts';
import { layOutSealed, sealedFiles } from './sealed-site.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-output-'));
after(() => rm(parent, { recursive: true, force: true }));
const output = path.join(parent, 'site');
const url = 'https://small.example.org/';
const plenty = { articles: 40, entries: 300, url };

beforeEach(async () => {
  for (const name of await readdir(parent)) await rm(path.join(parent, name), { recursive: true, force: true });
});

async function publish(text: string, harvest = plenty, allowFewer = false): Promise<void> {
  const staged = await stageOutput(output);
  await writeFile(path.join(staged.stagingDir, 'index.html'), text);
  try {
    await staged.publish(harvest, allowFewer);
  } catch (error) {
    await staged.discard();
    throw error;
  }
}
const front = (): Promise<string> => readFile(path.join(output, 'index.html'), 'utf8');
const refusal = (english: RegExp, arabic: RegExp) => (error: unknown) =>
  error instanceof OutputError && english.test(error.message) && arabic.test(error.message);

describe('an output folder', () => {
  test('is replaced whole, and nothing is left beside it', async () => {
    await publish('first');
    await writeFile(path.join(output, 'stale.html'), 'of the first build');
    await publish('second');
    assert.equal(await front(), 'second');
    assert.deepEqual(await readdir(parent), ['site']);
    assert.deepEqual((await readdir(output)).sort(), ['.midad', 'index.html']);
  });

  test('with the files of others is refused and not touched', async () => {
    await mkdir(output);
    await writeFile(path.join(output, 'thesis.doc'), 'years of work');
    await assert.rejects(stageOutput(output), refusal(/did not write/, /لم يكتبها مداد/));
    assert.deepEqual(await readdir(output), ['thesis.doc']);
  });

  test('that holds the project, a root or a home is refused', async () => {
    for (const folder of [projectRoot, path.dirname(projectRoot), path.parse(projectRoot).root]) {
      await assert.rejects(stageOutput(folder), refusal(/holds the project itself/, /المشروع نفسه/));
    }
  });

  test('that is a link or a file is refused', async (context) => {
    await mkdir(path.join(parent, 'elsewhere'));
    await writeFile(output, 'a file');
    await assert.rejects(stageOutput(output), refusal(/link or a file/, /رابط أو ملف/));
    await rm(output);
    try {
      await symlink(path.join(parent, 'elsewhere'), output, 'dir');
    } catch {
      context.diagnostic('LEFT OUT: this machine lets nobody make links.');
      return;
    }
    await assert.rejects(stageOutput(output), refusal(/link or a file/, /رابط أو ملف/));
  });

  test('stays as it was when a build is thrown away', async () => {
    await publish('first');
    const staged = await stageOutput(output);
    await writeFile(path.join(staged.stagingDir, 'index.html'), 'half');
    await staged.discard();
    assert.equal(await front(), 'first');
    assert.deepEqual(await readdir(parent), ['site']);
  });

  test('begins empty where the file system lays the last site out in part only', async (context) => {
    if (process.platform !== 'linux') {
      context.diagnostic('LEFT OUT: how long a path may be is known of Linux alone.');
      return;
    }
    // The longest path that Linux takes has 4,095 bytes; below the build's own folder, whose name is longer, it is one too many.
    const room = 4_095 - Buffer.byteLength(output) - '/'.length;
    const deep = Array.from({ length: Math.ceil(room / 201) - 1 }, () => 'd'.repeat(200)).join('/');
    const file = `${deep}/${'f'.repeat(room - deep.length - 1)}`;
    await layOutSealed(output, { ...sealedFiles, [file]: 'x' });
    await writeFile(path.join(output, '.midad'), '{}');
    const staged = await stageOutput(output, true);
    assert.deepEqual(await readdir(staged.stagingDir), []);
    await staged.discard();
    assert.equal(await front(), sealedFiles['index.html']);
    assert.deepEqual(await readdir(parent), ['site']);
  });

  const ways: Readonly<Record<string, (staged: StagedOutput) => unknown>> = {
    'as it fails': (staged) => staged.discard(),
    'as it is stopped': () => discardStagedNow(output),
  };
  for (const [how, discard] of Object.entries(ways)) {
    test(`has nothing beside it when a build that still writes is thrown away (${how})`, async () => {
      const staged = await stageOutput(output);
      const folders = Array.from({ length: 20 }, (_, i) => path.join(staged.stagingDir, String(i)));
      for (const folder of folders) await mkdir(folder);
      const files = Array.from({ length: 400 }, (_, i) => path.join(folders[i % folders.length] ?? '', `${i}.html`));
      const writing = Promise.allSettled(files.map((file) => writeFile(file, 'half')));
      await discard(staged);
      await writing;
      assert.deepEqual(await readdir(parent), []);
    });
  }
});

describe('a build that was killed', () => {
  /** A process that is certainly over. */
  async function deadProcess(): Promise<number> {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((resolve) => child.on('exit', resolve));
    return child.pid ?? 0;
  }

  test('while printing leaves the last site, and the next build clears its rest away', async () => {
    await publish('first');
    await mkdir(path.join(parent, `.site.next-${await deadProcess()}`));
    await publish('second');
    assert.equal(await front(), 'second');
    assert.deepEqual(await readdir(parent), ['site']);
  });

  test('between its two renames loses nothing: the last site is put back before anything else', async () => {
    const pid = await deadProcess();
    await mkdir(path.join(parent, `.site.last-${pid}`));
    await writeFile(path.join(parent, `.site.last-${pid}`, 'index.html'), 'first');
    await writeFile(path.join(parent, `.site.last-${pid}`, '.midad'), '{}');
    await mkdir(path.join(parent, `.site.next-${pid}`));
    const staged = await stageOutput(output);
    await staged.discard();
    assert.equal(await front(), 'first');
    assert.deepEqual(await readdir(parent), ['site']);
  });

  test('is told from one that still runs: two builds never write one output', async () => {
    await publish('first');
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    try {
      const claim = path.join(parent, `.site.next-${other.pid ?? 0}`);
      await mkdir(claim);
      await assert.rejects(stageOutput(output), refusal(/Another build/, /بناء آخر/));
      assert.deepEqual((await readdir(parent)).sort(), [path.basename(claim), 'site'].sort());
      assert.equal(await front(), 'first');
    } finally {
      other.kill();
    }
  });
});

describe('a site that shrinks', () => {
  test('by more than a fifth is refused, and the last one stays', async () => {
    await publish('first');
    await assert.rejects(publish('small', { articles: 20, entries: 239, url }), refusal(/shrink from 300/, /سينكمش/));
    assert.equal(await front(), 'first');
    await publish('a little smaller', { articles: 35, entries: 240, url });
    assert.equal(await front(), 'a little smaller');
  });

  test('is let through when that is said', async () => {
    await publish('first');
    await publish('small', { articles: 2, entries: 20, url }, true);
    assert.equal(await front(), 'small');
  });

  test('to no article at all is refused even the first time', async () => {
    await assert.rejects(publish('empty', { articles: 0, entries: 20, url }), refusal(/no article/, /مادة واحدة/));
    assert.deepEqual(await readdir(parent), []);
  });

  test('is not compared with a marker that cannot be read', async () => {
    await publish('first');
    for (const marker of ['', '{', '[]', '{"entries":"many"}']) {
      await writeFile(path.join(output, '.midad'), marker);
      await publish('second', { articles: 1, entries: 1, url });
      assert.equal(await front(), 'second');
    }
  });
});
