import { fields, type Field } from './search-index-format.ts';

/** Where one form stands: pages in order, and on each its places, which {@link fieldOf} and {@link positionOf} take apart. */
export interface Postings {
  readonly pages: Int32Array;
  /** `places` of page `pages[i]` are from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/** Everything filed under one stem, by form: by its code, 0 for the stem itself. */
export type StemEntry = ReadonlyMap<number, Postings>;

/** A chunk of the index: what is filed under each of its stems. */
export type IndexChunk = ReadonlyMap<string, StemEntry>;

/** Low bits of a place that name its field. */
export const fieldBits = 3;

/** Number of the body among the fields: where nearly every place is. */
export const bodyNumber = fields.indexOf('body');

/** A position in a field, by its number, as one number. */
export function toPlace(field: number, position: number): number {
  return (position << fieldBits) | field;
}

/** The field of a {@link toPlace}. */
export function fieldOf(place: number): Field {
  return fields[place & ((1 << fieldBits) - 1)] ?? 'body';
}

/** The position of a {@link toPlace}. */
export function positionOf(place: number): number {
  return place >> fieldBits;
}

/**
 * Reads a chunk. It is made of columns, which pack a quarter smaller than Pagefind's own records: after the lengths of
 * the first four, the stems, line by line; for each stem the number of its forms and each form's code and number of
 * pages; the pages, as distances; their counts; and all positions, as distances within a field of a page. Numbers are
 * LEB128, seven bits a byte, low ones first. An even count is of places in the body alone; an odd one names fields, bit
 * by bit, whose counts follow.
 *
 * @throws SyntaxError when the bytes end early
 */
export function readChunk(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): IndexChunk {
  const head = createNumbers(bytes, 0);
  const lengths = [head.next(), head.next(), head.next(), head.next()];
  const starts = [head.offset()];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  const [stemsAt = 0, formsAt = 0, pagesAt = 0, countsAt = 0, positionsAt = 0] = starts;
  if (positionsAt > bytes.length) throw new SyntaxError('A chunk of the index ends early.');
  const forms = createNumbers(bytes, formsAt);
  const columns = {
    pages: createNumbers(bytes, pagesAt),
    counts: createNumbers(bytes, countsAt),
    positions: createNumbers(bytes, positionsAt),
  };
  const chunk = new Map<string, StemEntry>();
  for (const stem of decode(bytes.subarray(stemsAt, formsAt)).split('\n')) {
    const entry = new Map<number, Postings>();
    for (let left = forms.next(); left > 0; left -= 1) entry.set(forms.next(), readPostings(forms.next(), columns));
    chunk.set(stem, entry);
  }
  return chunk;
}

interface Numbers {
  readonly next: () => number;
  readonly offset: () => number;
}

function createNumbers(bytes: Uint8Array, start: number): Numbers {
  let at = start;
  return {
    offset: () => at,
    next: () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at];
        if (byte === undefined) throw new SyntaxError('A chunk of the index ends early.');
        at += 1;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    },
  };
}

interface PostingColumns {
  readonly pages: Numbers;
  readonly counts: Numbers;
  readonly positions: Numbers;
}

function readPostings(length: number, columns: PostingColumns): Postings {
  const pages = new Int32Array(length);
  const starts = new Int32Array(length + 1);
  const places: number[] = [];
  let page = 0;
  for (let i = 0; i < length; i += 1) {
    page += columns.pages.next();
    pages[i] = page;
    readPlaces(columns, places);
    starts[i + 1] = places.length;
  }
  return { pages, starts, places: Int32Array.from(places) };
}

function readPlaces({ counts, positions }: PostingColumns, places: number[]): void {
  const head = counts.next();
  if ((head & 1) === 0) {
    readDistances(bodyNumber, head >> 1, positions, places);
    return;
  }
  const used = fields.flatMap((_, field) => ((head >> (field + 1)) & 1 ? [field] : []));
  const sizes = used.map(() => counts.next());
  for (const [i, field] of used.entries()) readDistances(field, sizes[i] ?? 0, positions, places);
}

function readDistances(field: number, size: number, positions: Numbers, places: number[]): void {
  let position = 0;
  for (let left = size; left > 0; left -= 1) {
    position += positions.next();
    places.push(toPlace(field, position));
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
