import { arabicEncoding, utf8Mark } from '../../assets/shared/search-text-encoding.ts';

const decoder = new TextDecoder(arabicEncoding);
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
);
/** A text of which a larger share has no byte is of another script: escaped, it would be larger than in UTF-8. */
const mostEscaped = 1 / 16;

/** A text of the index in bytes: one a letter where every letter has one, else UTF-8 behind its mark. */
export function encodeIndexText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const byte = byteOf.get(text.charAt(i));
    if (byte === undefined) return encodeUtf8(text);
    bytes[i] = byte;
  }
  return bytes;
}

/**
 * A value as JSON in bytes. The odd letter that has no byte of its own is escaped as JSON does it.
 *
 * @example encodeIndexJson('٣ نواب') // "\u0663 نواب", with a byte a letter
 */
export function encodeIndexJson(value: unknown): Uint8Array {
  const json = JSON.stringify(value);
  let escaped = 0;
  const text = json.replace(/[^\0-\x7f]/g, (unit) => {
    if (byteOf.has(unit)) return unit;
    escaped += 1;
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return escaped > json.length * mostEscaped ? encodeUtf8(json) : encodeIndexText(text);
}

function encodeUtf8(text: string): Uint8Array {
  return Buffer.concat([Buffer.from(utf8Mark), Buffer.from(text)]);
}
