import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import type { Message } from '../../problem.ts';
import {
  deviceSlug,
  dottedSlug,
  emptySlug,
  longSlug,
  markedSlug,
  reservedSlug,
  unsafeSlug,
  wrongSlugSign,
} from '../messages/address-messages.ts';

/** Longest slug in bytes of UTF-8: file systems allow 255, and the site adds to the name. */
export const slugLimit = 200;

const allowed = /^[\p{L}\p{N}\p{M}_~.-]+$/u;
const firstForbidden = /[^\p{L}\p{N}\p{M}_~.-]/u;
const unwritten = /[\u064B-\u065F\u0670\u0640\u0610-\u061A\u06D6-\u06ED\u0660-\u0669\u06F0-\u06F9]/;
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const traversal = /[\\/]|\.\.|%2e|%2f|%5c|^[a-z]:/i;

/**
 * What is wrong with the last part of an address, or nothing: it must have letters or digits, no sign that means
 * something in an address or a file's name, no vowel signs or tatweel, at most 200 bytes, and be nobody else's.
 *
 * @param reserved names in lower case that the site keeps for itself
 */
export function findSlugFault(
  slug: string,
  reserved: ReadonlySet<string>,
): { readonly rule: string; readonly message: Message } | undefined {
  const right = (): string => toSlug(decode(slug)).slice(0, slugLimit / 2);
  if (traversal.test(slug)) return { rule: 'unsafe-path', message: unsafeSlug(slug, right()) };
  if (!/[\p{L}\p{N}]/u.test(slug)) return { rule: 'empty-slug', message: emptySlug(slug) };
  const bytes = Buffer.byteLength(slug);
  if (bytes > slugLimit) return { rule: 'long-slug', message: longSlug(slug, bytes, slugLimit) };
  if (!allowed.test(slug)) return { rule: 'slug-sign', message: wrongSlugSign(slug, signName(slug), right()) };
  if (/^\.|\.$/.test(slug)) return { rule: 'slug-sign', message: dottedSlug(slug, right()) };
  if (unwritten.test(slug)) return { rule: 'slug-sign', message: markedSlug(slug, right()) };
  if (isDevice(slug)) return { rule: 'reserved-slug', message: deviceSlug(slug) };
  return reserved.has(slug.toLowerCase()) ? { rule: 'reserved-slug', message: reservedSlug(slug) } : undefined;
}

/** Whether Windows keeps a file's name for a device, with whatever ending. */
export function isDevice(name: string): boolean {
  return device.test(name);
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** A sign as a message can show it: quoted when it can be seen, by its code point when it can't. */
function signName(slug: string): string {
  const sign = firstForbidden.exec(slug)?.[0] ?? '';
  if (sign === ' ') return '« »';
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{P}\p{S}]/u.test(sign) ? `«${sign}»` : code;
}
