import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { hasChangedSince } from '../../../../scripts/content/files/has-changed-since.ts';

describe('a folder that may have changed since a moment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'midad-changed-'));
  after(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'articles', '2026'), { recursive: true });
  writeFileSync(path.join(folder, 'articles', '2026', 'one.md'), 'نص');

  test('has where something in it is younger, at any depth', () => {
    assert.equal(hasChangedSince(folder, Date.now() - 60_000), true);
  });

  test('has where what is in it changed a moment before, which file systems do not tell apart', () => {
    assert.equal(hasChangedSince(folder, Date.now()), true);
  });

  test('has not where everything in it is older', () => {
    assert.equal(hasChangedSince(folder, Date.now() + 60_000), false);
  });

  test('may have where nobody can tell', () => {
    assert.equal(hasChangedSince(path.join(folder, 'none'), Date.now() + 60_000), true);
  });
});
