const scripted = /^(?:about|blob|data|file|filesystem|jar|javascript|livescript|mocha|vbscript|view-source):/;

/** Characters that readers of addresses drop or that hide inside one: controls, blanks, zero-width signs. */
const ignored = /[\u0000-\u0020\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/g;

/**
 * Whether an address may stand in a link: no scheme that runs a script or reads the reader's files, however it is
 * encoded (percent, blanks and controls as WHATWG URL drops them, full-width letters).
 *
 * @param href address after HTML entities and Markdown escapes are resolved
 * @example isSafeLink('java%0Ascript:alert(1)') // false
 */
export function isSafeLink(href: string): boolean {
  if (/^(?:https?:\/\/|[/#])/.test(href)) return true;
  let current = href;
  for (let round = 0; round < 5; round += 1) {
    if (scripted.test(current.normalize('NFKC').replace(ignored, '').toLowerCase())) return false;
    const next = decode(current);
    if (next === current) return true;
    current = next;
  }
  return false;
}

/** Decodes percent signs; bytes that are no UTF-8 one at a time, so that a broken one hides nothing. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
  });
}
