import { createHash } from 'node:crypto';

/** Hexadecimal digits of a file name's hash: 40 bits, enough to tell versions of one file apart. */
const LENGTH = 10;

/** A short fingerprint of bytes, for names of files that are cached for ever. */
export function toContentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, LENGTH);
}
