import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';

/** SHA-256, hexadecimal. */
export function toHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash of what stands in a place; undefined for nothing, `no-file` for what is no ordinary file. */
export async function readHash(target: string): Promise<string | undefined> {
  const found = await lstat(target).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isFile() ? toHash(await readFile(target)) : 'no-file';
}
