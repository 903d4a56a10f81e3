import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** What the linter finds in the file at a path from the project's root, were the text there: the names of the rules. */
type Findings = ReadonlyMap<string, readonly string[]>;

/** A copy of the project's lint rules over planted files: no types are read there, for no project stands about them. */
function lint(planted: Readonly<Record<string, string>>, folder: string): Findings {
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const rules = pathToFileURL(path.join(projectRoot, '.oxlint.config.mjs')).href;
  const config = path.join(folder, '.oxlint.config.mjs');
  writeFileSync(config, `import rules from '${rules}';\nexport default { ...rules, options: { typeAware: false } };\n`);
  const program = path.join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--config', config, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
  };
  const found = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const file = filename.split(path.sep).join('/');
    found.set(file, [...(found.get(file) ?? []), /\((.+)\)/.exec(code)?.[1] ?? code]);
  }
  return found;
}

describe('npm run lint', () => {
  const built = ['_site/sw.js', '._site.spare/assets/site.js', '._site.next-12/sw.js', '_shards/2024/sw.js'];
  const written = ['.eleventy.ts', 'scripts/commands/build.ts', 'tests/unit/lint.test.ts', 'assets/scripts/site.ts'];
  const faults: Readonly<Record<string, readonly [text: string, rule: string]>> = {
    'scripts/labels/names.ts': ["export { page } from '../pages/page.ts';", 'no-restricted-imports'],
    'scripts/content/schemas/page.ts': ["export { page } from '../../pages/page.ts';", 'no-restricted-imports'],
    'assets/scripts/page.ts': ["export { page } from '../../scripts/pages/page.ts';", 'no-restricted-imports'],
    'assets/shared/dates/day.ts': ["export { env } from 'node:process';", 'no-restricted-imports'],
    'scripts/dates/now.ts': ['export const now = (): number => Date.now();', 'no-restricted-properties'],
    'scripts/dates/words.ts': ['export const words = new Intl.NumberFormat();', 'no-restricted-properties'],
    'scripts/dates/order.ts': ["export const order = 'أ'.localeCompare('ب');", 'no-restricted-properties'],
    'scripts/content/loud.ts': ["console.log('مرحبًا');", 'no-console'],
    'scripts/pages/whole.ts': ['export default 1;', 'no-default-export'],
    'scripts/pages/long.ts': [`export const long = [\n${'  1,\n'.repeat(300)}];\n`, 'max-lines'],
    'scripts/pages/loose.ts': ['export const loose: any = 1;', 'no-explicit-any'],
    'tests/unit/left.test.ts': ["import { test } from 'node:test';\ntest.skip('later');\n", 'no-restricted-properties'],
  };
  const sound = {
    'scripts/pages/sound.ts':
      "export { date } from '../dates/date.ts';\nexport { list } from '../collections/list.ts';\n",
    'assets/shared/dates/sound.ts': "export { fold } from '../arabic/fold.ts';\n",
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'midad-lint-'));
  let found: Findings = new Map();

  before(() => {
    const stopped = Object.fromEntries([...built, ...written].map((file) => [file, 'debugger;\n']));
    const faulty = Object.fromEntries(Object.entries(faults).map(([file, [text]]) => [file, text]));
    found = lint({ ...stopped, ...faulty, ...sound }, folder);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const file of built) {
    test(`leaves alone what builds keep: ${file}`, () => {
      assert.equal(found.get(file), undefined);
    });
  }

  for (const file of written) {
    test(`reads ${file}`, () => {
      assert.ok(found.get(file)?.includes('no-debugger'));
    });
  }

  for (const [file, [, rule]] of Object.entries(faults)) {
    test(`finds what may not stand in ${file}, by ${rule}`, () => {
      assert.deepEqual(found.get(file), [rule]);
    });
  }

  test('lets rooms import what stands below them', () => {
    for (const file of Object.keys(sound)) assert.equal(found.get(file), undefined, file);
  });
});
