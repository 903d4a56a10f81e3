import { clean } from '../../assets/shared/arabic/clean.ts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../assets/shared/arabic/slug.ts';
import type { Message } from '../problem.ts';
import { tagPath, tagWithoutLetters } from './messages.ts';
import type { Tag } from './newsroom.ts';
import { reservedBelowLists } from './reserved-slugs.ts';

/** A tag's clean spelling and its identity. */
export interface Spelling {
  readonly name: string;
  readonly key: string;
}

/** A tag as written: its clean spelling and its identity, or what is wrong with it. */
export type TagReading = (Spelling & { readonly ok: true }) | { readonly ok: false; readonly message: Message };

/** Reads one tag; variants that differ by hamza, tashkeel, tatweel, ة/ه or ى/ي get the same key. */
export function parseTag(written: string): TagReading {
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(written)) return { ok: false, message: tagPath(written) };
  const name = clean(written).replace(/\s+/g, ' ').trim();
  const key = fold(name).trim();
  if (key === '' || toSlug(name) === '') return { ok: false, message: tagWithoutLetters(written) };
  return { ok: true, name, key };
}

/**
 * Makes one tag of each key: named by the spelling that most articles use (of equals the first in code point order),
 * addressed by that name's slug. Where names of two keys give one slug, or one that lists keep for themselves, the
 * later key in code point order gets `-2`, `-3` …
 *
 * @param spellings names as articles write them, once for each article
 */
export function resolveTags(spellings: Iterable<Spelling>): ReadonlyMap<string, Tag> {
  const counts = new Map<string, Map<string, number>>();
  for (const { name, key } of spellings) {
    const names = counts.get(key) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    counts.set(key, names);
  }
  const taken = new Set<string>(reservedBelowLists);
  const keys = [...counts.keys()].sort(compareCodePoints);
  return new Map(
    keys.map((key) => {
      const name = mostFrequent(counts.get(key) ?? new Map<string, number>()) ?? key;
      const slug = freeSlug(toSlug(name), taken);
      taken.add(slug);
      return [key, { key, name, slug }];
    }),
  );
}

/** The most frequent of counted spellings; of equals the first in code point order. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
  return first?.[0];
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
