import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareArabic } from '../../../../assets/shared/arabic/collate.ts';
import { sortArabic } from '../../../../assets/shared/arabic/sort-arabic.ts';

test('names are sorted without their article and whatever their hamza', () => {
  assert.deepEqual(
    sortArabic(['الحسن', 'أحمد', 'باسل', 'NATO', '9'], (name) => name),
    ['9', 'أحمد', 'باسل', 'الحسن', 'NATO'],
  );
});

test('making each key once gives the order that comparing gives', () => {
  const name = fc.string({ unit: fc.constantFrom(...Array.from('اأإآبتةثجحلالمنهويى ـًab19')), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      assert.deepEqual(
        sortArabic(names, (text) => text),
        names.toSorted(compareArabic),
      );
    }),
  );
});
