/** The most frequent of counted spellings; of equals the first in code point order. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  if (counts.size === 1) return counts.keys().next().value;
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
  return first?.[0];
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
