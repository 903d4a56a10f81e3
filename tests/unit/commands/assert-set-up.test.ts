import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';

const script = path.join('scripts', 'commands', 'assert-set-up.cjs');
const folder = await mkdtemp(path.join(tmpdir(), 'midad-set-up-'));
after(() => rm(folder, { recursive: true, force: true }));

// Plain CommonJS has no types; its signature stands in its own file.
const { findSetUpFault } = createRequire(import.meta.url)(path.join(projectRoot, script)) as {
  readonly findSetUpFault: (version: string, wanted: string, installed: boolean) => string | null;
};

const run = (root: string): Promise<{ readonly code: unknown; readonly said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, script)], (error, out, err) =>
      resolve({ code: error?.code ?? 0, said: out + err }),
    );
  });

describe('a machine that is not set up', () => {
  for (const version of ['20.18.3', '18.20.8', '12.22.12', '0.10.48']) {
    test(`with Node ${version} says so in one sentence`, () => {
      const said = findSetUpFault(version, '>=20.19', true) ?? '';
      assert.match(said, new RegExp(`^Node ${version} is too old: install Node 20\\.19 or newer`));
      assert.match(said, /إصدار Node قديم/);
      assert.ok(!said.includes('\n'));
    });
  }

  for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.0.0']) {
    test(`with Node ${version} is well`, () => assert.equal(findSetUpFault(version, '>=20.19', true), null));
  }

  test('without packages says so in one sentence and ends with 1', async () => {
    await mkdir(path.join(folder, 'scripts', 'commands'), { recursive: true });
    await copyFile(path.join(projectRoot, script), path.join(folder, script));
    await copyFile(path.join(projectRoot, 'package.json'), path.join(folder, 'package.json'));
    const { code, said } = await run(folder);
    assert.equal(code, 1);
    assert.match(said, /^The packages are not installed: run npm ci once.*شغّل npm ci مرة واحدة في هذا المجلد\.\n$/);
  });

  test('is told from this one', async () => assert.deepEqual(await run(projectRoot), { code: 0, said: '' }));
});
