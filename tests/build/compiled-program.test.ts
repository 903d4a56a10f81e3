import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand } from './run-command.ts';

/** As many articles as make a build start its threads. */
const ARTICLES = 1_000;
const numbers = Array.from({ length: ARTICLES }, (_value, number) => number + 1);
const content = await makeContent({
  ...smallNewspaper,
  ...Object.fromEntries(
    numbers.map((number) => [
      `articles/story-${number}.md`,
      toArticleFile({
        title: `"خبر المدينة ${number}"`,
        date: `2025-11-${String((number % 30) + 1).padStart(2, '0')}`,
      }),
    ]),
  ),
});
const parent = await mkdtemp(path.join(tmpdir(), 'midad-compiled-'));
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

const toWords = (output: string): readonly string[] => [
  ...['--content', content.dir, '--output', path.join(parent, output), '--now', new Date(FIXTURE_NOW).toISOString()],
  ...['--no-index', '--no-cards', '--no-cache'],
];

/** Builds by the sources themselves, as tests and the other commands read them. */
async function buildBySources(output: string): Promise<void> {
  const command = path.join(projectRoot, 'scripts', 'commands', 'build.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...toWords(output)], { cwd: projectRoot });
  child.stdout.resume();
  child.stderr.resume();
  assert.deepEqual(await once(child, 'close'), [0, null]);
}

describe('the compiled program of the build', () => {
  test('makes of a large newspaper what the sources make of it, in as many threads', async () => {
    const { code, said } = await runCommand('build', toWords('compiled'));
    assert.equal(code, 0, said);
    await buildBySources('sources');
    assert.equal(await hashTree(path.join(parent, 'compiled')), await hashTree(path.join(parent, 'sources')));
  });
});
