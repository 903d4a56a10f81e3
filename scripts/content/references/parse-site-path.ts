/**
 * Reads a path of this site as an editor writes it: percent-encoded or not, with or without the site's own address
 * before it. Undefined is what is no path here: another site, `//host`, a drive, a backslash, a `..`, a broken or nested
 * encoding, a control character.
 *
 * @param siteUrl absolute, with a trailing slash
 * @returns decoded, in NFC, with a leading slash; a query and fragment stay as they are
 * @example parseSitePath('/tags/%D8%A5%D8%AF%D9%84%D8%A8/', 'https://example.org/') // '/tags/إدلب/'
 */
export function parseSitePath(written: string, siteUrl: string): string | undefined {
  const own = toPath(written, siteUrl);
  const decoded = own === undefined ? undefined : decode(own);
  if (decoded === undefined || isEscape(decoded)) return undefined;
  return decoded.normalize('NFC');
}

/**
 * What two paths have in common when they lead to one file: case, a trailing slash and `index.html` don't matter.
 *
 * @example toAddressKey('/About/index.html') // '/about'
 */
export function toAddressKey(path: string): string {
  return (
    path
      .normalize('NFC')
      .toLowerCase()
      .replace(/\/(?:index\.html)?$/, '') || '/'
  );
}

function toPath(written: string, siteUrl: string): string | undefined {
  if (written.startsWith('/')) return written;
  if (written.startsWith(siteUrl)) return `/${written.slice(siteUrl.length)}`;
  return undefined;
}

/** Decodes once; what still holds an encoded sign afterwards was meant to slip through. */
function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return /%[\da-f]{2}/i.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function isEscape(path: string): boolean {
  if (path.startsWith('//') || /[\\\u0000-\u001F\u007F]/.test(path) || /^\/[a-z]:/i.test(path)) return true;
  return path.split(/[/?#]/).some((segment) => /^\.+\s*$/.test(segment));
}
