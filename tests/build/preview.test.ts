import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../scripts/assets/project-root.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';

const content = await makeContent({
  ...smallNewspaper,
  'articles/first.md': toArticleFile({ title: '"خبر المدينة الأول"', date: '2026-11-01' }),
});
const origin = `http://localhost:${await findPort()}`;
const server = spawn(process.execPath, ['--import', 'tsx', path.join('scripts', 'commands', 'serve.ts')], {
  cwd: projectRoot,
  env: { ...process.env, MIDAD_CONTENT: content.dir, MIDAD_PORT: new URL(origin).port },
  stdio: 'ignore',
});
after(async () => {
  server.kill();
  await content.remove();
});

/** A port that nobody listens at. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function askStatus(address: string): Promise<number> {
  return fetch(`${origin}${address}`).then(
    ({ status }) => status,
    () => 0,
  );
}

/** Asks until the answer is the wanted one; the last answer, where that never comes. */
async function waitForStatus(address: string, wanted: number): Promise<number> {
  const patience = Date.now() + 60_000;
  let status = await askStatus(address);
  while (status !== wanted && Date.now() < patience) {
    await pause(100);
    status = await askStatus(address);
  }
  return status;
}

describe('the preview of npm start', () => {
  test('shows what is filed, what is added while it runs, and nothing that was deleted', async () => {
    assert.equal(await waitForStatus('/articles/first/', 200), 200);
    await content.write('articles/second.md', toArticleFile({ title: '"خبر المدينة الثاني"', date: '2026-11-02' }));
    assert.equal(await waitForStatus('/articles/second/', 200), 200);
    await rm(path.join(content.dir, 'articles', 'second.md'));
    assert.equal(await waitForStatus('/articles/second/', 404), 404);
    assert.equal(await askStatus('/articles/first/'), 200);
  });
});
