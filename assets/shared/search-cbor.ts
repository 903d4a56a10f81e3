/** What Pagefind writes in its binary files. */
export type CborValue = number | string | readonly CborValue[];

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind 1.6 writes: whole numbers below 2^32, text and arrays.
 *
 * @throws SyntaxError for anything else, or for bytes that end early
 */
export function readCbor(bytes: Uint8Array, offset = 0): CborValue {
  let at = offset;

  function byte(): number {
    const value = bytes[at];
    if (value === undefined) throw new SyntaxError('The bytes end inside a value.');
    at += 1;
    return value;
  }

  function argument(info: number): number {
    if (info < 24) return info;
    if (info > 26) throw new SyntaxError(`A value of an unknown kind stands at ${at}.`);
    let value = 0;
    for (let left = 2 ** (info - 24); left > 0; left -= 1) value = value * 256 + byte();
    return value;
  }

  function value(): CborValue {
    const head = byte();
    const size = argument(head & 31);
    switch (head >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3:
        return text(size);
      case 4:
        return array(size);
      default:
        throw new SyntaxError(`A value of an unknown kind stands at ${at}.`);
    }
  }

  function text(size: number): string {
    if (at + size > bytes.length) throw new SyntaxError('The bytes end inside a text.');
    at += size;
    return decodeUtf8(bytes, at - size, at);
  }

  function array(size: number): readonly CborValue[] {
    if (at + size > bytes.length) throw new SyntaxError('The bytes end inside an array.');
    const items: CborValue[] = [];
    for (let i = 0; i < size; i += 1) items.push(value());
    return items;
  }

  return value();
}

/** UTF-8 (RFC 3629) of words: TextDecoder is not part of the language, and slower for a few letters. */
function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let i = 1; i < length; i += 1) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
    at += length;
  }
  return text;
}
