import { hash } from 'node:crypto';

/** Names every file of a site with its hash; `sha256sum --check` and `shasum -a 256 --check` read it. */
export const checksumFile = 'SHA256SUMS';

/** SHA-256 in hexadecimal digits, by the path of the file below the site, with forward slashes. */
export type Checksums = ReadonlyMap<string, string>;

/** SHA-256 in hexadecimal digits. */
export function toChecksum(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** Lines of `hash  path`, in one order on every machine, as GNU coreutils write them. */
export function formatChecksums(checksums: Checksums): string {
  const paths = [...checksums.keys()].sort();
  return paths.map((path) => `${checksums.get(path) ?? ''}  ${path}\n`).join('');
}

/** @throws Error at the first line that is none */
export function parseChecksums(text: string): Checksums {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined) throw new Error(`${checksumFile}:${index + 1}: not a checksum.`);
      return [path, hash] as const;
    }),
  );
}
