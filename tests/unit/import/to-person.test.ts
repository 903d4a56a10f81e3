import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPerson } from '../../../scripts/import/to-person.ts';

test('a desk is no person, and somebody whose name only begins like one is', () => {
  assert.deepEqual(toPerson('فريق التحرير'), { name: 'فريق التحرير', collective: true });
  assert.deepEqual(toPerson('وحدة البيانات', 'data'), { name: 'وحدة البيانات', key: 'data', collective: true });
  assert.deepEqual(toPerson('هيئةالله سالم'), { name: 'هيئةالله سالم' });
  assert.deepEqual(toPerson('سليم حداد', 'salim'), { name: 'سليم حداد', key: 'salim' });
});
