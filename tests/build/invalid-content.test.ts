import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { findSlugFault } from '../../scripts/content/schemas/find-slug-fault.ts';
import { reservedSlugs } from '../../scripts/content/schemas/reserved-slugs.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { makeContentFolder, readFolder } from '../unit/content/make-content-folder.ts';
import { buildInProcess, type BuildEnding } from './build-in-process.ts';
import { hashTree } from './run-command.ts';

/**
 * Each folder of `tests/fixtures/invalid` holds only what is wrong in it; the rest of the content is sound. Its
 * `expected.json` lists every problem with its place and both messages.
 */
const cases = path.join(projectRoot, 'tests', 'fixtures', 'invalid');

interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly rule: string;
  readonly ar: string;
  readonly en: string;
}

function readExpected(name: string): readonly Expected[] {
  // The files are this test's own and are compared whole, so a wrong shape fails the comparison.
  return JSON.parse(readFileSync(path.join(cases, name, 'expected.json'), 'utf8')) as readonly Expected[];
}

/** The sound content with what is wrong in a case laid over it. */
function makeFaultyFolder(name: string): string {
  const folder = makeContentFolder();
  cpSync(path.join(cases, name), folder, { recursive: true });
  rmSync(path.join(folder, 'expected.json'));
  return folder;
}

const names = readdirSync(cases).sort();

describe('invalid content', () => {
  test('has a case for each fault that editors can make', () => {
    assert.ok(names.length >= 60, `${names.length} cases`);
    for (const name of names) assert.ok(existsSync(path.join(cases, name, 'expected.json')), name);
  });

  for (const name of names) {
    test(`${name} is answered at its place, in both languages`, async () => {
      const { newsroom, problems } = await readFolder(makeFaultyFolder(name));
      const found = problems.map(({ message, ...place }) => ({ ...place, ...message }));
      const expected = readExpected(name);
      const byPlace = ({ file, line, column, severity, rule, ar, en }: Expected) => ({
        file,
        line,
        column,
        severity,
        rule,
        ar,
        en,
      });
      assert.deepEqual(found.map(byPlace), expected);
      assert.equal(
        newsroom === null,
        expected.some(({ severity }) => severity === 'error'),
      );
    });
  }
});

describe('a build of invalid content', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'midad-invalid-'));
  const output = path.join(work, 'site');
  after(() => rmSync(work, { recursive: true }));

  /** Builds as `npm run build` does, at the clock of {@link readFolder}. */
  async function build(content: string): Promise<BuildEnding> {
    const words = [
      '--content',
      content,
      '--output',
      output,
      '--now',
      '2026-06-01T00:00:00Z',
      '--no-index',
      '--no-cards',
    ];
    const { code, said } = await buildInProcess(words);
    return { code, said: stripVTControlCharacters(said) };
  }

  /** Fails unless all that is wrong was said, each with its place and in both languages. */
  function assertToldAll(said: string, content: string, expected: readonly Expected[]): void {
    for (const { file, line, column, severity, rule, ar, en } of expected) {
      const place = path.relative('.', path.join(content, file)).split(path.sep).join('/');
      const [inArabic, inEnglish] = severity === 'error' ? ['خطأ', 'error'] : ['تنبيه', 'warning'];
      const told = `${place}:${line}:${column}\n  ${inArabic}: ${ar}\n  ${inEnglish}: ${en} ${rule}`;
      assert.ok(said.includes(told), `${told}\nis not in\n${said}`);
    }
  }

  let last = '';
  before(async () => {
    const { code, said } = await build(makeContentFolder());
    assert.equal(code, 0, said);
    last = await hashTree(output);
  });

  test('over a site that keeps the name of each of its own files and folders from pages', () => {
    const pages = new Set(['about', 'privacy']);
    const own = readdirSync(output).filter((name) => !pages.has(name));
    assert.ok(own.length > 20, own.join(' '));
    for (const name of own) assert.ok(findSlugFault(name, reservedSlugs) !== undefined, name);
  });

  for (const name of names) {
    const expected = readExpected(name);
    const isRefused = expected.some(({ severity }) => severity === 'error');
    const promise = isRefused ? 'ends with 1, and the last site stays byte for byte' : 'is published with a warning';
    test(`that has ${name} ${promise}`, async () => {
      const content = makeFaultyFolder(name);
      const { code, said } = await build(content);
      assertToldAll(said, content, expected);
      assert.equal(code, isRefused ? 1 : 0, said);
      if (!isRefused) await build(makeContentFolder());
      assert.equal(await hashTree(output), last);
      assert.deepEqual(
        readdirSync(work).filter((entry) => entry !== '.site.spare'),
        ['site'],
      );
    });
  }
});
