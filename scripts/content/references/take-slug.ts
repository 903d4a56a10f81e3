/**
 * Takes a slug, or the first of `slug-2`, `slug-3` … that nobody has taken yet.
 *
 * @param taken gets what is returned
 */
export function takeSlug(slug: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}
