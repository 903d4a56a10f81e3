import assert from 'node:assert/strict';
import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
  stat,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand, type Ending } from './run-command.ts';

const content = await makeContent({
  ...smallNewspaper,
  'articles/one.md': toArticleFile({ title: '"خبر المدينة"', date: '2026-11-01' }),
});
const parent = await mkdtemp(path.join(tmpdir(), 'midad-project-'));
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

/** A copy of Midad, in which anything may be broken. */
const project = path.join(parent, 'midad');
await mkdir(project);
for (const name of ['.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
  await copyFile(path.join(projectRoot, name), path.join(project, name));
for (const name of ['assets', 'layouts', 'scripts'])
  await cp(path.join(projectRoot, name), path.join(project, name), { recursive: true });
await symlink(path.join(projectRoot, 'node_modules'), path.join(project, 'node_modules'), 'junction');

const output = path.join(parent, 'site');
const now = new Date(FIXTURE_NOW).toISOString();
const build = (to = output, ...words: readonly string[]): Promise<Ending> =>
  runCommand('build', ['--content', content.dir, '--output', to, '--now', now, '--no-cards', ...words], { project });
const first = await build();
const before = await hashTree(output);

describe('a build with a fault in the project', () => {
  test('and there is a last site', () => assert.equal(first.code, 0, first.said));

  const broken: readonly (readonly [what: string, file: string, added: string, said: RegExp])[] = [
    ['prints what it was not given', 'layouts/pages/article.njk', '{{ nothing.of.that }}', /article\.njk/],
    ['cannot be read', 'layouts/pages/section.njk', '{% if %}', /section\.njk\) \[Line \d+, Column \d+\]/],
    ['names a macro that is not there', 'layouts/feeds/rss.njk', '{{ nowhere() }}', /rss\.njk/],
  ];
  for (const [what, name, added, said] of broken) {
    test(`leaves the last site byte for byte when a layout ${what}`, async () => {
      const file = path.join(project, ...name.split('/'));
      const sound = await readFile(file);
      await appendFile(file, `\n${added}\n`);
      try {
        const ending = await build();
        assert.equal(ending.code, 1, ending.said);
        assert.match(ending.said, said);
        assert.match(ending.said, /Nothing was built: the layouts or Midad itself failed\. · لم يُبنَ شيء/);
        assert.equal(await hashTree(output), before);
        assert.deepEqual(
          (await readdir(parent)).filter((one) => one !== '.site.spare'),
          ['midad', 'site'],
        );
      } finally {
        await writeFile(file, sound);
      }
    });
  }

  for (const to of ['.', '..', path.parse(projectRoot).root]) {
    test(`refuses to write to «${to}», where the project stands, and deletes nothing`, async () => {
      const all = await hashTree(path.join(project, 'layouts'));
      const { code, said } = await build(to);
      assert.equal(code, 1, said);
      assert.match(said, /holds the project itself/);
      assert.match(said, /المشروع نفسه/);
      assert.equal(await hashTree(path.join(project, 'layouts')), all);
      assert.equal(await hashTree(output), before);
    });
  }

  for (const to of ['layouts', path.join('assets', 'styles')]) {
    test(`refuses to write to «${to}», whose files it did not write`, async () => {
      const all = await hashTree(path.join(project, to));
      const { code, said } = await build(to);
      assert.equal(code, 1, said);
      assert.match(said, /did not write/);
      assert.match(said, /لم يكتبها مداد/);
      assert.equal(await hashTree(path.join(project, to)), all);
    });
  }

  test('compiles the program of the build anew where that was damaged', async () => {
    const caches = path.join(project, '.cache');
    const programs = (await readdir(caches)).filter((name) => name.startsWith('program-'));
    assert.ok(programs.length > 0);
    const file = 'scripts.commands.build.js';
    for (const program of programs) await writeFile(path.join(caches, program, file), 'half a li');
    const { code, said } = await build();
    assert.equal(code, 0, said);
    assert.equal(await hashTree(output), before);
    for (const program of programs)
      assert.notEqual(await readFile(path.join(caches, program, file), 'utf8'), 'half a li');
  });

  test('compiles the program of the build once, for as long as its sources stay', async () => {
    const caches = path.join(project, '.cache');
    const [program = ''] = (await readdir(caches)).filter((name) => name.startsWith('program-'));
    const file = path.join(caches, program, 'scripts.commands.build.js');
    const made = await stat(file);
    assert.equal((await build()).code, 0);
    assert.equal((await stat(file)).mtimeMs, made.mtimeMs);
  });

  test('compiles the program of the build anew where the way to compile it changed', async () => {
    const listPrograms = async (): Promise<readonly string[]> =>
      (await readdir(path.join(project, '.cache'))).filter((name) => name.startsWith('program-'));
    const programs = await listPrograms();
    await appendFile(path.join(project, 'scripts', 'commands', 'run-compiled.mjs'), '\n// In another way.\n');
    assert.equal((await build()).code, 0);
    assert.equal((await listPrograms()).length, programs.length + 1);
  });

  test('runs the sources where no program can be kept, as in a project that may only be read', async () => {
    const caches = path.join(project, '.cache');
    await rm(caches, { recursive: true });
    await writeFile(caches, 'no folder');
    try {
      const { code, said } = await build(output, '--no-cache');
      assert.equal(code, 0, said);
      assert.equal(await hashTree(output), before);
    } finally {
      await rm(caches);
    }
  });

  test('names the place in the sources, not in the compiled program', async () => {
    const file = path.join(project, 'scripts', 'pages', 'page-table.ts');
    const sound = await readFile(file, 'utf8');
    await writeFile(file, `${sound}\nthrow new Error('broken here');\n`);
    try {
      const { code, said } = await build();
      assert.equal(code, 1, said);
      assert.match(said, /broken here[\s\S]*scripts[\\/]pages[\\/]page-table\.ts:\d+/);
      assert.equal(await hashTree(output), before);
    } finally {
      await writeFile(file, sound);
    }
  });
});
