import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { hasChangedSince } from '../../../../scripts/content/files/has-changed-since.ts';

describe('a folder that may have changed since a moment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'midad-changed-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'articles', '2026', 'one.md');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'نص');
  const filed = statSync(file).ctimeMs;

  test('has where something in it is younger, at any depth', () => {
    assert.equal(hasChangedSince(folder, filed - 60_000), true);
  });

  test('has where what is in it changed a moment before, which file systems do not tell apart', () => {
    assert.equal(hasChangedSince(folder, filed + 1), true);
  });

  test('has not where everything in it is older', () => {
    assert.equal(hasChangedSince(folder, filed + 60_000), false);
  });

  test('may have where nobody can tell', () => {
    assert.equal(hasChangedSince(path.join(folder, 'none'), filed + 60_000), true);
  });
});
