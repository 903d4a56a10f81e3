import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { createSigner, generateSecretKey } from '../../../scripts/publish/minisign.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-signed-'));
after(() => rm(folder, { recursive: true, force: true }));
const signer = createSigner(generateSecretKey());
const list = Buffer.from(`${'0'.repeat(64)}  articles/خبر/index.html\n`);
const comment = 'https://example.org/ 2026-11-20';
const signed = signer.sign(list, comment);

/** The key in the line that readers are told: two letters, eight bytes that name it, the key (RFC 8410). */
function readPublicKey(line: string): KeyObject {
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  return createPublicKey({
    key: Buffer.concat([head, Buffer.from(line, 'base64').subarray(10)]),
    format: 'der',
    type: 'spki',
  });
}

describe('a signature of checksums', () => {
  const [, first = '', trusted = '', second = ''] = signed.split('\n');
  const signature = Buffer.from(first, 'base64');

  test('holds for the file and the comment, by the key that readers are told', () => {
    const key = readPublicKey(signer.publicKey);
    assert.equal(trusted, `trusted comment: ${comment}`);
    assert.ok(verify(null, createHash('blake2b512').update(list).digest(), key, signature.subarray(10)));
    const whole = Buffer.concat([signature.subarray(10), Buffer.from(comment)]);
    assert.ok(verify(null, whole, key, Buffer.from(second, 'base64')));
  });

  test('does not hold for anything else', () => {
    const key = readPublicKey(signer.publicKey);
    const digest = createHash('blake2b512').update(`${list.toString()} `).digest();
    assert.ok(!verify(null, digest, key, signature.subarray(10)));
    const other = readPublicKey(createSigner(generateSecretKey()).publicKey);
    assert.ok(!verify(null, createHash('blake2b512').update(list).digest(), other, signature.subarray(10)));
  });

  test('names its key as the public key does', () => {
    assert.deepEqual(signature.subarray(2, 10), Buffer.from(signer.publicKey, 'base64').subarray(2, 10));
  });

  test('is read by minisign, where it is installed', async (context) => {
    const file = path.join(folder, 'SHA256SUMS');
    await writeFile(file, list);
    await writeFile(`${file}.minisig`, signed);
    const check = (): Promise<unknown> =>
      new Promise((resolve) => {
        execFile('minisign', ['-Vm', file, '-P', signer.publicKey], (error) => resolve(error?.code ?? 0));
      });
    const code = await check();
    if (code === 'ENOENT') {
      context.diagnostic('LEFT OUT: minisign is not installed on this machine.');
      return;
    }
    assert.equal(code, 0);
    await writeFile(file, 'changed');
    assert.equal(await check(), 1);
  });

  test('is made with no other kind of key', () => assert.throws(() => createSigner('not a key')));
});
