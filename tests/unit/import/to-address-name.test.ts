import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAddressName } from '../../../scripts/import/to-address-name.ts';

test('an address is named by the last part of its path, without the ending of a file', () => {
  const cases: readonly (readonly [url: string, name: string | undefined])[] = [
    ['https://old.example.org/news/port.html?p=2', 'port'],
    ['https://old.example.org/news/port/', 'port'],
    ['https://old.example.org/index.php', 'index'],
    ['https://old.example.org/', undefined],
    ['port.html', undefined],
  ];
  for (const [url, name] of cases) assert.equal(toAddressName(url), name, url);
});
