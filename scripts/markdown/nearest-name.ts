import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to one that isn't known: at most a third of its letters, and at least two, may differ.
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
    const away = distance(key, toKey(name));
    if (away < (nearest?.away ?? Math.max(3, Math.floor(key.length / 3) + 1))) nearest = { name, away };
  }
  return nearest?.name;
}
