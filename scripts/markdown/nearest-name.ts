import { distance } from 'fastest-levenshtein';

/** Letters of a name in which two more would leave nothing of it. */
const shortName = 4;

/**
 * The known name nearest to one that isn't known: one letter of a short name may differ, or two change places; of a longer
 * one two may differ, of a long one a third. Of two as near, the one that begins alike wins, for people rarely mistake a
 * first letter; then the first.
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
  const isShort = key.length <= shortName;
  const limit = isShort ? 2 : Math.max(3, Math.floor(key.length / 3) + 1);
  let nearest: { readonly name: string; readonly away: number } | undefined;
  for (const name of names) {
    const other = toKey(name);
    const changes = isShort && isReordered(key, other) ? 1 : distance(key, other);
    const away = changes + (other.startsWith(key.charAt(0)) ? 0 : 0.5);
    if (away < (nearest?.away ?? limit)) nearest = { name, away };
  }
  return nearest?.name;
}

function isReordered(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
