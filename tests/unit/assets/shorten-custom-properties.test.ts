import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortenCustomProperties } from '../../../scripts/assets/shorten-custom-properties.ts';

test('what is named most often has the shortest name, and the same one in every sheet', () => {
  assert.deepEqual(
    shortenCustomProperties([
      ':root{--size-label:1rem;--ink:#111}a{color:var(--ink)}',
      'p{color:var(--ink);font-size:calc(2*var(--size-label))}',
    ]),
    [':root{--b:1rem;--a:#111}a{color:var(--a)}', 'p{color:var(--a);font-size:calc(2*var(--b))}'],
  );
});

test('nothing else in a sheet changes: negative values, classes with hyphens, properties of browsers', () => {
  const sheet = '.card-title{margin:-1rem;-webkit-text-size-adjust:100%;top:calc(1rem - -2px);color:var(--x,-1)}';
  assert.deepEqual(shortenCustomProperties([sheet]), [sheet.replace('--x', '--a')]);
});

test('two properties never share a name, however many there are', () => {
  const count = 2_000;
  const names = Array.from({ length: count }, (_, index) => `--property-${index}`);
  const [sheet = ''] = shortenCustomProperties([`:root{${names.map((name) => `${name}:0`).join(';')}}`]);
  const found = [...sheet.matchAll(/--\w+/g)].map(([name]) => name);
  assert.equal(found.length, count);
  assert.equal(new Set(found).size, count);
  assert.ok(found.every((name) => name.length <= 4));
});
