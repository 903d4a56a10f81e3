/**
 * The last part of an address's path, without the ending of its file; undefined where it has none.
 *
 * @example toAddressName('https://old.example.org/news/port.html?p=2') // 'port'
 */
export function toAddressName(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  return pathname
    .split('/')
    .findLast((part) => part !== '')
    ?.replace(/\.(?:html?|php|aspx?)$/i, '');
}
