/** How UTF-8 begins where a text of the index could not be written in {@link arabicEncoding}. */
export const utf8Mark: readonly number[] = [0xef, 0xbb, 0xbf];

/**
 * A byte a letter for Arabic and ASCII, by the Encoding Standard's name for it (https://encoding.spec.whatwg.org): every
 * browser reads it, and what gzip makes of it is a fifth smaller than of UTF-8, which has two bytes a letter.
 */
export const arabicEncoding = 'windows-1256';

/** What a text of the index is written in; UTF-8 is known by its byte order mark, which decoders leave out. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | typeof arabicEncoding {
  return utf8Mark.every((byte, i) => bytes[i] === byte) ? 'utf-8' : arabicEncoding;
}
