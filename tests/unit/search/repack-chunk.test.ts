import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { toNameKey, toWordKey } from '../../../assets/shared/search-key.ts';
import { readChunk, toPlace, type IndexChunk } from '../../../assets/shared/search-postings.ts';
import { decodeIndexText } from '../../../scripts/search/decode-index-text.ts';
import { packChunk } from '../../../scripts/search/pack-chunk.ts';
import { runPagefind } from '../../../scripts/search/run-pagefind.ts';

/** Postings as they may stand in an index: pages in order, on each places in order within a field. */
const postings = fc
  .dictionary(
    fc.integer({ min: 0, max: 200_000 }).map(String),
    fc.dictionary(fc.integer({ min: 0, max: 4 }).map(String), fc.uniqueArray(fc.nat(100_000), { minLength: 1 }), {
      minKeys: 1,
    }),
    { minKeys: 1, maxKeys: 12 },
  )
  .map((pages) => {
    const numbers = Object.keys(pages)
      .map(Number)
      .sort((a, b) => a - b);
    const places = numbers.map((page) =>
      Object.entries(pages[page] ?? {}).flatMap(([field, positions]) =>
        positions.sort((a, b) => a - b).map((position) => toPlace(Number(field), position)),
      ),
    );
    const starts = [0];
    for (const each of places) starts.push((starts.at(-1) ?? 0) + each.length);
    return { pages: Int32Array.from(numbers), starts: Int32Array.from(starts), places: Int32Array.from(places.flat()) };
  });
const chunk = fc
  .dictionary(
    fc.stringMatching(/^[ا-يa-zа-я0-9]{1,9}$/),
    fc.dictionary(fc.integer({ min: 0, max: 324 }).map(String), postings, { minKeys: 1, maxKeys: 4 }),
    { minKeys: 1, maxKeys: 8 },
  )
  .map(
    (stems): IndexChunk =>
      new Map(
        Object.entries(stems).map(([stem, forms]) => [
          stem,
          new Map(Object.entries(forms).map(([code, each]) => [Number(code), each])),
        ]),
      ),
  );

describe('a chunk of the index', () => {
  test('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(chunk, (each) => {
        assert.deepEqual(readChunk(packChunk(each), decodeIndexText), each);
      }),
    );
  });

  test('that ends early is told from one that is whole, and never hangs', () => {
    fc.assert(
      fc.property(chunk, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, share) => {
        const bytes = packChunk(each);
        assert.throws(
          () => readChunk(bytes.subarray(0, Math.floor(bytes.length * share)), decodeIndexText),
          SyntaxError,
        );
      }),
    );
  });

  test('whose places are not in order is not written', () => {
    const postings = { pages: Int32Array.of(3), starts: Int32Array.of(0, 2), places: Int32Array.of(80, 8) };
    assert.throws(() => packChunk(new Map([['ا', new Map([[0, postings]])]])), RangeError);
  });
});

describe('what Pagefind files', () => {
  async function stemsOf(keys: readonly string[]): Promise<readonly string[]> {
    const html = `<html lang="zxx"><body data-pagefind-body><p>${keys.join(' ')}</p></body></html>`;
    const { files } = await runPagefind([html]);
    return files.flatMap(({ content }) => [...readChunk(gunzipSync(content), decodeIndexText).keys()]).sort();
  }

  test('are our keys and nothing beside them, with digits inside or not', async () => {
    const words = ['2254', '12.5', 'f16', 'covid19', 'a1b2c3d4', 'الدستور', 'وزير', 'party', 'naive', 'في', '3.14159'];
    const names = Array.from({ length: 40 }, (_, i) => toNameKey('tag', `وسم-${i}`));
    const keys = [...words.map((word) => toWordKey(word).key), ...names];
    assert.deepEqual(await stemsOf(keys), [...new Set(keys)].sort());
  });

  test('leaves out the parts of a key that is taken apart', async () => {
    assert.deepEqual(await stemsOf(['zzt15u2jfo']), ['zzt15u2jfo']);
  });
});
