/** What Pagefind writes in its binary files. */
export type CborValue = number | string | readonly CborValue[];

/** Reads values one after another; every method throws a SyntaxError where something else stands. */
export interface CborReader {
  /** Where the next value begins. */
  readonly offset: () => number;
  readonly seek: (offset: number) => void;
  /** The length of an array, whose items come next. */
  readonly array: () => number;
  readonly integer: () => number;
  readonly text: () => string;
  readonly skip: () => void;
  readonly value: () => CborValue;
}

/** Major types of RFC 8949. */
const unsigned = 0;
const negative = 1;
const textual = 3;
const list = 4;

/** Reads the part of CBOR (RFC 8949) that Pagefind 1.6 writes: whole numbers below 2^32, text and arrays. */
export function createCborReader(bytes: Uint8Array, start = 0): CborReader {
  let at = start;
  let major = 0;
  let size = 0;

  function head(): void {
    const first = byte();
    major = first >> 5;
    size = first & 31;
    if (size < 24) return;
    if (size > 26) throw unexpected();
    let left = 2 ** (size - 24);
    for (size = 0; left > 0; left -= 1) size = size * 256 + byte();
  }

  function byte(): number {
    const value = bytes[at];
    if (value === undefined) throw new SyntaxError('The bytes end inside a value.');
    at += 1;
    return value;
  }

  function unexpected(): SyntaxError {
    return new SyntaxError(`An unexpected value stands before byte ${at}.`);
  }

  /** No item is shorter than a byte: a length beyond the end is a lie. */
  function sized(): number {
    if (at + size > bytes.length) throw new SyntaxError('The bytes end inside a value.');
    return size;
  }

  function read(): CborValue {
    if (major === unsigned) return size;
    if (major === negative) return -1 - size;
    if (major === textual) return take();
    if (major === list) return Array.from({ length: sized() }, () => (head(), read()));
    throw unexpected();
  }

  function take(): string {
    at += sized();
    return decodeUtf8(bytes, at - size, at);
  }

  function skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      head();
      if (major === textual) at += sized();
      else if (major === list) left += sized();
      else if (major > negative) throw unexpected();
    }
  }

  return {
    offset: () => at,
    seek: (offset) => (at = offset),
    array: () => {
      head();
      if (major !== list) throw unexpected();
      return sized();
    },
    integer: () => {
      head();
      if (major > negative) throw unexpected();
      return major === unsigned ? size : -1 - size;
    },
    text: () => {
      head();
      if (major !== textual) throw unexpected();
      return take();
    },
    skip,
    value: () => {
      head();
      return read();
    },
  };
}

/** UTF-8 (RFC 3629) of words: TextDecoder is not part of the language, and slower for a few letters. */
function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end;) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let i = 1; i < length; i += 1) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
    at += length;
  }
  return text;
}
