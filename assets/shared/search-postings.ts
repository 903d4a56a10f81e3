import { readCbor, type CborValue } from './search-cbor.ts';
import { fields, fieldWeights, type Field } from './search-index-format.ts';

/** A form's places on one page, as Pagefind packs them: see {@link forEachPlace}. */
export interface Posting {
  readonly page: number;
  readonly places: readonly number[];
}

/** Everything filed under one stem: for each form (its marks, empty for the stem itself) where it stands. */
export type StemEntry = ReadonlyMap<string, readonly Posting[]>;

/** A chunk of the index: what is filed under each of its stems. */
export type IndexChunk = ReadonlyMap<string, StemEntry>;

const fieldOfWeight: ReadonlyMap<number, Field> = new Map(fields.map((field) => [fieldWeights[field] * 24, field]));
/** «pagefind_dcd», by which Pagefind knows unpacked contents. */
const headLength = 12;

/**
 * Reads one of Pagefind's unpacked index files: `[[word, pages, [[form, pages] …]] …]`, where pages are
 * `[pages since the last one, places, places in metadata]`.
 *
 * @throws SyntaxError when the bytes are no index of Pagefind 1.6
 */
export function readChunk(bytes: Uint8Array): IndexChunk {
  const [words] = toList(readCbor(bytes, headLength));
  return new Map(toList(words).map(readWord));
}

function readWord(word: CborValue): [string, StemEntry] {
  const [stem, pages, forms] = toList(word);
  const entry = new Map<string, readonly Posting[]>();
  const own = readPages(pages);
  const key = toText(stem);
  if (own.length > 0) entry.set('', own);
  for (const form of toList(forms)) {
    const [name, at] = toList(form);
    entry.set(toText(name).slice(key.length), readPages(at));
  }
  return [key, entry];
}

function readPages(value: CborValue | undefined): readonly Posting[] {
  let page = 0;
  return toList(value).map((item) => {
    const [step, places] = toList(item);
    page += toNumber(step);
    return { page, places: toList(places).map(toNumber) };
  });
}

/**
 * Calls back for every place of a posting. Pagefind writes a negative number, −1 less the weight, before the places of
 * that weight, and each place as its distance from the one before it.
 */
export function forEachPlace(posting: Posting, visit: (field: Field, position: number) => void): void {
  let field: Field = 'body';
  let position = 0;
  for (const place of posting.places) {
    if (place < 0) {
      field = fieldOfWeight.get(-1 - place) ?? 'body';
      position = 0;
    } else {
      position += place;
      visit(field, position);
    }
  }
}

function toList(value: CborValue | undefined): readonly CborValue[] {
  if (value === undefined || typeof value === 'number' || typeof value === 'string') {
    throw new SyntaxError('A list was expected in an index file.');
  }
  return value;
}

function toText(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw new SyntaxError('A word was expected in an index file.');
  return value;
}

function toNumber(value: CborValue | undefined): number {
  if (typeof value !== 'number') throw new SyntaxError('A number was expected in an index file.');
  return value;
}
