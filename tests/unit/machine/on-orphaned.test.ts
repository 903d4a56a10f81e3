import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../scripts/machine/project-root.ts';

const module = pathToFileURL(path.join(projectRoot, 'scripts/machine/on-orphaned.ts'));
const tsx = import.meta.resolve('tsx');

/** Says that it is ready, then waits to be left alone; the interval stands for a server's work. */
const child = `
  import { onOrphaned } from ${JSON.stringify(module)};
  onOrphaned(() => { process.stdout.write('alone'); process.exit(); }, 20);
  setInterval(() => undefined, 1000);
  process.stdout.write('ready ');
`;
/** As npm's shell does, the parent starts it and hands no signal on. */
const parent = `
  const words = ['--import', ${JSON.stringify(tsx)}, '--input-type=module', '--eval', ${JSON.stringify(child)}];
  require('node:child_process').spawn(process.execPath, words, { stdio: 'inherit' });
`;

describe('a process whose parent is killed', () => {
  test('is told of it, and can end by itself', async (context) => {
    if (process.platform === 'win32') {
      context.diagnostic('LEFT OUT: Windows gives an orphan no other parent.');
      return;
    }
    const started = spawn(process.execPath, ['--eval', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said === 'ready ') started.kill('SIGKILL');
    });
    // The output closes when the child, too, has ended.
    await once(started.stdout, 'close');
    assert.equal(said, 'ready alone');
  });
});
