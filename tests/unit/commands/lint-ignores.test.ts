import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { projectRoot } from '../../../scripts/machine/project-root.ts';

const eslint = new ESLint({ cwd: projectRoot, overrideConfigFile: '.eslint.config.mjs' });

describe('npm run lint', () => {
  for (const file of ['_site/sw.js', '._site.spare/assets/site.js', '._site.next-12/sw.js', '_shards/2024/sw.js']) {
    it(`leaves alone what builds keep: ${file}`, async () => {
      assert.ok(await eslint.isPathIgnored(file));
    });
  }

  for (const file of ['.eleventy.ts', 'scripts/commands/build.ts', 'tests/unit/commands/lint-ignores.test.ts']) {
    it(`reads ${file}`, async () => {
      assert.ok(!(await eslint.isPathIgnored(file)));
    });
  }
});
