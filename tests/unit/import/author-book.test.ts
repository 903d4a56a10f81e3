import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { createAuthorBook } from '../../../scripts/import/author-book.ts';
import { readTarget } from '../../../scripts/import/import-target.ts';

describe('the authors that an import brings', () => {
  test('are people, but for the desk, which signs what nobody signed', async () => {
    const nothing = await readTarget(path.join(tmpdir(), 'midad-no-such-folder'));
    const book = createAuthorBook(nothing, new Set(), undefined);
    const person = book.find({ name: 'سليم حداد' }) ?? '';
    assert.doesNotMatch(book.files.get(person) ?? '', /collective/);
    assert.match(book.files.get(book.desk()) ?? '', /^collective: true$/m);
  });
});
