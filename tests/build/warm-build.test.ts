import assert from 'node:assert/strict';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { buildInProcess, type BuildEnding } from './build-in-process.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree } from './run-command.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-warm-'));
const output = path.join(parent, 'site');
const spare = path.join(parent, '.site.spare');
const content = await makeContent({
  ...smallNewspaper,
  'articles/one.md': toArticleFile({ title: '"خبر المدينة الأول"', date: '2026-11-01', tags: '["المرفأ"]' }),
  'articles/two.md': toArticleFile({ title: '"خبر المدينة الثاني"', date: '2026-11-02', tags: '["السوق"]' }),
});
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

const now = new Date(FIXTURE_NOW).toISOString();
const build = (to: string, ...words: readonly string[]): Promise<BuildEnding> =>
  buildInProcess(['--content', content.dir, '--output', to, '--now', now, '--no-index', '--no-cards', ...words]);

const listFolders = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

interface BuiltTree {
  readonly hash: string;
  readonly folders: readonly string[];
}

/** What a build from nothing makes of the content as it stands; null where it was edited since. */
let clean: BuiltTree | null = null;

async function buildClean(): Promise<BuiltTree> {
  const folder = path.join(parent, 'clean');
  const { code, said } = await build(folder, '--no-cache', '--allow-fewer');
  assert.equal(code, 0, said);
  return { hash: await hashTree(folder), folders: await listFolders(folder) };
}

/** Builds over what earlier builds left: it must be what a build from nothing is. */
async function assertWarmIsClean(): Promise<string> {
  const warm = await build(output, '--allow-fewer');
  assert.equal(warm.code, 0, warm.said);
  clean ??= await buildClean();
  assert.deepEqual({ hash: await hashTree(output), folders: await listFolders(output) }, clean);
  return warm.said;
}

/** What builds kept of the pages of this content. */
async function findRecords(): Promise<string> {
  const builds = path.join(projectRoot, '.cache', 'builds');
  for (const name of await readdir(builds)) {
    const owner = await readFile(path.join(builds, name, 'content-folder'), 'utf8').catch(() => '');
    if (owner === content.dir) return path.join(builds, name, 'pages');
  }
  throw new Error('The builds kept nothing.');
}

const edits: Readonly<Record<string, () => Promise<unknown>>> = {
  'nothing was edited': () => Promise.resolve(),
  'a body was edited': () =>
    content.write('articles/one.md', toArticleFile({ title: '"خبر المدينة الأول"', date: '2026-11-01' }, 'متن آخر.')),
  'a headline and a tag were edited': () =>
    content.write(
      'articles/two.md',
      toArticleFile({ title: '"عنوان آخر تمامًا"', date: '2026-11-02', tags: '["النهر"]' }),
    ),
  'an article was added': () =>
    content.write('articles/three.md', toArticleFile({ title: '"خبر المدينة الثالث"', date: '2026-11-03' })),
  'an article was removed': () => rm(path.join(content.dir, 'articles', 'two.md')),
};

describe('a build over what the last builds left', () => {
  for (const [name, edit] of Object.entries(edits)) {
    test(`gives the bytes of a build from nothing where ${name}`, async () => {
      await edit();
      clean = null;
      await assertWarmIsClean();
    });
  }

  test('gives the bytes of a build from nothing where drafts are shown too', async () => {
    const hashes: string[] = [];
    for (const words of [['--no-cache'], []]) {
      const folder = path.join(parent, `drafts-${hashes.length}`);
      const { code, said } = await build(folder, '--drafts', ...words);
      assert.equal(code, 0, said);
      hashes.push(await hashTree(folder));
    }
    assert.equal(hashes[1], hashes[0]);
  });

  test('repairs a spare that somebody changed, and writes through no link', async () => {
    const outside = path.join(parent, 'outside');
    await writeFile(outside, 'لا يُمس');
    const page = path.join(spare, 'index.html');
    await appendFile(page, '<!-- -->');
    await utimes(page, 1, 1);
    await writeFile(path.join(spare, 'stray.html'), 'x');
    await rm(path.join(spare, 'feed.xml'));
    await symlink(outside, path.join(spare, 'feed.xml'));
    await rm(path.join(spare, 'tags'), { recursive: true });
    await writeFile(path.join(spare, 'tags'), 'x');
    await assertWarmIsClean();
    assert.equal(await readFile(outside, 'utf8'), 'لا يُمس');
  });

  const seals: Readonly<Record<string, (seal: string) => Promise<unknown>>> = {
    'is a folder': async (seal) => {
      await rm(seal);
      await mkdir(seal);
    },
    'names no file': (seal) => writeFile(seal, ''),
    'is not ours': (seal) => writeFile(seal, 'نص من أحد\n'),
  };
  for (const [name, spoil] of Object.entries(seals)) {
    test(`begins anew where the seal of the spare ${name}`, async () => {
      await spoil(path.join(spare, 'SHA256SUMS'));
      await writeFile(path.join(spare, 'stray.html'), 'x');
      await assertWarmIsClean();
      assert.ok(!(await readdir(parent)).includes('.site.spare') || !(await readdir(spare)).includes('stray.html'));
      await assertWarmIsClean();
    });
  }

  test('prints every page anew, and says why, where what was kept of them is damaged', async () => {
    await assertWarmIsClean();
    const records = await findRecords();
    const bytes = await readFile(records);
    for (const spoilt of [bytes.subarray(0, bytes.length - 1), Buffer.from('نص من أحد'), Buffer.alloc(0)]) {
      await writeFile(records, spoilt);
      assert.match(await assertWarmIsClean(), /What the last build kept is damaged/);
      assert.doesNotMatch(await assertWarmIsClean(), /damaged/);
    }
    await rm(records);
    assert.doesNotMatch(await assertWarmIsClean(), /damaged/);
  });

  test('keeps the spare when the content has an error, and uses it when that is mended', async () => {
    const faulty = path.join(content.dir, 'articles', 'faulty.md');
    await writeFile(faulty, toArticleFile({ title: '""', date: '2026-02-31' }));
    const before = await hashTree(spare);
    assert.equal((await build(output)).code, 1);
    assert.equal(await hashTree(spare), before);
    await rm(faulty);
    await assertWarmIsClean();
  });

  test('begins the second build with the pages of the first, which stays as it was', async () => {
    const second = path.join(parent, 'second');
    const toFile = async (file: string): Promise<bigint> => (await stat(path.join(second, file), { bigint: true })).ino;
    assert.equal((await build(second)).code, 0);
    const [first, unchanged, changed] = [
      await hashTree(second),
      await toFile('manifest.webmanifest'),
      await toFile('feed.xml'),
    ];
    await content.write('articles/four.md', toArticleFile({ title: '"خبر المدينة الرابع"', date: '2026-11-04' }));
    assert.equal((await build(second)).code, 0);
    clean = await buildClean();
    assert.equal(await hashTree(second), clean.hash);
    assert.equal(await toFile('manifest.webmanifest'), unchanged);
    assert.notEqual(await toFile('feed.xml'), changed);
    assert.equal(await hashTree(path.join(parent, '.second.spare')), first);
  });

  test('takes nothing over from a site that somebody changed', async () => {
    const touched = path.join(parent, 'touched');
    assert.equal((await build(touched)).code, 0);
    const [page, elsewhere] = [path.join(touched, '404.html'), path.join(parent, 'elsewhere')];
    await appendFile(page, '<!-- -->');
    await utimes(page, 1, 1);
    await writeFile(path.join(touched, 'stray.html'), 'x');
    await rename(path.join(touched, 'tags'), elsewhere);
    await symlink(elsewhere, path.join(touched, 'tags'));
    assert.equal((await build(touched)).code, 0);
    clean ??= await buildClean();
    assert.deepEqual({ hash: await hashTree(touched), folders: await listFolders(touched) }, clean);
  });
});
