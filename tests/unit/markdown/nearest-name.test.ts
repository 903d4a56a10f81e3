import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestName } from '../../../scripts/markdown/nearest-name.ts';

const same = (name: string): string => name;

test('the nearest of the known names is suggested', () => {
  assert.equal(nearestName('qoute', ['note', 'quote'], same), 'quote');
  assert.equal(nearestName('المتحدثة', ['الصفة', 'المتحدث'], same), 'المتحدث');
});

test('names are compared as the caller compares them', () => {
  assert.equal(
    nearestName('QUOTE', ['quote'], (name) => name.toLowerCase()),
    'quote',
  );
});

test('of a short name one letter may differ, or its letters change places', () => {
  assert.equal(nearestName('link', ['lang', 'slug'], same), undefined);
  assert.equal(nearestName('sulg', ['lang', 'slug'], same), 'slug');
  assert.equal(nearestName('tag', ['date', 'tags'], same), 'tags');
});

test('a name like none has no suggestion', () => {
  assert.equal(nearestName('zzzzzzz', ['note', 'quote'], same), undefined);
  assert.equal(nearestName('a', [], same), undefined);
});
