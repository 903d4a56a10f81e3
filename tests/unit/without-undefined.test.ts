import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutUndefined } from '../../scripts/without-undefined.ts';

test('what nobody gave is left out, and whatever was given stays, though it be empty', () => {
  const fields = withoutUndefined({ role: undefined, name: 'سليم', email: '', count: 0, open: false, image: null });
  assert.deepEqual(Object.entries(fields), [
    ['name', 'سليم'],
    ['email', ''],
    ['count', 0],
    ['open', false],
    ['image', null],
  ]);
});
