import { createHash } from 'node:crypto';
import { once } from '../once.ts';

/**
 * Names all that something is printed from. Whoever keeps what was printed by it vouches for the same code and layouts.
 *
 * @param inputs plain data: what JSON leaves out must not be printed
 * @returns SHA-256 in hexadecimal digits
 */
export function toFingerprint(...inputs: readonly unknown[]): string {
  // As V8 holds Arabic: to make UTF-8 of it first takes longer than hashing does.
  return createHash('sha256').update(JSON.stringify(inputs), 'utf16le').digest('hex');
}

/**
 * Lets a view that stands on many pages be read for their fingerprints once: JSON names it by a fingerprint of its own
 * (`toJSON`, ECMA-262 §25.5.2.2). Layouts and whoever copies it see nothing of that.
 *
 * @param view of the caller's own making; the same object is given back
 */
export function fingerprintOnce<View extends object>(view: View): View {
  return Object.defineProperty(view, 'toJSON', { value: once(() => toFingerprint({ ...view })) });
}
