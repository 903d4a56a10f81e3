import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { runCommand } from './run-command.ts';

const fixture = path.join(projectRoot, 'tests', 'fixtures', 'site');
const work = await mkdtemp(path.join(tmpdir(), 'midad-same-'));
after(() => rm(work, { recursive: true, force: true }));

type Environment = Readonly<Record<string, string>>;

/** Builds by the command that editors run, in a process of its own; gives the hash of every file by its name. */
async function build(
  name: string,
  environment: Environment,
  content = fixture,
  args: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const output = path.join(work, name);
  const words = ['--content', content, '--output', output, '--no-index', ...args];
  const { code, said } = await runCommand('build', words, { environment });
  assert.equal(code, 0, said);
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hashes = files.toSorted().map(async (file) => {
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [path.relative(output, file).split(path.sep).join('/'), hash] as const;
  });
  return new Map(await Promise.all(hashes));
}

// 20 November 2026, 09:00 UTC.
const clock = { SOURCE_DATE_EPOCH: '1795165200' };
const moved = path.join(work, 'content moved', 'here');
await cp(fixture, moved, { recursive: true });
const [here, newfoundland, kiribati, elsewhere] = await Promise.all([
  build('here', { ...clock, TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }),
  build('newfoundland', { ...clock, TZ: 'America/St_Johns', LANG: 'en_CA.UTF-8', LC_ALL: 'en_CA.UTF-8' }),
  build('kiribati', { ...clock, TZ: 'Pacific/Kiritimati', LANG: 'ar_SA.UTF-8', LC_ALL: 'ar_SA.UTF-8' }),
  build('elsewhere', { TZ: 'Asia/Kathmandu' }, moved, ['--no-cache', '--now', '2026-11-20T12:00:00+03:00']),
]);

describe('a build of the same content at the same clock', () => {
  test('gives the same bytes on a machine in Newfoundland that speaks English', () =>
    assert.deepEqual(newfoundland, here));

  test('gives the same bytes on a machine in Kiribati that speaks Arabic', () => assert.deepEqual(kiribati, here));

  test('gives the same bytes in Nepal, from another folder, with nothing remembered and the clock given by option', () =>
    assert.deepEqual(elsewhere, here));

  test('is not empty', () => {
    assert.ok(here.has('index.html') && here.has('feed.xml') && here.size > 100);
  });
});
