import { fields } from '../../assets/shared/search-index-format.ts';
import {
  bodyNumber,
  fieldBits,
  positionOf,
  type IndexChunk,
  type Postings,
} from '../../assets/shared/search-postings.ts';
import { encodeIndexText } from './encode-index-text.ts';

/**
 * Writes a chunk as `readChunk` reads it.
 *
 * @throws RangeError when pages or places are not in order: what would be written could not be read
 */
export function packChunk(chunk: IndexChunk): Uint8Array {
  const forms: number[] = [];
  const pages: number[] = [];
  const counts: number[] = [];
  const positions: number[] = [];
  for (const entry of chunk.values()) {
    putNumber(forms, entry.size);
    for (const [code, postings] of entry) {
      putNumber(forms, code);
      putNumber(forms, postings.pages.length);
      putPostings(postings, pages, counts, positions);
    }
  }
  const stems = encodeIndexText([...chunk.keys()].join('\n'));
  const head: number[] = [];
  for (const column of [stems, forms, pages, counts]) putNumber(head, column.length);
  return Buffer.concat([
    Buffer.from(head),
    stems,
    ...[forms, pages, counts, positions].map((column) => Buffer.from(column)),
  ]);
}

function putPostings(postings: Postings, pages: number[], counts: number[], positions: number[]): void {
  let page = 0;
  for (const [i, each] of postings.pages.entries()) {
    putNumber(pages, each - page);
    page = each;
    const byField = fields.map((): number[] => []);
    for (const place of postings.places.subarray(postings.starts[i], postings.starts[i + 1])) {
      byField[place & ((1 << fieldBits) - 1)]?.push(positionOf(place));
    }
    putCounts(byField, counts);
    for (const places of byField) putDistances(positions, places);
  }
}

function putCounts(byField: readonly (readonly number[])[], counts: number[]): void {
  const used = byField.reduce((bits, places, field) => bits | (places.length > 0 ? 1 << field : 0), 0);
  if (used === 1 << bodyNumber) {
    putNumber(counts, (byField[bodyNumber]?.length ?? 0) << 1);
    return;
  }
  putNumber(counts, (used << 1) | 1);
  for (const places of byField) if (places.length > 0) putNumber(counts, places.length);
}

function putDistances(bytes: number[], places: readonly number[]): void {
  let before = 0;
  for (const place of places) {
    putNumber(bytes, place - before);
    before = place;
  }
}

function putNumber(bytes: number[], value: number): void {
  if (value < 0) throw new RangeError('Pages or places of the index are not in order.');
  let left = value;
  for (; left >= 0x80; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  bytes.push(left);
}
