import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { readContent } from '../../scripts/commands/read-content.ts';
import { imitateWaline, say, type ImitatedWaline } from '../browser/imitate-waline.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { toNodeArguments } from './run-command.ts';

const views: Readonly<Record<string, number>> = {
  '/articles/port-reopens/': 12,
  '/articles/old-market/': 40,
  '/articles/old-harbour-agreement/': 7,
};
const earlier = 'taken: 2026-11-01\narticles: [old-market]\n';

describe('npm run most-read', () => {
  let server: ImitatedWaline;
  let content = '';
  const file = (): string => path.join(content, 'most-read.yaml');

  before(async () => {
    server = await imitateWaline();
    content = await mkdtemp(path.join(tmpdir(), 'midad-content-'));
    await cp(path.join(projectRoot, 'tests', 'fixtures', 'site'), content, { recursive: true });
    const settings = path.join(content, 'site.yaml');
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replace(/^views: .*$/m, `views: { provider: waline, server: "${server.url}" }`));
  });

  beforeEach(async () => {
    await writeFile(file(), earlier);
    server.behaviour = (request, response) => {
      const paths = new URL(request.url ?? '/', server.url).searchParams.get('path')?.split(',') ?? [];
      say(
        response,
        paths.map((one) => ({ time: views[one] ?? 0 })),
      );
    };
  });

  after(async () => {
    await server.close();
    await rm(content, { recursive: true, force: true });
  });

  async function run(...options: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> {
    const now = new Date(FIXTURE_NOW).toISOString();
    const words = [...toNodeArguments('most-read'), '--content', content, '--now', now, ...options];
    const child = spawn(process.execPath, words, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(child, 'close')) as readonly unknown[];
    return { code, said };
  }

  test('writes what was counted, the most read first, and the gate reads it', async () => {
    const { code, said } = await run('--days', '36500');
    assert.equal(code, 0, said);
    const { newsroom } = await readContent(content, FIXTURE_NOW);
    assert.deepEqual(newsroom?.mostRead?.slugs, ['old-market', 'port-reopens', 'old-harbour-agreement']);
    assert.match(await readFile(file(), 'utf8'), /views: 40/);
  });

  test('asks about recent articles alone, and writes as many as wanted', async () => {
    await run('--days', '30');
    const { newsroom } = await readContent(content, FIXTURE_NOW);
    assert.ok(!newsroom?.mostRead?.slugs.includes('old-harbour-agreement'));
    await run('--days', '36500', '--count', '1');
    const { newsroom: again } = await readContent(content, FIXTURE_NOW);
    assert.deepEqual(again?.mostRead?.slugs, ['old-market']);
  });

  for (const [what, behaviour] of [
    ['goes away', (_, response) => response.destroy()],
    ['answers with a page', (_, response) => response.end('<p>hello</p>')],
    ['gives words for numbers', (_, response) => say(response, [{ time: 'many' }])],
    ['gives too few numbers', (_, response) => say(response, [{ time: 1 }])],
  ] as const satisfies readonly (readonly [string, ImitatedWaline['behaviour']])[]) {
    test(`a server that ${what} leaves the file as it was, with an error`, async () => {
      server.behaviour = behaviour;
      const { code, said } = await run('--days', '36500');
      assert.equal(code, 1);
      assert.match(said, /127\.0\.0\.1/);
      assert.equal(await readFile(file(), 'utf8'), earlier);
    });
  }

  test('a counter at nought leaves the file as it was', async () => {
    server.behaviour = (request, response) => {
      const paths = new URL(request.url ?? '/', server.url).searchParams.get('path')?.split(',') ?? [];
      say(
        response,
        paths.map(() => ({ time: 0 })),
      );
    };
    const { code } = await run();
    assert.equal(code, 0);
    assert.equal(await readFile(file(), 'utf8'), earlier);
  });
});
