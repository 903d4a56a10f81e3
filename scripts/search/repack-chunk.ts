import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { fields, fieldWeights } from '../../assets/shared/search-index-format.ts';
import { fromMarks } from '../../assets/shared/search-key.ts';
import { toPlace, type IndexChunk, type Postings, type StemEntry } from '../../assets/shared/search-postings.ts';
import { createCborReader, type CborReader } from './cbor-reader.ts';
import { packChunk } from './pack-chunk.ts';

/** «pagefind_dcd», by which Pagefind knows unpacked contents. */
export const headLength = 12;

/** Pagefind stores a weight as 24 times as much. */
const fieldOfWeight: ReadonlyMap<number, number> = new Map(fields.map((field, i) => [fieldWeights[field] * 24, i]));
const unpack = promisify(gunzip);
const pack = promisify(gzip);

/** One of Pagefind's index files as the search page reads it: the same words and places, in columns. */
export async function repackChunk(content: Uint8Array): Promise<Uint8Array> {
  const packed: Uint8Array = await pack(packChunk(readPagefindChunk(await unpack(content))), { level: 9 });
  // The byte that names the operating system (RFC 1952).
  packed[9] = 0xff;
  return packed;
}

/**
 * Reads one of Pagefind's unpacked index files: `[[[word, pages, [[form, pages] …]] …]]`, where pages are
 * `[[pages since the last one, places, places in metadata] …]`.
 *
 * @throws SyntaxError when the bytes are no index of Pagefind 1.6
 */
function readPagefindChunk(bytes: Uint8Array): IndexChunk {
  const reader = createCborReader(bytes, headLength);
  const chunk = new Map<string, StemEntry>();
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const stem = reader.text();
    const entry = readEntry(reader, stem.length);
    if (entry.size > 0) chunk.set(stem, entry);
  }
  return chunk;
}

function readEntry(reader: CborReader, stemLength: number): StemEntry {
  const entry: [number, Postings][] = [[0, readPages(reader)]];
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const code = fromMarks(reader.text().slice(stemLength));
    entry.push([code, readPages(reader)]);
  }
  return new Map(entry.filter(([, { pages }]) => pages.length > 0).sort(([a], [b]) => a - b));
}

function readPages(reader: CborReader): Postings {
  const pages: number[] = [];
  const starts = [0];
  const places: number[] = [];
  let page = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const parts = reader.array();
    page += reader.integer();
    readPlaces(reader, places);
    for (let part = 2; part < parts; part += 1) reader.skip();
    if (places.length === starts.at(-1)) continue;
    pages.push(page);
    starts.push(places.length);
  }
  return { pages: Int32Array.from(pages), starts: Int32Array.from(starts), places: Int32Array.from(places) };
}

/**
 * A negative number, −1 less the weight, stands before the places of that weight; a place is its distance from the last.
 * Where Pagefind takes a key apart, its parts have weights that no field has: they are no words of the page.
 */
function readPlaces(reader: CborReader, places: number[]): void {
  let field: number | undefined = fields.indexOf('body');
  let position = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const place = reader.integer();
    if (place < 0) {
      field = fieldOfWeight.get(-1 - place);
      position = 0;
    } else {
      position += place;
      if (field !== undefined) places.push(toPlace(field, position));
    }
  }
}
