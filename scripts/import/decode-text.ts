/** Text out of bytes, and how sure the encoding is. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG label: `utf-8`, `windows-1256`. */
  readonly encoding: string;
  /** What told: the caller, a byte-order mark, a declaration in the text, the bytes themselves. */
  readonly by: 'caller' | 'mark' | 'declaration' | 'bytes';
  /** Signs that the encoding could not explain. */
  readonly replaced: number;
}

const declaration = /<\?xml[^>]*\bencoding=["']([\w-]+)["']|<meta[^>]*\bcharset=["']?\s*([\w-]+)/i;
/** Where a declaration may stand (HTML, "prescan a byte stream": the first 1024 bytes; saved pages put it later). */
const declarationBytes = 4096;

/**
 * Decodes a saved file: by what the caller says, a byte-order mark, UTF-8 where the bytes are that, what the text
 * declares, and at last windows-1256, in which Arabic was saved for twenty years. Never throws: what can't be decoded
 * becomes U+FFFD and is counted.
 *
 * @param declared WHATWG label given by the caller; an unknown one is passed over
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const told = declared === undefined ? undefined : toLabel(declared);
  if (told !== undefined) return decodeAs(bytes, told, 'caller');
  const mark = findMark(bytes);
  if (mark !== undefined) return decodeAs(bytes, mark, 'mark');
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', 'bytes');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
  const [, xml, html] = declaration.exec(head) ?? [];
  const label = toLabel(xml ?? html ?? '');
  if (label !== undefined && label !== 'utf-8') return decodeAs(bytes, label, 'declaration');
  const asArabic = decodeAs(bytes, 'windows-1256', 'bytes');
  const asUtf8 = decodeAs(bytes, 'utf-8', 'bytes');
  // A UTF-8 file with a few broken bytes reads worse in any other encoding.
  return asUtf8.replaced * 20 < asUtf8.text.length ? asUtf8 : asArabic;
}

function decodeAs(bytes: Uint8Array, encoding: string, by: DecodedText['by']): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, by, replaced: text.split('\uFFFD').length - 1 };
}

function findMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function toLabel(written: string): string | undefined {
  try {
    return new TextDecoder(written.trim()).encoding;
  } catch {
    return undefined;
  }
}
