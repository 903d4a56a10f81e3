import { createHash } from 'node:crypto';

/** Letters and digits that nobody takes for one another when a link is read out: Crockford's base 32, in lower case. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 35 bits: two of 10,000 articles meet in one site of seven hundred, and then the later one's id is longer. */
const SHORTEST = 7;

/**
 * The ids of short links: an article's depends on its slug alone, so that it never changes and no table of them need be
 * kept. Where two meet, the one that comes later gets a longer one.
 *
 * @param slugs the oldest article's first
 * @returns ids by slug
 */
export function toShortIds(slugs: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const slug of slugs) {
    if (ids.has(slug)) continue;
    let id = toShortest(slug);
    while (taken.has(id)) id = toId(slug, id.length + 1);
    taken.add(id);
    ids.set(slug, id);
  }
  return ids;
}

/** The shortest ids of slugs that were met before: a writer's server asks for those of the whole archive after a save. */
const shortest = new Map<string, string>();

function toShortest(slug: string): string {
  const known = shortest.get(slug);
  if (known !== undefined) return known;
  const id = toId(slug, SHORTEST);
  shortest.set(slug, id);
  return id;
}

function toId(slug: string, length: number): string {
  return toBase32(createHash('sha256').update(slug.normalize('NFC')).digest().subarray(0, length));
}

/** Five bits of every byte; a digest has 32 of them, more than any id needs. */
function toBase32(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += alphabet[byte & 31] ?? '';
  return digits;
}
