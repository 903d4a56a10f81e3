/**
 * The path of an old address, percent-decoded, in NFC, with its query; undefined where it is none.
 *
 * @example toOldPath('https://old.example.org/2024/09/%d8%b9%d8%a7%d8%ac%d9%84/') // '/2024/09/عاجل/'
 */
export function toOldPath(url: string): string | undefined {
  if (!URL.canParse(url, 'https://old.invalid/')) return undefined;
  const { pathname, search, protocol } = new URL(url, 'https://old.invalid/');
  if (!/^https?:$/.test(protocol)) return undefined;
  return (decodePath(pathname) + search).normalize('NFC');
}

/** Decodes what can be decoded; WordPress may have cut an address inside a letter. */
function decodePath(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
