import { createHash } from 'node:crypto';

/**
 * Names all that something is printed from. Whoever keeps what was printed by it vouches for the same code and layouts.
 *
 * @param inputs plain data: what JSON leaves out must not be printed
 * @returns SHA-256 in hexadecimal digits
 */
export function toFingerprint(...inputs: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
