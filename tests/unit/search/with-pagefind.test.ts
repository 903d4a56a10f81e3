import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, test } from 'node:test';
import { withPagefind } from '../../../scripts/search/with-pagefind.ts';

/**
 * Does as Pagefind's package does: asks a program, which has ended after so many milliseconds, and waits for ever unless
 * the question cannot be written.
 */
function ask(milliseconds: number, file = process.execPath): Promise<never> {
  return new Promise((_, reject) => {
    // Node does not know the option, and ends at once.
    const program = spawn(file, ['--service'], { stdio: ['pipe', 'ignore', 'ignore'] });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    const close = (): void => {
      program.unref();
      program.kill();
      reject(new Error('Pagefind backend closed'));
    };
    program.on('error', close);
    program.stdin.on('error', close);
    program.stdin.write('question');
  });
}

describe('work with a Pagefind that ends by itself', () => {
  test('fails after the question', () =>
    assert.rejects(
      withPagefind(() => ask(0)),
      /^Error: Pagefind ended by itself \(/,
    ));

  test('fails with the same words where the question comes too late', () =>
    assert.rejects(
      withPagefind(() => ask(1_000)),
      /^Error: Pagefind ended by itself \(/,
    ));

  test('fails with its own error where Pagefind cannot be started', () =>
    assert.rejects(
      withPagefind(() => ask(0, import.meta.filename)),
      /^Error: Pagefind backend closed/,
    ));

  test('fails with its own error while Pagefind runs', () =>
    assert.rejects(
      withPagefind(() => Promise.reject(new Error('Pagefind refused a page'))),
      /refused a page/,
    ));
});
