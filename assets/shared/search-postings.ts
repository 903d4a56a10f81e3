import { createCborReader, type CborReader } from './search-cbor.ts';
import { fields, fieldWeights, type Field } from './search-index-format.ts';

/** Where one form stands: pages in order, and for each its places, which {@link forEachPlace} unpacks. */
export interface Postings {
  readonly pages: Int32Array;
  /** `places` of page `pages[i]` are from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/** Everything filed under one stem, by form: by its marks, empty for the stem itself. */
export type StemEntry = ReadonlyMap<string, Postings>;

/** A chunk of the index. Its entries are unpacked when they are asked for. */
export interface IndexChunk {
  readonly stems: readonly string[];
  readonly entry: (stem: string) => StemEntry | null;
}

const fieldOfWeight: ReadonlyMap<number, Field> = new Map(fields.map((field) => [fieldWeights[field] * 24, field]));
/** «pagefind_dcd», by which Pagefind knows unpacked contents. */
export const headLength = 12;

/**
 * Reads one of Pagefind's unpacked index files: `[[[word, pages, [[form, pages] …]] …]]`, where pages are
 * `[[pages since the last one, places, places in metadata] …]`.
 *
 * @throws SyntaxError when the bytes are no index of Pagefind 1.6; so does `entry`
 */
export function readChunk(bytes: Uint8Array): IndexChunk {
  const reader = createCborReader(bytes, headLength);
  const offsets = new Map<string, number>();
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    const parts = reader.array();
    const stem = reader.text();
    offsets.set(stem, reader.offset());
    for (let i = 1; i < parts; i += 1) reader.skip();
  }
  return {
    stems: [...offsets.keys()],
    entry: (stem) => {
      const offset = offsets.get(stem);
      if (offset === undefined) return null;
      reader.seek(offset);
      return readEntry(reader, stem.length);
    },
  };
}

function readEntry(reader: CborReader, stemLength: number): StemEntry {
  const entry = new Map<string, Postings>();
  const own = readPostings(reader);
  if (own.pages.length > 0) entry.set('', own);
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const marks = reader.text().slice(stemLength);
    entry.set(marks, readPostings(reader));
  }
  return entry;
}

function readPostings(reader: CborReader): Postings {
  const length = reader.array();
  const pages = new Int32Array(length);
  const starts = new Int32Array(length + 1);
  const places: number[] = [];
  let page = 0;
  for (let i = 0; i < length; i += 1) {
    const parts = reader.array();
    page += reader.integer();
    pages[i] = page;
    for (let left = reader.array(); left > 0; left -= 1) places.push(reader.integer());
    for (let part = 2; part < parts; part += 1) reader.skip();
    starts[i + 1] = places.length;
  }
  return { pages, starts, places: Int32Array.from(places) };
}

/**
 * Calls back for every place on the page at `index`. Pagefind writes a negative number, −1 less the weight, before the
 * places of that weight, and each place as its distance from the one before it.
 */
export function forEachPlace(postings: Postings, index: number, visit: (field: Field, position: number) => void): void {
  const end = postings.starts[index + 1] ?? 0;
  let field: Field = 'body';
  let position = 0;
  for (let at = postings.starts[index] ?? 0; at < end; at += 1) {
    const place = postings.places[at] ?? 0;
    if (place < 0) {
      field = fieldOfWeight.get(-1 - place) ?? 'body';
      position = 0;
    } else {
      position += place;
      visit(field, position);
    }
  }
}

/** The index of a page among those of a form; −1 when the form isn't on it. */
export function findPage(pages: Int32Array, page: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pages[middle] ?? 0;
    if (found === page) return middle;
    if (found < page) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
