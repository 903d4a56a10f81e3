import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to one that isn't known: two letters may differ, or a third of them in a long name. Of two as
 * near, the one that begins alike wins, for people rarely mistake a first letter.
 *
 * @param toKey how names are compared
 * @example nearestName('qoute', ['note', 'quote'], (name) => name) // 'quote'
 */
export function nearestName(
  found: string,
  names: Iterable<string>,
  toKey: (name: string) => string,
): string | undefined {
  const key = toKey(found);
  let nearest: { readonly name: string; readonly away: number } | undefined;
  for (const name of names) {
    const other = toKey(name);
    const away = distance(key, other) + (other.startsWith(key.charAt(0)) ? 0 : 0.5);
    if (away < (nearest?.away ?? Math.max(3, Math.floor(key.length / 3) + 1))) nearest = { name, away };
  }
  return nearest?.name;
}
