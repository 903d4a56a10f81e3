import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSourcePlaces } from '../../../scripts/markdown/source-places.ts';

const line = fc.string({ unit: fc.constantFrom('أ', 'ب', ' ', '>', '\n'), maxLength: 40 });

test('an offset has the line and column that counting gives', () => {
  fc.assert(
    fc.property(line, fc.nat(40), fc.integer({ min: 1, max: 99 }), (source, wanted, firstLine) => {
      const offset = Math.min(wanted, source.length);
      const before = source.slice(0, offset).split('\n');
      assert.deepEqual(createSourcePlaces(source, firstLine).at(offset), {
        line: firstLine + before.length - 1,
        column: before.at(-1)!.length + 1,
      });
    }),
  );
});

test('a text is found behind the marks Markdown took off its lines', () => {
  const places = createSourcePlaces('نص\n\n> > أول سطر\n> > ثان **هنا**\n', 1);
  const text = 'أول سطر\nثان **هنا**';
  assert.deepEqual(places.at(places.find(text, 2, text.indexOf('سطر'))), { line: 3, column: 9 });
  assert.deepEqual(places.at(places.find(text, 2, text.indexOf('هنا'))), { line: 4, column: 11 });
});

test('a text that is not there is placed on its line', () => {
  const places = createSourcePlaces('أ\nب\nج', 1);
  assert.deepEqual(places.at(places.find('غائب', 1, 2)), { line: 2, column: 2 });
});
