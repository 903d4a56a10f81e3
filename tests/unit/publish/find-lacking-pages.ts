import { readAddresses } from '../../../scripts/publish/read-addresses.ts';

/** Pages of a site at its root that ask for an asset, picture or typeface that is not there. */
export function findLackingPages(files: ReadonlyMap<string, Buffer>): readonly string[] {
  return [...files].flatMap(([file, bytes]) => {
    if (!file.endsWith('.html')) return [];
    const loaded = readAddresses(bytes).addresses.filter((address) => /^\/(?:assets|media)\//.test(address));
    return loaded.filter((address) => !files.has(decodeURI(address.slice(1)))).map((address) => `${file}: ${address}`);
  });
}
