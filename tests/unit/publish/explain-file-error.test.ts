import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { explainFileError } from '../../../scripts/publish/explain-file-error.ts';

describe('what the machine refused, in words for people', () => {
  test('names a file that is not there', async () => {
    const error = await readFile('nowhere.md').then(
      () => null,
      (reason: unknown) => reason,
    );
    assert.match(explainFileError(error)?.en ?? '', /^Nothing stands at nowhere\.md/);
  });

  test('names a program that is not there as a program, and as no file to put back', async () => {
    const [error] = await once(spawn('no-such-program'), 'error').catch((reason: unknown) => [reason]);
    const { en = '', ar = '' } = explainFileError(error) ?? {};
    assert.match(en, /^The program no-such-program could not be started \(ENOENT\)/);
    assert.match(ar, /^تعذّر تشغيل البرنامج no-such-program/);
  });

  test('is nothing where the fault is none of the machine’s', () => {
    assert.equal(explainFileError(new Error('broken')), null);
    assert.equal(explainFileError('broken'), null);
  });
});
